/** What the caller gave cannot be used: a missing file, a wrong option, a sheet with errors. Exit code 2. */
export class InputFault extends Error {
  override readonly name = 'InputFault';
}

/** The work itself failed: a server refused, a disk is full. Exit code 1. */
export class WorkFault extends Error {
  override readonly name = 'WorkFault';
}

/**
 * Runs a verb. Faults become a line on standard error and the exit code that scripts can trust: 0 done,
 * 1 the work failed, 2 bad usage or input. A fault of ours shows its stack and ends with 1.
 */
export async function run(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof InputFault || error instanceof WorkFault) {
      process.stderr.write(`safeconduct: ${error.message}\n`);
      process.exitCode = error instanceof InputFault ? 2 : 1;
      return;
    }
    throw error;
  }
}
