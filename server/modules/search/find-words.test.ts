import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { setActor } from '../../platform/database/seal.ts';

/** More entries than are read from the newest on, so that every way of looking up is gone. */
const ENTRIES = 30_000;

let world: World;
let ana: Person;
let ben: Person;
let kim: Person;
beforeAll(async () => {
  world = await createWorld();
  ana = await world.addPerson('caseworker');
  const own = await addCase(world, ana.team);
  // A case of ana's team that she is not named in.
  const shut = await addCase(world, ana.team);
  await world.root.insertInto('closed_cases').values({ case_id: shut.caseId, team_id: ana.team }).execute();
  ben = await world.addPerson('caseworker');
  const other = await addCase(world, ben.team);
  // So few entries that all of them are read.
  kim = await world.addPerson('caseworker');
  const small = await addCase(world, kim.team);
  // One entry in `n` has the word `every<n>`; `old` stands in the first thousand alone, `new` in the last.
  await sql`insert into search_entries (case_id, team_id, kind, subject_id, words)
    select coalesce(c.case_id, ${own.caseId}), coalesce(c.team_id, ${own.teamId}),
      case when n % 5 = 0 then 'report' else 'claim' end, lpad(to_hex(n), 32, '0')::uuid,
      array_to_tsvector(array_remove(array['all', case when n <= 1000 then 'old' end, case when n > ${ENTRIES - 100} then 'new' end]
        || array(select 'every' || m from unnest(array[2, 3, 11, 101, 1009, 9973]) m where n % m = 0), null))
    from generate_series(1, ${ENTRIES}::int) n left join (values
      (0, ${other.caseId}::uuid, ${other.teamId}::uuid), (1, ${small.caseId}, ${small.teamId}), (2, ${shut.caseId}, ${shut.teamId})
    ) c (nth, case_id, team_id) on c.nth = case when n % 7 = 0 then 0 when n % 1000 = 1 then 1 when n % 13 = 0 then 2 end`.execute(
    world.root,
  );
  await sql`analyze search_entries`.execute(world.root);
});
afterAll(() => world.close());

/** What plain SQL finds, without any of our ways. */
async function plainly(query: string, kind: string, teams: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select subject_id as id from search_entries
    where kind = ${kind} and team_id = any (${teams}::uuid[]) and words @@ ${query}::tsquery
      and case_id not in (select case_id from closed_cases) order by 1 desc`.execute(world.root);
  return rows.map(({ id }) => id);
}

type Asked = { readonly most: number; readonly inAll?: number; readonly before?: string | null };
type Entry = { readonly kind: string; readonly id: string; readonly ended: boolean };

async function byIndex(
  query: string,
  kinds: readonly string[],
  { most, inAll = most, before = null }: Asked,
  teams: readonly string[],
): Promise<Entry[]> {
  return world.db.transaction().execute(async (tx) => {
    await setActor(tx, world.seal, { id: ana.id, role: 'caseworker', teams });
    const { rows } = await sql<Entry>`select kind, subject_id as id, ended
      from find_words(${query}::tsquery, ${kinds}::text[], ${most}, ${inAll}, ${kinds.map(() => before)}::uuid[])`.execute(
      tx,
    );
    return rows;
  });
}

const idsOf = (entries: readonly Entry[]) => entries.map(({ id }) => id);

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
  ...words.flatMap((one, at) => words.slice(at + 1).map((two) => `'${one}':* & '${two}'`)),
  `'every2' & 'every3':* & 'every11'`,
];

test.each(['claim', 'report', 'incident'])(
  'finds of %s what plain SQL finds, the newest, of the own teams and of cases that are seen',
  async (kind) => {
    for (const teams of [[ana.team], [kim.team], [kim.team, ana.team, ben.team]])
      for (const query of queries) {
        const all = await plainly(query, kind, teams);
        for (const most of [1, 50]) {
          const found = await byIndex(query, [kind], { most }, teams);
          // One more than was asked for, so that it is known whether there is more.
          expect({ query, most, found: idsOf(found) }).toEqual({
            query,
            most,
            found: all.slice(0, most + 1),
          });
          if (all.length <= most) expect(found.every(({ ended }) => ended)).toBe(true);
          if (all.length > most + 1) expect(found.some(({ ended }) => ended)).toBe(false);
        }
      }
  },
);

test('goes on from what was found before, until there is no more', async () => {
  for (const query of [`'every2':* & 'every101'`, `'every1009'`, `'old'`]) {
    const found: string[] = [];
    for (let page: Entry[] | null = null; page === null || page.at(-1)?.ended === false; ) {
      page = await byIndex(query, ['claim'], { most: 40, before: found.at(-1) ?? null }, [ana.team]);
      found.push(...idsOf(page));
    }
    expect(found).toEqual(await plainly(query, 'claim', [ana.team]));
  }
});

test.each(["'every2'", "'every3' & 'every11'", "'every1009'", "'every9973'"])(
  'what one kind leaves of %s, the next ones have, in the order asked',
  async (query) => {
    const reports = await plainly(query, 'report', [ana.team]);
    const claims = await plainly(query, 'claim', [ana.team]);
    const few = Math.min(reports.length, 10);
    const found = await byIndex(query, ['incident', 'report', 'claim'], { most: 5, inAll: 15 }, [ana.team]);
    expect(idsOf(found.filter(({ kind }) => kind === 'report'))).toEqual(reports.slice(0, 11));
    expect(idsOf(found.filter(({ kind }) => kind === 'claim'))).toEqual(claims.slice(0, 15 - few + 1));
  },
);

test('shows nothing to whom nobody has named, and lets no one name the teams', async () => {
  const { rows } =
    await sql`select * from find_words('all', array['claim'], 5, 5, array[null]::uuid[])`.execute(world.db);
  expect(rows).toEqual([]);
  const newest = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  await expect(
    sql`select words_of_kind('all', 'claim', 5, 5, ${newest}, array[${ben.team}]::uuid[], '{}')`.execute(
      world.db,
    ),
  ).rejects.toThrow(/permission denied/);
});
