// Writes server/platform/database/tables.ts and db/schema.sql from a freshly migrated database.
// Run it after changing a migration: node scripts/table-types.ts
import { writeFile } from 'node:fs/promises';
import { freshDatabase } from '../test/fresh.ts';
import { readColumns } from '../server/platform/database/catalogue.ts';
import { dumpSchema } from '../server/platform/database/schema-dump.ts';
import { tableTypes } from '../server/platform/database/table-types.ts';

await using fresh = await freshDatabase();
await writeFile(
  new URL('../server/platform/database/tables.ts', import.meta.url),
  tableTypes(await readColumns(fresh.owner)),
);
await writeFile(new URL('../db/schema.sql', import.meta.url), await dumpSchema(fresh.owner));
