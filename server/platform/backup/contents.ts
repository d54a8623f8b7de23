/**
 * What of a database goes into a backup. Everything does, but for what is named here: a new table goes along without
 * anybody thinking of it.
 */
export type Contents = {
  /** Tables whose rows do not go along. */
  readonly leftOut: readonly string[];
  /** Tables of which only some rows do, with the condition in SQL. */
  readonly only: Readonly<Record<string, string>>;
  /** Tasks whose waiting jobs do not go along. */
  readonly jobsLeftOut: readonly string[];
  /** SQL for the hashes of the originals, each once, in a column `sha256`. */
  readonly originals: string;
};
