/** The fragment in which WordPress gives an embedded page its secret: `#?secret=aB3`. */
const SECRET = /[#&?]secret=([a-zA-Z0-9]+)/

/** The secret that WordPress needs in each message; undefined on other pages. */
export const secret = SECRET.exec(location.href)?.[1]

/** Sends a message in the form of WordPress' own embeds, if WordPress embedded this page. */
export const tellWordPress = (message: 'height' | 'link', value: number | string): void => {
  if (secret !== undefined) parent.postMessage({ message, value, secret }, '*')
}
