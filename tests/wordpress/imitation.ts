/**
 * Returns the HTML that WordPress (6.1) makes of the HTML of an oEmbed answer of a site it does not know. Tests without
 * a WordPress use it, and the trial compares it with what a real one makes.
 */
export const asWordPress = (html: string, secret: string): string => {
  const [, title = ''] = /<iframe[^>]* title="([^"]*)"/.exec(html) ?? []
  const kept = html
    .replace(/(<iframe[^>]*) title="[^"]*"/, '$1')
    .replace('<iframe', `<iframe title="${title}"`)
    // kept: one attribute of links and some of frames
    .replace(/<blockquote[^>]*>/, '<blockquote>')
    .replace(/<iframe[^>]*>/, (tag) =>
      tag.replace(/ (?!(?:src|width|height|frameborder|title)=)[a-z-]+="[^"]*"/g, ''),
    )
  const [, quote = '', frame = ''] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept) ?? []
  const style = quote && ' style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"'
  return (
    quote.replace('<blockquote>', `<blockquote class="wp-embedded-content" data-secret="${secret}">`) +
    frame
      .replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`)
      .replace(
        '<iframe',
        `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${style}`,
      )
  )
}

/** Whether WordPress (since 5.9) adds its script for the page around the frame, without which no frame grows. */
export const addsScript = (html: string): boolean => /<blockquote\s[^>]*?wp-embedded-content/.test(html)
