/** Ends the program with what is wrong and how to mend it: a trace of calls mends nothing. */
export const complain = (
  wrong: string,
  { expected, mend }: { readonly expected?: string; readonly mend: string },
): never => {
  console.error([wrong, ...(expected ? [`  expected  ${expected}`] : []), `  to mend   ${mend}`].join('\n'))
  process.exit(1)
}
