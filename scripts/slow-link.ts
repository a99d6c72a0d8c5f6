/** A slow phone link: 1.6 Mbit/s each way, in bytes per second, and 150 ms to the host and back. */
export const SLOW_LINK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 200_000,
}
