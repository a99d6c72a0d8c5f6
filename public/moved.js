// Forwards from a page at an old address to the one that its link names, with the query and the step.
/* global document, location */
const link = document.querySelector('main a')
location.replace(link.href + location.search + location.hash)
