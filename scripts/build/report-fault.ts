import { describeFault, type FaultReport } from '../../src/model/fault.ts'

/** Ends the program with a fault of its input, without a stack trace. */
export const exitWithFault = (report: FaultReport): never => {
  console.error(describeFault(report))
  process.exit(1)
}

/** Runs the main function of a command; after an error, prints its message and exits with status 1. */
export const runCommand = async (main: () => Promise<void>): Promise<void> => {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    // at once: worker processes of a failed build would keep this one alive
    process.exit(1)
  }
}
