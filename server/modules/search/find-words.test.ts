import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { setActor } from '../../platform/database/seal.ts';

/** More entries than are read from the newest on, so that every way of looking up is gone. */
const ENTRIES = 30_000;

let world: World;
let ana: Person;
beforeAll(async () => {
  world = await createWorld();
  ana = await world.addPerson('caseworker');
  const own = await addCase(world, ana.team);
  const other = await addCase(world, await world.addTeam());
  // One entry in `n` has the word `every<n>`; `old` stands in the first thousand alone, `new` in the last.
  await sql`insert into search_entries (case_id, team_id, kind, subject_id, words)
    select case when n % 7 = 0 then ${other.caseId} else ${own.caseId} end::uuid,
      case when n % 7 = 0 then ${other.teamId} else ${own.teamId} end::uuid,
      case when n % 5 = 0 then 'report' else 'claim' end, lpad(to_hex(n), 32, '0')::uuid,
      array_to_tsvector(array_remove(array['all', case when n <= 1000 then 'old' end, case when n > ${ENTRIES - 100} then 'new' end]
        || array(select 'every' || m from unnest(array[2, 3, 11, 101, 1009, 9973]) m where n % m = 0), null))
    from generate_series(1, ${ENTRIES}::int) n`.execute(world.root);
});
afterAll(() => world.close());

/** What plain SQL finds, without any of our ways. */
async function plainly(query: string, kind: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select subject_id as id from search_entries
    where kind = ${kind} and team_id = ${ana.team} and words @@ ${query}::tsquery order by 1 desc limit ${most}`.execute(
    world.root,
  );
  return rows.map(({ id }) => id);
}

async function byIndex(query: string, kind: string, most: number): Promise<string[]> {
  return world.db.transaction().execute(async (tx) => {
    await setActor(tx, world.seal, { id: ana.id, role: 'caseworker', teams: [ana.team] });
    const { rows } = await sql<{ id: string }>`
      select subject_id as id from find_words(${query}::tsquery, ${kind}, ${most})`.execute(tx);
    return rows.map(({ id }) => id);
  });
}

const words = [
  'all',
  'old',
  'new',
  'none',
  'every2',
  'every3',
  'every11',
  'every101',
  'every1009',
  'every9973',
];
const queries = [
  ...words.map((word) => `'${word}'`),
  `'every':*`,
  `'every1':*`,
  ...words.flatMap((one) => words.map((two) => `'${one}':* & '${two}'`)),
  `'every2' & 'every3':* & 'every11'`,
];

test.each(['claim', 'report', 'incident'])(
  'finds of %s what plain SQL finds, the newest, of the own team alone',
  async (kind) => {
    for (const query of queries)
      for (const most of [1, 50]) {
        const found = await byIndex(query, kind, most);
        expect({ query, most, found }).toEqual({ query, most, found: await plainly(query, kind, most) });
      }
  },
);
