import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Importing, importing } from '../../../test/importing.ts';
import { addCase, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { found } from '../../platform/http/refusal.ts';
import { diskStore } from '../../platform/files/disk.ts';
import { modulesOn } from '../index.ts';

// Each step reads its files in a process of its own, which takes its time where many run.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let world: World;
let worker: Person;
let at: Case;
let sheets: Importing;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-foreign-'));
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

const odk = [
  'SubmissionDate,number_detained,date_of_arrest,story,respondent_name,KEY',
  '2012-02-16T09:12:00.000Z,21,2012-02-08,"=walked, at night",Kim Someone,uuid:aa-1',
  '2012-02-17T09:12:00.000Z,30,,,,uuid:aa-2',
].join('\n');

const reportsOf = () =>
  world.root
    .selectFrom('reports')
    .select(['code', 'text', 'sentences', 'published_on', 'channel', 'note'])
    .where('case_id', '=', at.caseId)
    .orderBy('code')
    .execute();

describe('a file of another tool', () => {
  it('is known, comes in as sheets of ours already mapped, its text kept as original, and goes again', async () => {
    const id = await sheets.begin(worker, at.caseId);
    const added = await sheets.add(worker, id, 'arrests.csv', odk);
    expect(added.sheets.map(({ file, kind, rows, missing }) => [file, kind, rows, missing])).toEqual([
      ['arrests.csv - reports.csv', 'reports', 2, []],
      ['arrests.csv - claims.csv', 'claims', 3, []],
      ['arrests.csv - answers.csv', null, 2, []],
      ['arrests.csv - not-taken.csv', null, 6, []],
    ]);
    const checked = await sheets.check(worker, id);
    expect([checked.faults, checked.tallies]).toMatchObject([
      0,
      [
        { kind: 'reports', added: 2 },
        { kind: 'claims', added: 3 },
      ],
    ]);
    expect(await sheets.accept(worker, id)).toMatchObject({ state: 'done', trouble: null });
    const [first, second] = await reportsOf();
    expect(first).toMatchObject({
      code: 'ODK-aa-1',
      channel: 'import',
      published_on: '2012-02-16',
      text: 'number_detained: 21\ndate_of_arrest: 2012-02-08\nstory: =walked, at night',
    });
    expect(first?.note).toMatch(/^SHA-256 [0-9a-f]{64}$/);
    expect(second?.text).toBe('number_detained: 30');
    expect(JSON.stringify([first, second])).not.toContain('Kim Someone');
    const claims = await world.root
      .selectFrom('claims')
      .select(['code', 'property', 'lower', 'locator', 'credibility'])
      .where('case_id', '=', at.caseId)
      .orderBy('code')
      .execute();
    expect(claims).toMatchObject([
      { code: 'ODK-aa-1.1', property: 'count_detained', locator: { sentence: 'p1.s1', start: 17, end: 19 } },
      { property: 'date_detained' },
      { code: 'ODK-aa-2.1' },
    ]);
    expect((await sheets.undo(worker, id)).state).toBe('undone');
    expect(await reportsOf()).toEqual([]);
  });

  it('brought a second time changes nothing, and never an original', async () => {
    for (const text of [odk, odk.replace('at night', 'by day')]) {
      const id = await sheets.begin(worker, at.caseId);
      await sheets.add(worker, id, 'arrests.csv', text);
      const checked = await sheets.check(worker, id);
      if (text !== odk)
        expect(checked.tallies?.every(({ added, refused }) => added + refused === 0)).toBe(true);
      await sheets.accept(worker, id);
    }
    expect((await reportsOf())[0]?.text).toContain('at night');
  });

  it('as an archive with repeats, or as a submission in XML', async () => {
    const id = await sheets.begin(worker, at.caseId);
    const zip = zipSync({
      'arrests.csv': strToU8(odk),
      'arrests-people.csv': strToU8('age,KEY,PARENT_KEY\n5,uuid:aa-1/p[1],uuid:aa-1'),
    });
    const added = await sheets.add(worker, id, 'arrests.zip', zip);
    expect(added.sheets.map(({ file, kind }) => [file, kind])).toEqual([
      ['arrests.zip - reports.csv', 'reports'],
      ['arrests.zip - claims.csv', 'claims'],
      ['arrests.zip - answers.csv', null],
      ['arrests.zip - answers-people.csv', null],
      ['arrests.zip - not-taken.csv', null],
    ]);
    expect(JSON.stringify(added)).not.toContain('Kim Someone');
    const xml =
      '<data xmlns:orx="http://openrosa.org/xforms" id="f"><number_detained>9</number_detained><orx:meta><orx:instanceID>uuid:x</orx:instanceID></orx:meta></data>';
    expect((await sheets.add(worker, id, 's.xml', xml)).sheets.length).toBe(9);
  });

  it('that is hostile is refused in words; our own sheets and workbooks are left to the sheets', async () => {
    const id = await sheets.begin(worker, at.caseId);
    const hostile =
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><data xmlns:orx="http://openrosa.org/xforms">&x;</data>';
    await expect(sheets.add(worker, id, 's.xml', hostile)).rejects.toMatchObject({
      problem: { id: 'invalid', fields: [{ code: 'hostile_xml' }] },
    });
    const own = await sheets.add(worker, id, 'lots.csv', 'lot,incident_id\nA,I-0001');
    expect(own.sheets.map(({ file, kind }) => [file, kind])).toEqual([['lots.csv', 'lots']]);
  });

  const forms = [
    'SubmissionDate,g-place_of_detention,g-date_of_arrest,g-what,g-return_date,g-status,g-to_whom,g-how,KEY',
    '2012-02-16T09:12:00.000Z,Shenhe,2012-02-08T00:00:00.000+09:00,구금됨,2012-02-14,reported,Consulate,전화,uuid:aa-1',
  ].join('\n');

  it('comes in as custody, a step of a return and a communication too, and is taken so the next time', async () => {
    const id = await sheets.begin(worker, at.caseId);
    const added = await sheets.add(worker, id, 'f.csv', forms);
    const { key, headers } = found(added.sheets.find(({ file }) => file.endsWith('answers.csv')));
    expect(headers.slice(0, 3)).toEqual(['record_id', 'recorded_on', 'g-place_of_detention']);
    const constants = { incident_id: 'I-0001' };
    const other = { key, again: true, columns: [] };
    await sheets.map(worker, id, [{ key, kind: 'custody', columns: [], constants }]);
    await sheets.map(worker, id, [
      { ...other, kind: 'legs', constants: { ...constants, from_place: 'Dandong' } },
    ]);
    const mapped = await sheets.map(worker, id, [
      { ...other, kind: 'communications', constants: { ...constants, from: 'Our desk' } },
    ]);
    const taken = mapped.sheets.filter(({ file, kind }) => file.endsWith('answers.csv') && kind !== null);
    expect(taken.map(({ kind, columns }) => [kind, columns.filter((column) => column !== null)])).toEqual([
      ['custody', ['custody_id', 'place', 'from']],
      ['communications', ['communication_id', 'to', 'media']],
      ['legs', ['leg_id', 'executed_on', 'status']],
    ]);
    // A column whose name says too little is said by a person.
    const [custody] = taken;
    const columns = found(custody).columns.map((column, place) =>
      headers[place] === 'g-what' ? 'kind' : column,
    );
    await sheets.map(worker, id, [{ key, kind: 'custody', columns, constants }]);
    const checked = await sheets.check(worker, id);
    expect(checked.faults).toBe(0);
    expect(await sheets.accept(worker, id)).toMatchObject({ state: 'done' });
    const rows = await Promise.all([
      world.root
        .selectFrom('custody_periods')
        .select(['code', 'kind', 'place', 'from_on'])
        .where('case_id', '=', at.caseId)
        .execute(),
      world.root
        .selectFrom('removal_legs')
        .select(['code', 'from_place', 'status', 'executed_on'])
        .where('case_id', '=', at.caseId)
        .execute(),
      world.root
        .selectFrom('communications')
        .select(['code', 'to_party', 'media'])
        .where('case_id', '=', at.caseId)
        .execute(),
    ]);
    expect(rows).toMatchObject([
      [{ code: 'ODK-aa-1', kind: 'held', place: 'Shenhe', from_on: '2012-02-08' }],
      [{ code: 'ODK-aa-1', from_place: 'Dandong', status: 'reported', executed_on: '2012-02-14' }],
      [{ code: 'ODK-aa-1', to_party: 'Consulate', media: ['call'] }],
    ]);
    const again = await sheets.begin(worker, at.caseId);
    const second = await sheets.add(worker, again, 'f.csv', forms);
    expect(second.sheets.filter(({ file }) => file.endsWith('answers.csv')).map(({ kind }) => kind)).toEqual([
      'custody',
      'communications',
      'legs',
    ]);
    expect(
      (await sheets.check(worker, again)).tallies?.every(({ added: more, changed }) => more + changed === 0),
    ).toBe(true);
  });
});
