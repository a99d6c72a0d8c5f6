// the links to the page in other languages keep what follows its address: a search with its filters, the step of a guide

const keep = ({ target }: Event): void => {
  const link = (target as Element).closest<HTMLAnchorElement>('.languages a')
  if (!link) return
  link.search = location.search
  link.hash = location.hash
}

// before the browser looks where a link leads: to open it, in a new tab too, to fetch it ahead or to copy it
for (const sign of ['pointerover', 'focusin', 'click']) document.addEventListener(sign, keep, true)
