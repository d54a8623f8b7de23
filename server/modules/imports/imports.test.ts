import { claimsGet, claimsSupersede } from '@safeconduct/contract/claims.ts';
import { incidentsGet } from '@safeconduct/contract/incidents.ts';
import { reportsUpdate } from '@safeconduct/contract/reports.ts';
import { importsFaults, importsRows } from '@safeconduct/contract/sheets.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Importing, importing } from '../../../test/importing.ts';
import { addCase, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { diskStore } from '../../platform/files/disk.ts';
import { modulesOn } from '../index.ts';

// Each step reads its sheets in a process of its own, which takes its time where many run.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let world: World;
let worker: Person;
let at: Case;
let sheets: Importing;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-imports-'));
  const store = diskStore(folder);
  world = await createWorld(modulesOn(store));
  sheets = importing(world, store);
  worker = await world.addPerson('caseworker');
});
beforeEach(async () => {
  at = await addCase(world, worker.team);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

const REPORTS = `id,url,publisher,publication_date,date_precision,language,incident_id,genre,derives_from,note
copy,https://b.example/2,Morning Paper,2012-02-16,day,en,CN-KP-2012-02,wire copy,first,
first,https://a.example/1,Evening Paper,2012-02-15,day,en,CN-KP-2012-02,news,,
`;
const CLAIMS = `claim_id,report_id,incident_id,property,value_stated,value_normalised,lower,upper,attribution,attribution_type,first_hand,hedge,locator,note
C1,first,CN-KP-2012-02,count_detained,at least 21 people,>=21,21,,Harbour Group,named_org,n,at least,The authorities are holding,
C2,copy,CN-KP-2012-02,count_detained,21 people,21,21,21,Harbour Group,named_org,n,none,,bound lost
C3,first,CN-KP-2012-02,date_return_expected,by 20 February,<=2012-02-20,,2012-02-20,Harbour Group,named_org,n,reportedly,,
`;

async function checked(claims = CLAIMS, reports = REPORTS, person = worker) {
  const id = await sheets.begin(person, at.caseId);
  await sheets.add(person, id, 'claims.csv', claims);
  await sheets.add(person, id, 'reports.csv', reports);
  return sheets.check(person, id);
}
async function run(claims = CLAIMS, reports = REPORTS) {
  const { id } = await checked(claims, reports);
  return sheets.accept(worker, id);
}
const tally = (done: { tallies: readonly { kind: string }[] | null }, kind: string) =>
  done.tallies?.find((one) => one.kind === kind);
const count = async (table: 'reports' | 'claims' | 'incidents' | 'search_entries') =>
  (await world.root.selectFrom(table).select('case_id').where('case_id', '=', at.caseId).execute()).length;
const rows = async () => ({
  reports: await count('reports'),
  claims: await count('claims'),
  incidents: await count('incidents'),
  words: await count('search_entries'),
});
async function incidentPage() {
  const { id } = await world.root
    .selectFrom('incidents')
    .select('id')
    .where('case_id', '=', at.caseId)
    .where('code', '=', 'CN-KP-2012-02')
    .executeTakeFirstOrThrow();
  return worker.call(incidentsGet, { params: { id } });
}

describe('an import', () => {
  it('adds reports with their derivation, claims, and the incidents they name', async () => {
    const done = await run();
    expect(done).toMatchObject({ state: 'done', trouble: null, faults: 0, undoable: true });
    expect(tally(done, 'reports')).toMatchObject({ added: 2, changed: 0, same: 0, refused: 0 });
    expect(tally(done, 'claims')).toMatchObject({ added: 3 });
    const page = await incidentPage();
    expect(page.incident).toMatchObject({
      code: 'CN-KP-2012-02',
      returningState: 'CN',
      receivingState: 'KP',
      claims: 3,
      reports: 2,
    });
    const [copy, first] = ['copy', 'first'].map((code) =>
      page.reports.find((report) => report.code === code),
    );
    expect(copy?.derivesFrom).toBe(first?.id);
    expect(page.claims.find(({ code }) => code === 'C3')).toMatchObject({
      earliest: null,
      latest: '2012-02-20',
      recordedOn: '2012-02-15',
      hedge: 'reportedly',
    });
    expect(await rows()).toEqual({ reports: 2, claims: 3, incidents: 2, words: 6 });
  });

  it('again with the same sheets changes nothing', async () => {
    await run();
    const done = await run();
    expect(tally(done, 'reports')).toMatchObject({ added: 0, changed: 0, same: 2 });
    expect(tally(done, 'claims')).toMatchObject({ added: 0, changed: 0, same: 3 });
    expect(await rows()).toEqual({ reports: 2, claims: 3, incidents: 2, words: 6 });
  });

  it('of edited sheets updates the report and supersedes the claim; the old claim stays', async () => {
    await run();
    const again = await checked(
      CLAIMS.replace('21 people,21,21,21', '21 persons,21,21,21'),
      REPORTS.replace('Morning Paper', 'Noon Paper'),
    );
    const { rows: changed } = await worker.call(importsRows, {
      params: { id: again.id },
      query: { verdict: 'changed' },
    });
    expect(changed.map(({ code, line, changes }) => ({ code, line, changes }))).toEqual([
      { code: 'C2', line: 3, changes: [{ field: 'value_stated', from: '21 people', to: '21 persons' }] },
      { code: 'copy', line: 2, changes: [{ field: 'publisher', from: 'Morning Paper', to: 'Noon Paper' }] },
    ]);
    await sheets.accept(worker, again.id);
    const page = await incidentPage();
    const both = page.claims.filter(({ code }) => code === 'C2');
    expect(both.map(({ valueStated }) => valueStated).toSorted()).toEqual(['21 people', '21 persons']);
    expect(both.find(({ valueStated }) => valueStated === '21 people')?.supersededBy).toBe(
      both.find(({ valueStated }) => valueStated === '21 persons')?.id,
    );
    expect(page.reports.map(({ publisher }) => publisher)).toContain('Noon Paper');
  });

  it('leaves alone what was corrected on the desk since, unless the sheet’s own row changes', async () => {
    await run();
    const page = await incidentPage();
    const claim = page.claims.find(({ code }) => code === 'C2');
    const report = page.reports.find(({ code }) => code === 'copy');
    if (claim === undefined || report === undefined) throw new Error('not imported');
    const {
      id,
      code: _code,
      reportId: _r,
      incidentId: _i,
      groupId: _g,
      credibility: _c,
      supersededBy: _s,
      recordedOn: _o,
      recordedBy: _b,
      ...body
    } = claim;
    const next = await worker.call(claimsSupersede, {
      params: { id },
      body: { claim: { ...body, valueNormalised: '>=21' }, reason: 'The original says at least' },
    });
    await worker.call(reportsUpdate, { params: { id: report.id }, body: { title: 'Twenty-one held' } });
    const again = await run();
    expect(tally(again, 'reports')).toMatchObject({ same: 2, changed: 0 });
    expect(tally(again, 'claims')).toMatchObject({ same: 3, changed: 0 });
    expect((await worker.call(claimsGet, { params: { id: next.id } })).claim.supersededBy).toBeNull();
  });

  it('tried dry tells the same and writes nothing', async () => {
    const before = await rows();
    const tried = await checked();
    expect(tried.state).toBe('checked');
    expect(tally(tried, 'claims')).toMatchObject({ added: 3 });
    expect(tally(tried, 'incidents')).toMatchObject({ added: 1 });
    expect(await rows()).toEqual(before);
  });

  it.each<[string, string, string, readonly Readonly<Record<string, unknown>>[]]>([
    [
      'numbers that are none, bounds crossed, reports that are not there, codes twice',
      CLAIMS.replace(',>=21,21,', ',>=21,many,')
        .replace('21,21,21', '21,21,20')
        .concat(
          'C4,gone,CN-KP-2012-02,status,held,,,,x,self,,,,\nC3,first,CN-KP-2012-02,status,held,,,,x,self,,,,\n',
        ),
      REPORTS,
      [
        { sheet: '1', line: 2, column: 7, header: 'lower', code: 'not_a_number', found: 'many' },
        { sheet: '1', line: 3, column: 8, code: 'upper_below_lower' },
        { sheet: '1', line: 6, column: 1, code: 'duplicate', found: 'C3' },
        { sheet: '1', line: 5, column: 2, code: 'unknown_report', found: 'gone' },
      ],
    ],
    [
      'days that are none, cells too long, no language',
      CLAIMS,
      REPORTS.replace('2012-02-16', '2012-02-30')
        .replace('Evening Paper', 'x'.repeat(300))
        .replace(',en,CN-KP-2012-02,news', ',english!,CN-KP-2012-02,news'),
      [
        { sheet: '2', line: 2, column: 4, code: 'not_a_day' },
        { sheet: '2', line: 3, column: 3, code: 'too_long', expected: '200' },
        { sheet: '2', line: 3, column: 6, code: 'not_a_language' },
      ],
    ],
    [
      'a column missing',
      CLAIMS.replace('attribution_type,', 'x,'),
      REPORTS,
      [{ sheet: '1', line: 1, field: 'attribution_type', code: 'field_missing' }],
    ],
    [
      'cells left empty',
      CLAIMS.replace('count_detained,21 people', ',21 people'),
      REPORTS,
      [{ sheet: '1', line: 3, column: 4, field: 'property', code: 'empty' }],
    ],
  ])('with %s names sheet, line and column, and cannot be accepted', async (_, claims, reports, places) => {
    const before = await rows();
    const done = await checked(claims, reports);
    const { faults } = await worker.call(importsFaults, { params: { id: done.id }, query: {} });
    expect(faults).toEqual(places.map((place) => expect.objectContaining(place)));
    expect(done.faults).toBe(places.length);
    expect(done.check).toBeNull();
    await expect(sheets.accept(worker, done.id, done.id)).rejects.toMatchObject({
      problem: { id: 'conflict' },
    });
    expect(await rows()).toEqual(before);
  });

  it('that fails half-way leaves nothing behind', async () => {
    await run();
    await sql`create function refuse() returns trigger language plpgsql as $$ begin
      if new.value_stated = 'poison' then raise exception 'no' using errcode = 'check_violation'; end if; return new; end $$`.execute(
      world.root,
    );
    await sql`create trigger refuse before insert on claims for each row execute function refuse()`.execute(
      world.root,
    );
    const before = await rows();
    const failed = await run(
      CLAIMS.replace('by 20 February', 'poison').replace('at least 21 people', 'at least 22 people'),
      REPORTS.replace('Morning', 'Night'),
    );
    await sql`drop trigger refuse on claims`.execute(world.root);
    expect(failed).toMatchObject({ state: 'open', check: null, trouble: { code: 'constraint' } });
    expect(await rows()).toEqual(before);
    expect(tally(await run(), 'reports')).toMatchObject({ same: 2 });
  });

  it('is not for readers, nor into another team’s case', async () => {
    const reader = await world.addPerson('reader', worker.team);
    const stranger = await world.addPerson('administrator');
    await expect(sheets.begin(reader, at.caseId)).rejects.toMatchObject({ problem: { id: 'not-permitted' } });
    await expect(sheets.begin(stranger, at.caseId)).rejects.toMatchObject({ problem: { id: 'not-found' } });
    const { id } = await checked();
    await expect(stranger.call(importsRows, { params: { id }, query: {} })).rejects.toMatchObject({
      problem: { id: 'not-found' },
    });
    await expect(sheets.add(stranger, id, 'x.csv', 'id\n1')).rejects.toMatchObject({
      problem: { id: 'not-found' },
    });
  });
});
