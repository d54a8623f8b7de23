import { randomUUID } from 'node:crypto';
import { searchTokens } from '@safeconduct/claims/search/index.ts';
import { search, type SearchHit } from '@safeconduct/contract/exchange.ts';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCase, addClaim, addReport, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

/** Search beside its plain, slow twin: LIKE over every row, case by case and word by word. */
let world: World;
let ana: Person;

const PIECES = [
  'nine women were held in Musan',
  'women returned by border police',
  'the return of refugees',
  'police of Bangkok',
  'a UN body answered',
  '탈북자 31명이 북송됐다',
  '강제송환 위기',
  // The pairs of 강제송환, apart.
  '강제로 데려간 제송, 송환',
  '중국 공안이 체포',
  '三十名脱北者面临遣返',
  '公安在沈阳拘留了难民',
];

async function index(at: Case, kind: string, id: string, text: string): Promise<void> {
  await sql`insert into search_entries (case_id, team_id, kind, subject_id, words)
    values (${at.caseId}, ${at.teamId}, ${kind}, ${id}, array_to_tsvector(${searchTokens(text)}::text[]))`.execute(
    world.root,
  );
}

/** The n-th text: one, two or three pieces, the same on every run. */
const textOf = (n: number) =>
  [1, 3, 7]
    .slice(0, 1 + (n % 3))
    .map((step) => PIECES[(n * step) % PIECES.length] ?? '')
    .join('. ');

beforeAll(async () => {
  world = await createWorld();
  ana = await world.addPerson('caseworker');
  const own = await addCase(world, ana.team);
  const shut = await addCase(world, ana.team);
  await world.root.insertInto('closed_cases').values({ case_id: shut.caseId, team_id: ana.team }).execute();
  const foreign = await addCase(world, await world.addTeam());
  for (let n = 0; n < 120; n += 1) {
    const at = n % 11 === 0 ? foreign : n % 7 === 0 ? shut : own;
    const report = await addReport(world, at, { text: textOf(n), title: '' });
    await index(at, 'report', report, textOf(n));
    for (const more of [1, 2]) {
      const said = textOf(n * 2 + more);
      const withdrawn = n % 5 === 0 ? { withdrawn_at: new Date() } : {};
      const claim = await addClaim(world, at, report, { value_stated: said, ...withdrawn });
      await index(at, 'claim', claim, said);
    }
    if (n % 4 !== 0) continue;
    const incident = {
      id: randomUUID(),
      case_id: at.caseId,
      team_id: at.teamId,
      code: `I-${n}`,
      title: textOf(n),
    };
    await world.root
      .insertInto('incidents')
      .values({ ...incident, returning_state: '', receiving_state: '' })
      .execute();
    await index(at, 'incident', incident.id, incident.title);
  }
});
afterAll(() => world.close());

const TEXTS: Readonly<Record<SearchHit['kind'], RawBuilder<unknown>>> = {
  incident: sql`select id, case_id, team_id, title as text from incidents`,
  report: sql`select id, case_id, team_id, text from reports`,
  claim: sql`select id, case_id, team_id, value_stated as text from claims where withdrawn_at is null`,
};

/** Words of letters: where a word begins, from three letters on, and whole below. Korean and Chinese: anywhere. */
function pattern(word: string): string {
  if (!/^[a-z0-9]+$/.test(word)) return `%${word}%`;
  return word.length < 3 ? `% ${word} %` : `% ${word}%`;
}

async function plainly(kind: SearchHit['kind'], words: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select t.id from (${TEXTS[kind]}) t
    where t.team_id = ${ana.team} and t.case_id not in (select case_id from closed_cases)
      and ' ' || lower(translate(t.text, '.,', '  ')) || ' ' like all (${words.map(pattern)}::text[])
    order by t.id desc`.execute(world.root);
  return rows.map(({ id }) => id);
}

test.each([
  'women',
  'return',
  'un',
  'police',
  'wom',
  'bangkok',
  'nothing',
  '북송',
  '강제송환',
  '강제',
  '송환',
  '공안',
  '遣返',
  '公安',
  '沈阳',
  '면',
  '难',
  'women police',
  'police return refugees',
  'held musan women',
  '공안 체포',
  '公安 难民',
  '遣返 women',
  '강제송환 police',
])('finds for %s what LIKE finds in every row', async (q) => {
  const all = {
    incident: await plainly('incident', q.split(' ')),
    report: await plainly('report', q.split(' ')),
    claim: await plainly('claim', q.split(' ')),
  };
  const kinds = ['incident', 'report', 'claim'] as const;
  const many = kinds.reduce((sum, kind) => sum + all[kind].length, 0);
  for (const limit of [3, 60]) {
    const { hits, more } = await ana.call(search, { query: { q, limit } });
    expect(hits).toHaveLength(Math.min(limit, many));
    expect(hits.map(({ kind }) => kind)).toEqual(
      kinds.flatMap((kind) => hits.filter((hit) => hit.kind === kind).map(() => kind)),
    );
    for (const kind of kinds) {
      const shown = hits.filter((hit) => hit.kind === kind).map(({ id }) => id);
      // The newest, in their order; no kind is pushed aside by the others; and what is left out is told.
      expect(shown).toEqual(all[kind].slice(0, shown.length));
      expect(shown.length).toBeGreaterThanOrEqual(Math.min(all[kind].length, limit / kinds.length));
      expect(more.includes(kind)).toBe(shown.length < all[kind].length);
    }
  }
});
