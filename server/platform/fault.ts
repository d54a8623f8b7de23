/**
 * Something outside the program keeps it from running (no disk space, a lock held elsewhere, an old
 * PostgreSQL). The message is for the operator: what is wrong, and what to do. No stack trace is shown.
 */
export class OperatorFault extends Error {
  override readonly name = 'OperatorFault';
}
