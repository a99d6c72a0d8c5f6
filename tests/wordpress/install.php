<?php
// Installs WordPress in the empty database of its wp-config.php, with an administrator and an author, each with the
// password "trial". Called as: php install.php <folder of WordPress> <plugin to activate>
[, $folder] = $argv;
define( 'WP_INSTALLING', true );
require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
require_once ABSPATH . 'wp-admin/includes/plugin.php';

$users = [ wp_install( 'Trial', 'admin', 'admin@example.org', false, '', 'trial' )['user_id'] ];
$users[] = wp_insert_user( [
	'user_login' => 'author',
	'user_email' => 'author@example.org',
	'user_pass'  => 'trial',
	'role'       => 'author',
] );
// the editor greets a new user with a dialog
foreach ( $users as $user )
	update_user_meta( $user, $wpdb->prefix . 'persisted_preferences', [
		'core/edit-post' => [ 'welcomeGuide' => false ],
		'core'           => [ 'enableChoosePatternModal' => false ],
		'_modified'      => gmdate( 'c' ),
	] );
// faces come from another host
update_option( 'show_avatars', 0 );
$failed = activate_plugin( $argv[2] );
if ( is_wp_error( $failed ) ) {
	fwrite( STDERR, $failed->get_error_message() );
	exit( 1 );
}
echo $wp_version, ' with PHP ', PHP_VERSION, ', ', $wpdb->db_server_info(), ' and ', wp_get_theme()->get( 'Name' );
