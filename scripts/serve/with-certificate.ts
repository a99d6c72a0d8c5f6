import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasBrotli } from './run-nginx.ts'

/** Paths of a certificate and its key. */
export type Certificate = { readonly key: string; readonly certificate: string }

/** Makes a certificate for localhost in a folder. */
export const makeCertificate = (folder: string): Certificate => {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const words = `req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost`
  execFileSync('openssl', [...words.split(' '), '-keyout', key, '-out', certificate], { stdio: 'pipe' })
  return { key, certificate }
}

/** Returns the server of the file in deploy/ for a built site, at one port of localhost. */
export const serverWith = async (
  { key, certificate }: Certificate,
  site: string,
  port: number,
): Promise<string> => {
  const template = await readFile('deploy/nginx/wegwijzer.conf', 'utf8')
  return (hasBrotli() ? template : template.replace(/^.*brotli\.conf;.*$/m, ''))
    .replaceAll('/srv/wegwijzer/current', site)
    .replace(/listen (\[::\]:)?80;/g, '')
    .replace(/listen (\[::\]:)443 ssl http2;/g, '')
    .replace(
      'listen 443 ssl http2;',
      `listen ${port} ssl http2; error_page 497 =301 https://$http_host$request_uri;`,
    )
    .replace(/^server \{[^}]*return 301[^}]*\}/m, '')
    .replace(/ssl_certificate .*;/, `ssl_certificate ${certificate};`)
    .replace(/ssl_certificate_key .*;/, `ssl_certificate_key ${key};`)
    .replaceAll('www.example.org', 'localhost')
}
