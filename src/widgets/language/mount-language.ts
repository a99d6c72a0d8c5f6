// the links to other languages keep the query and the hash: the search and its filters, the step of a guide

const keep = ({ target }: Event): void => {
  const link = target instanceof Element && target.closest<HTMLAnchorElement>('.languages a')
  if (!link) return
  link.search = location.search
  link.hash = location.hash
}

// before the browser reads the address, to open it (also in a new tab), to prefetch it or to copy it
for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, keep, true)
