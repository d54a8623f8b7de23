import { claimsGet, claimsSupersede } from '@safeconduct/contract/claims.ts';
import { importsRun } from '@safeconduct/contract/exchange.ts';
import { incidentsGet } from '@safeconduct/contract/incidents.ts';
import { reportsUpdate } from '@safeconduct/contract/reports.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addCase, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let at: Case;
beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
});
beforeEach(async () => {
  at = await addCase(world, worker.team);
});
afterAll(() => world.close());

const REPORTS = `id,url,publisher,publication_date,date_precision,language,incident_id,genre,derives_from,note
copy,https://b.example/2,Morning Paper,2012-02-16,day,en,CN-KP-2012-02,wire copy,first,
first,https://a.example/1,Evening Paper,2012-02-15,day,en,CN-KP-2012-02,news,,
`;
const CLAIMS = `claim_id,report_id,incident_id,property,value_stated,value_normalised,lower,upper,attribution,attribution_type,first_hand,hedge,locator,note
C1,first,CN-KP-2012-02,count_detained,at least 21 people,>=21,21,,Harbour Group,named_org,n,at least,The authorities are holding,
C2,copy,CN-KP-2012-02,count_detained,21 people,21,21,21,Harbour Group,named_org,n,none,,bound lost
C3,first,CN-KP-2012-02,date_return_expected,by 20 February,<=2012-02-20,,2012-02-20,Harbour Group,named_org,n,reportedly,,
`;

const run = (claims = CLAIMS, reports = REPORTS, dryRun = false, person = worker) =>
  person.call(importsRun, { body: { caseId: at.caseId, reports, claims, dryRun } });
const rows = async () => ({
  reports: (await world.root.selectFrom('reports').select('id').where('case_id', '=', at.caseId).execute())
    .length,
  claims: (await world.root.selectFrom('claims').select('id').where('case_id', '=', at.caseId).execute())
    .length,
  incidents: (
    await world.root.selectFrom('incidents').select('id').where('case_id', '=', at.caseId).execute()
  ).length,
});

