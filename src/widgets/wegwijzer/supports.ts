/** Whether the browser knows a value of a CSS property. Not `CSS.supports`: pages have a variable `CSS` of their own. */
export const supports = (property: string, value: string): boolean => {
  const { style } = document.createElement('i')
  style.setProperty(property, value)
  return style.length > 0
}
