/** A slow phone connection: 1.6 Mbit/s each way, in bytes per second, and 150 ms per round trip. */
export const SLOW_LINK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 200_000,
}
