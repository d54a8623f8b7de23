import { Refusal } from '../../platform/http/refusal.ts';

/** What the tables keep though an administrator asks otherwise (0011). */
const KEPT: Readonly<Record<string, string>> = {
  an_administrator_remains: 'The last administrator stays one.',
  closed_case_keeps_a_member: 'This person is the last one named in a closed case.',
};

/** Runs a write; what the tables keep becomes a conflict that says so. */
export async function kept<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    const words =
      error instanceof Error && 'constraint' in error ? KEPT[String(error.constraint)] : undefined;
    if (words === undefined) throw error;
    throw new Refusal('conflict', words);
  }
}
