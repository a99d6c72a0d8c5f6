/** Returns a function that loads something once; after a failure the next call tries again. */
export const retried = <T>(load: (address: string) => Promise<T>): ((address: string) => Promise<T>) => {
  let loading: Promise<T> | undefined
  return (address) => {
    loading ??= load(address).catch((error: unknown) => {
      loading = undefined
      throw error
    })
    return loading
  }
}
