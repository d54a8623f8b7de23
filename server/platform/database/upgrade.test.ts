import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, type World } from '../../../test/world.ts';
import { migrate } from './migrate.ts';

/** What stood in a file before a migration stands in it after, with what the migration says of it. */

const real = fileURLToPath(new URL('../../../db/migrations/', import.meta.url));
let world: World;
let folder: string;
beforeAll(async () => {
  world = await createWorld([]);
  folder = await mkdtemp(join(tmpdir(), 'upgrade-'));
  // The clone begins anew, as a database of that version did.
  await sql`drop schema public cascade`.execute(world.root);
  await sql`create schema public authorization safeconduct_owner`.execute(world.root);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

async function upTo(last: string): Promise<void> {
  const names = (await readdir(real)).filter((name) => name.slice(0, 4) <= last);
  for (const name of names) await copyFile(join(real, name), join(folder, name));
  await migrate(world.owner, pathToFileURL(`${folder}/`));
}

it('keeps what was logged before interventions: verbal and written as they were, noted when it was recorded', async () => {
  await upTo('0006');
  await sql`insert into teams (id, name) values ('00000000-0000-7000-8000-000000000001', 'Old')`.execute(
    world.root,
  );
  await sql`insert into cases (id, team_id, title)
    values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001', 'Old')`.execute(
    world.root,
  );
  await sql`insert into incidents (id, case_id, team_id, code, title, returning_state, receiving_state)
    values ('00000000-0000-7000-8000-000000000003', '00000000-0000-7000-8000-000000000002',
      '00000000-0000-7000-8000-000000000001', 'I-0001', 'Old', 'CN', 'KP')`.execute(world.root);
  await sql`insert into communications (case_id, team_id, incident_id, from_party, to_party, verbal, written, recorded_at)
    values ('00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000001',
      '00000000-0000-7000-8000-000000000003', 'UNHCR', 'China', true, true, '2025-03-01T00:00:00Z')`.execute(
    world.root,
  );
  await upTo('9999');
  const { rows } = await sql`select direction, media, verbal, written, noted_at = recorded_at as noted
    from communications`.execute(world.root);
  expect(rows).toEqual([{ direction: 'others', media: [], verbal: true, written: true, noted: true }]);
});
