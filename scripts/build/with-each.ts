/** Number of items at a time: a system limits the files that a process has open. */
const AT_ONCE = 64

/** The results of the same work on each item, in their order, some items at a time. */
export const withEach = async <T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> => {
  const done: R[] = []
  for (let at = 0; at < items.length; at += AT_ONCE)
    done.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))))
  return done
}