describe('an import', () => {
  it('adds reports with their derivation, claims, and the incidents they name', async () => {
    const done = await run();
    expect(done).toMatchObject({
      errors: [],
      reports: { added: 2, changed: 0, same: 0 },
      claims: { added: 3 },
    });
    const [incident] = done.incidents;
    const page = await worker.call(incidentsGet, { params: { id: incident?.id ?? '' } });
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
  });

  it('again with the same sheets changes nothing', async () => {
    await run();
    expect(await run()).toMatchObject({
      reports: { added: 0, changed: 0, same: 2 },
      claims: { added: 0, changed: 0, same: 3 },
    });
    expect(await rows()).toEqual({ reports: 2, claims: 3, incidents: 2 });
  });

  it('of edited sheets updates the report and supersedes the claim; the old claim stays', async () => {
    await run();
    const done = await run(
      CLAIMS.replace('21 people,21,21,21', '21 persons,21,21,21'),
      REPORTS.replace('Morning Paper', 'Noon Paper'),
    );
    expect(done).toMatchObject({
      reports: { changed: 1, same: 1 },
      claims: { added: 0, changed: 1, same: 2 },
    });
    const page = await worker.call(incidentsGet, { params: { id: done.incidents[0]?.id ?? '' } });
    const both = page.claims.filter(({ code }) => code === 'C2');
    expect(both.map(({ valueStated }) => valueStated).toSorted()).toEqual(['21 people', '21 persons']);
    expect(both.find(({ valueStated }) => valueStated === '21 people')?.supersededBy).toBe(
      both.find(({ valueStated }) => valueStated === '21 persons')?.id,
    );
    expect(page.reports.map(({ publisher }) => publisher)).toContain('Noon Paper');
  });

  it('leaves alone what was corrected on the desk since, unless the sheet’s own row changes', async () => {
    const first = await run();
    const page = await worker.call(incidentsGet, { params: { id: first.incidents[0]?.id ?? '' } });
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
    expect(await run()).toMatchObject({ reports: { same: 2 }, claims: { same: 3 } });
    expect((await worker.call(claimsGet, { params: { id: next.id } })).claim.supersededBy).toBeNull();
  });

  it('tried dry tells the same and writes nothing', async () => {
    const before = await rows();
    const tried = await run(CLAIMS, REPORTS, true);
    expect(tried).toMatchObject({
      reports: { added: 2 },
      claims: { added: 3 },
      incidents: [{ id: null, code: 'CN-KP-2012-02', added: true }],
    });
    expect(await rows()).toEqual(before);
  });

  it.each([
    [
      'a number that is none',
      CLAIMS.replace(',>=21,21,', ',>=21,many,'),
      REPORTS,
      { sheet: 'claims', line: 2, column: 'lower' },
    ],
    [
      'a report that is not there',
      CLAIMS.replace('C2,copy', 'C2,gone'),
      REPORTS,
      { sheet: 'claims', line: 3, column: 'report_id' },
    ],
    ['a code twice', CLAIMS.replace('C2,', 'C1,'), REPORTS, { sheet: 'claims', line: 3, column: 'claim_id' }],
    [
      'a day that is none',
      CLAIMS,
      REPORTS.replace('2012-02-16', '2012-02-30'),
      { sheet: 'reports', line: 2, column: 'publication_date' },
    ],
    [
      'a column missing',
      CLAIMS.replace('hedge,', 'hedges,'),
      REPORTS,
      { sheet: 'claims', line: 1, column: 'hedge' },
    ],
    [
      'bounds crossed',
      CLAIMS.replace('21,21,21', '21,21,20'),
      REPORTS,
      { sheet: 'claims', line: 3, column: 'upper', code: 'upper_below_lower' },
    ],
    [
      'a cell too long',
      CLAIMS,
      REPORTS.replace('Evening Paper', 'x'.repeat(300)),
      { sheet: 'reports', line: 3, column: 'publisher', code: 'too_long' },
    ],
    [
      'no language',
      CLAIMS,
      REPORTS.replace(',en,CN-KP-2012-02,news', ',english!,CN-KP-2012-02,news'),
      { sheet: 'reports', line: 3, column: 'language', code: 'not_a_language' },
    ],
  ])('with %s names sheet, line and column, and changes nothing', async (_, claims, reports, where) => {
    const before = await rows();
    const done = await run(claims, reports);
    expect(done.errors[0]).toMatchObject(where);
    expect(await rows()).toEqual(before);
  });

  it('that fails half-way leaves nothing behind', async () => {
    await run();
    await sql`create function refuse() returns trigger language plpgsql as $$ begin
      if new.value_stated = 'poison' then raise exception 'no'; end if; return new; end $$`.execute(
      world.root,
    );
    await sql`create trigger refuse before insert on claims for each row execute function refuse()`.execute(
      world.root,
    );
    const before = await rows();
    const sheets = [
      CLAIMS.replace('by 20 February', 'poison').replace('at least 21 people', 'at least 22 people'),
      REPORTS.replace('Morning', 'Night'),
    ] as const;
    await expect(run(...sheets)).rejects.toMatchObject({ problem: { id: 'internal' } });
    await sql`drop trigger refuse on claims`.execute(world.root);
    expect(await rows()).toEqual(before);
    expect(await run()).toMatchObject({ reports: { same: 2 }, claims: { same: 3 } });
  });

  it('is not for readers, nor into another team’s case', async () => {
    const reader = await world.addPerson('reader', worker.team);
    const stranger = await world.addPerson('administrator');
    await expect(run(CLAIMS, REPORTS, true, reader)).rejects.toMatchObject({
      problem: { id: 'not-permitted' },
    });
    await expect(run(CLAIMS, REPORTS, true, stranger)).rejects.toMatchObject({
      problem: { id: 'not-found' },
    });
  });
});
