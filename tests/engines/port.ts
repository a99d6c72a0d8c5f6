// The port of the address for which the sample site is built. In WebKit a page in a sandbox loads files by that address only
// (docs/decisions/087-frames-name-their-origin.md).
process.env.TEST_PORT ??= '4321'
