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
  // As the first version of the trail hashed it.
  const done = sql`insert into audit (team_id, act, subject_kind, subject_id, detail) values
    ('00000000-0000-7000-8000-000000000001', 'incident.opened', 'incident',
      '00000000-0000-7000-8000-000000000003', '{"title": "Old"}'),
    ('00000000-0000-7000-8000-000000000001', 'task.removed', 'task', '00000000-0000-7000-8000-000000000009',
      '{"incidentId": "00000000-0000-7000-8000-000000000003"}'),
    ('00000000-0000-7000-8000-000000000001', 'import.run', 'import', '00000000-0000-7000-8000-000000000008',
      '{"caseId": "00000000-0000-7000-8000-000000000002"}'),
    (null, 'session.opened', 'session', '00000000-0000-7000-8000-000000000007', '{}')`;
  await done.execute(world.root);
  await upTo('9999');
  const { rows } = await sql`select direction, media, verbal, written, noted_at = recorded_at as noted
    from communications`.execute(world.root);
  expect(rows).toEqual([{ direction: 'others', media: [], verbal: true, written: true, noted: true }]);
});

it('entries of the trail get the case they are about where it can be told, and still hold', async () => {
  const of = '00000000-0000-7000-8000-000000000002';
  await sql`insert into audit (act, subject_kind, subject_id) values ('user.invited', 'user', 'new')`.execute(
    world.root,
  );
  const { rows } = await sql<{ version: number; case_id: string | null }>`
    select version, case_id from audit order by id`.execute(world.root);
  expect(rows.map(({ version, case_id }) => [version, case_id])).toEqual([
    [1, of],
    [1, of],
    [1, of],
    [1, null],
    [2, null],
  ]);
  const broken = await sql<{ at: number | null }>`select audit_first_break() as at`.execute(world.owner);
  expect(broken.rows[0]?.at).toBeNull();
});
