import { claimsGrade } from '@safeconduct/contract/claims.ts';
import { custodyEndpoints } from '@safeconduct/contract/incidents.ts';
import { importsAccept, importsBlockers, importsUndo, sheetsExport } from '@safeconduct/contract/sheets.ts';
import { reportsUpdate } from '@safeconduct/contract/reports.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Importing, importing } from '../../../test/importing.ts';
import { addCase, addClaim, addReport, type Case, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { diskStore } from '../../platform/files/disk.ts';
import { modulesOn } from '../index.ts';

// Each step reads its sheets in a process of its own, which takes its time where many run.
vi.setConfig({ testTimeout: 240_000 });

let folder: string;
let world: World;
let worker: Person;
let at: Case;
let sheets: Importing;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-undo-'));
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

const FILES: Readonly<Record<string, string>> = {
  // In no order: what points at what is settled when all rows are there.
  'communications.csv': `communication_id,incident_id,from,to,media,verbal,written,on,summary,answers
k2,I-0001,the ministry,UNHCR,letter,n,y,2012-02-25,=SUM(A1),k1
k1,I-0001,UNHCR,the ministry,call; letter,y,y,2012-02-24,asked,
`,
  'claims.csv': `claim_id,report_id,incident_id,property,value_stated,lower,attribution,attribution_type,lot
n1,r1,I-0001,count_detained,ten people,10,Harbour Group,named_org,A
n2,r1,I-0001,date_detained,8 February,2012-02-08,Harbour Group,named_org,
`,
  'lots.csv': `lot,incident_id,parent,title
B,I-0001,A,-5 of them
A,I-0001,,the bus
`,
  'legs.csv': `leg_id,incident_id,lot,from_place,to_place,planned_for,status,claim_id
l1,I-0001,A,Tumen,Onsong,2012-02-20,announced,n1
`,
  'custody.csv': `custody_id,incident_id,lot,kind,place,from,to,claim_id
u1,I-0001,B,held,Shenyang,2012-02-08,2012-02-12?,n1
`,
  'reports.csv': `id,publisher,publication_date,language,incident_id,derives_from,note
r2,@Noon,2012-02,ko,I-0001,r1, kept 
r1,Paper,2012-02-09,en,I-0001,,"two
lines; one"
`,
};

/** What most tests need of them: each file of an import is read by two processes of its own. */
const FEW = { 'claims.csv': FILES['claims.csv'] ?? '', 'reports.csv': FILES['reports.csv'] ?? '' };

async function imported(files: Readonly<Record<string, string | Uint8Array>>, caseId = at.caseId) {
  const id = await sheets.begin(worker, caseId);
  for (const [name, text] of Object.entries(files)) await sheets.add(worker, id, name, text);
  const checked = await sheets.check(worker, id);
  return { id, checked };
}
async function run(files: Readonly<Record<string, string>>) {
  const { id, checked } = await imported(files);
  expect(checked).toMatchObject({ state: 'checked', faults: 0, trouble: null });
  expect(await sheets.accept(worker, id)).toMatchObject({ state: 'done', trouble: null });
  return id;
}

const TABLES = [
  'incidents',
  'sources',
  'reports',
  'claims',
  'groups',
  'custody_periods',
  'removal_legs',
  'communications',
  'search_entries',
];
/** Every row of the case as it is; when it was touched last, and how often, goes on counting. */
async function state() {
  const all: Record<string, unknown[]> = {};
  for (const table of TABLES) {
    const { rows } = await sql<{
      row: unknown;
    }>`select to_jsonb(t) - array['changed_at', 'revision'] as row from ${sql.table(table)} t
      where t.case_id = ${at.caseId} order by 1`.execute(world.root);
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

describe('taking an import back', () => {
  it('leaves every table as it was before: what it added is gone, what it changed is back', async () => {
    await run(FILES);
    const before = await state();
    const id = await run({
      'reports.csv':
        FILES['reports.csv']?.replace('Paper', 'Paper & Son').concat('r3,Third,,en,I-0002,r2,\n') ?? '',
      'claims.csv':
        FILES['claims.csv']
          ?.replace('ten people,10', 'twelve people,12')
          .concat('n3,r3,I-0002,status,held,,x,self,\n') ?? '',
      'lots.csv': FILES['lots.csv']?.replace('the bus', 'the red bus') ?? '',
      'custody.csv': FILES['custody.csv']?.replace('Shenyang', 'Yanji') ?? '',
    });
    expect(await state()).not.toEqual(before);
    expect(await sheets.undo(worker, id)).toMatchObject({ state: 'undone', trouble: null, undoable: false });
    expect(await state()).toEqual(before);
    expect((await trailOf(world, id)).map(({ act }) => act)).toEqual(
      expect.arrayContaining(['import.run', 'import.undone']),
    );
    // And it can come in again.
    const again = await imported(FILES);
    expect(again.checked.tallies?.every(({ added, changed }) => added === 0 && changed === 0)).toBe(true);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'a claim was graded',
      async () =>
        worker.call(claimsGrade, { params: { id: await idOf('claims', 'n1') }, body: { credibility: 2 } }),
      'claim.graded',
    ],
    [
      'a report was changed',
      async () =>
        worker.call(reportsUpdate, { params: { id: await idOf('reports', 'r1') }, body: { title: 'New' } }),
      'report.changed',
    ],
    [
      'custody rests on its claim',
      async () =>
        worker.call(custodyEndpoints.add, {
          params: { id: at.incidentId },
          body: {
            groupId: null,
            personId: null,
            kind: 'held',
            place: 'Tumen',
            authority: '',
            from: null,
            to: null,
            lastConfirmed: null,
            endReason: null,
            claimId: await idOf('claims', 'n2'),
            note: '',
          },
        }),
      'custody_periods',
    ],
  ])('is refused by name where somebody has built on it: %s', async (_, build, by) => {
    const id = await run(FEW);
    await build();
    const before = await state();
    await expect(worker.call(importsUndo, { params: { id } })).rejects.toMatchObject({
      problem: { id: 'conflict' },
    });
    const { blockers } = await worker.call(importsBlockers, { params: { id } });
    expect(blockers.map((one) => one.by)).toContain(by);
    expect(await state()).toEqual(before);
  });

  it('is the only way by which a claim or a report goes', async () => {
    const id = await run(FEW);
    for (const table of ['claims', 'reports']) {
      const drop = world.db.transaction().execute(async (tx) => {
        await sql`select set_config('app.undoing', ${id}, true)`.execute(tx);
        const { setActor } = await import('../../platform/database/seal.ts');
        await setActor(tx, world.seal, { id: worker.id, role: 'caseworker', teams: [worker.team] });
        await sql`delete from ${sql.table(table)} where import_id = ${id}`.execute(tx);
      });
      await expect(drop).rejects.toMatchObject({ code: '23001' });
    }
  });
});

async function idOf(table: 'claims' | 'reports', code: string): Promise<string> {
  const row = await world.root
    .selectFrom(table)
    .select('id')
    .where('case_id', '=', at.caseId)
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return row.id;
}

describe('a difference', () => {
  it('is accepted as it was shown, or not at all', async () => {
    await run({ 'reports.csv': FEW['reports.csv'] });
    const { id, checked } = await imported({
      'reports.csv': FILES['reports.csv']?.replace('Paper', 'Paper & Son') ?? '',
    });
    await worker.call(reportsUpdate, {
      params: { id: await idOf('reports', 'r1') },
      body: { publisher: 'Somebody else' },
    });
    const before = await state();
    expect(await sheets.accept(worker, id, checked.check ?? '')).toMatchObject({
      state: 'open',
      check: null,
      trouble: { code: 'stale' },
    });
    expect(await state()).toEqual(before);
  });

  it('of two imports at once is run once; the other is asked to look again', async () => {
    const [one, two] = [await imported(FEW), await imported(FEW)];
    for (const { id, checked } of [one, two])
      await worker.call(importsAccept, { params: { id }, body: { check: checked.check ?? '' } });
    await Promise.all([one, two].map(({ id }) => sheets.job(worker, 'imports.run', id)));
    const states = await sql<{ state: string; trouble: { code: string } | null }>`
      select state, trouble from imports where case_id = ${at.caseId} order by state`.execute(world.root);
    expect(states.rows).toEqual([
      { state: 'done', trouble: null },
      { state: 'open', trouble: { code: 'stale', detail: '' } },
    ]);
    expect((await state())['claims']).toHaveLength(2);
  });
});

describe('an export', () => {
  it.each(['xlsx', 'csv'] as const)(
    'as %s comes back with nothing to do, desk rows and hostile words among them',
    async (format) => {
      await run(format === 'xlsx' ? FILES : FEW);
      const report = await addReport(world, at, { title: '=cmd|x', note: "'quoted\r\n\tline ", url: null });
      await addClaim(world, at, report, {
        value_stated: '-12 <b>&',
        chain: ['a;b', ' c '],
        hedge: 'none',
        note: '(blank)',
      });
      const out = await worker.call(sheetsExport, {
        params: { id: at.caseId },
        body: {
          incidentId: null,
          kinds:
            format === 'xlsx'
              ? ['incidents', 'lots', 'reports', 'claims', 'custody', 'legs', 'communications']
              : ['claims'],
          format,
          purpose: 'to be looked at',
          recipient: '',
          basis: 'no_personal_data',
        },
      });
      if (format === 'csv') expect(new TextDecoder().decode(out.bytes)).toContain(`"'-12 <b>&"`.slice(1, -1));
      const { checked } = await imported({ [out.name ?? '']: out.bytes });
      expect(checked.faults).toBe(0);
      expect(checked.tallies?.map(({ kind, added, changed }) => ({ kind, added, changed }))).toEqual(
        checked.tallies?.map(({ kind }) => ({ kind, added: 0, changed: 0 })),
      );
      expect(checked.tallies?.length).toBe(format === 'xlsx' ? 7 : 1);
      expect(await trailOf(world, at.caseId)).toContainEqual(expect.objectContaining({ act: 'export.made' }));
    },
  );
});
