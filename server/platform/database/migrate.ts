import { readdir, readFile } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { OperatorFault } from '../fault.ts';

/** Where the SQL files are. */
export const MIGRATIONS = new URL('../../../db/migrations/', import.meta.url);

/** The SQL files as Kysely's migrations. Forward only: there is no down. */
async function migrations(folder: URL): Promise<Record<string, Migration>> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name)).sort();
  const all: Record<string, Migration> = {};
  for (const name of names) {
    const text = await readFile(new URL(name, folder), 'utf8');
    all[name.replace(/\.sql$/, '')] = {
      up: async (db: Kysely<unknown>) => {
        await sql.raw(text).execute(db);
      },
    };
  }
  return all;
}

/**
 * Brings the schema up to date and answers with the names of what ran. Kysely's migrator takes an advisory
 * lock and runs all of it in one transaction, so servers may start at the same time and a failed file
 * changes nothing.
 */
export async function migrate<Schema>(db: Kysely<Schema>, folder: URL = MIGRATIONS): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => migrations(folder) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) {
    const failed = results?.find((result) => result.status === 'Error')?.migrationName;
    if (
      error instanceof Error &&
      /corrupted migrations|previously executed migration .* is missing/.test(error.message)
    ) {
      throw new OperatorFault('The database was made by a newer version of Safeconduct. Start that version.');
    }
    throw new Error(`migration ${failed ?? ''} failed`, { cause: error });
  }
  return (results ?? [])
    .filter((result) => result.status === 'Success')
    .map((result) => result.migrationName);
}
