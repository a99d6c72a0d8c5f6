declare module 'wegwijzer:desk' {
  const data: import('./desk-data.ts').DeskData
  export default data
}
