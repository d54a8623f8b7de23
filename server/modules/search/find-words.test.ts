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

type Asked = { readonly kind: string; readonly most: number; readonly before?: string | null };

async function byIndex(query: string, asked: readonly Asked[], teams: readonly string[]): Promise<string[]> {
  return world.db.transaction().execute(async (tx) => {
    await setActor(tx, world.seal, { id: ana.id, role: 'caseworker', teams });
    const { rows } = await sql<{ id: string }>`
      select subject_id as id from find_words(${query}::tsquery, ${asked.map(({ kind }) => kind)}::text[],
        ${asked.map(({ most }) => most)}::integer[], ${asked.map(({ before }) => before ?? null)}::uuid[])`.execute(
      tx,
    );
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
          const found = await byIndex(query, [{ kind, most }], teams);
          expect({ query, most, found }).toEqual({ query, most, found: all.slice(0, most) });
        }
      }
  },
);

test('goes on from what was found before, until there is no more', async () => {
  for (const query of [`'every2':* & 'every101'`, `'every1009'`, `'old'`]) {
    const found: string[] = [];
    for (let page: string[] | null = null; page === null || page.length === 40; ) {
      page = await byIndex(query, [{ kind: 'claim', most: 40, before: found.at(-1) ?? null }], [ana.team]);
      found.push(...page);
    }
    expect(found).toEqual(await plainly(query, 'claim', [ana.team]));
  }
});

test('answers several kinds at once, each with its own number, in the order asked', async () => {
  const asked = [
    { kind: 'report', most: 2 },
    { kind: 'incident', most: 9 },
    { kind: 'claim', most: 3 },
  ];
  const [reports, claims] = await Promise.all(
    ['report', 'claim'].map(async (kind) => plainly(`'every3'`, kind, [ana.team])),
  );
  expect(await byIndex(`'every3'`, asked, [ana.team])).toEqual([
    ...(reports?.slice(0, 2) ?? []),
    ...(claims?.slice(0, 3) ?? []),
  ]);
});

test('shows nothing to whom nobody has named, and lets no one name the teams', async () => {
  const { rows } =
    await sql`select * from find_words('all', array['claim'], array[5], array[null]::uuid[])`.execute(
      world.db,
    );
  expect(rows).toEqual([]);
  const newest = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  await expect(
    sql`select words_of_kind('all', 'claim', 5, ${newest}, array[${ben.team}]::uuid[], '{}')`.execute(
      world.db,
    ),
  ).rejects.toThrow(/permission denied/);
});
