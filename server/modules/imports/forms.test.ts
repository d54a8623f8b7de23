import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importsForgetForm } from '@safeconduct/contract/sheets.ts';
import { strToU8, zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Importing, importing } from '../../../test/importing.ts';
import { addCase, type Case } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';
import { workbook } from '../../../test/workbook.ts';
import { diskStore } from '../../platform/files/disk.ts';
import { CONTENTS } from '../backups/backups.ts';
import { modulesOn } from '../index.ts';

// Each step reads its files in a process of its own, which takes its time where many run.
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
let world: World;
let worker: Person;
let at: Case;
let sheets: Importing;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-forms-'));
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

const survey = [
  ['type', 'name', 'label::English (en)', 'label::한국어 (ko)'],
  ['begin group', 'what', '', ''],
  ['integer', 'q1', 'Number detained', '구금 인원'],
  ['select_one places', 'detention_place', 'Where are they held?', '구금 장소'],
  ['text', 'q4', 'What is your name?', '성함'],
  ['end group', '', '', ''],
];
const choices = [
  ['list_name', 'name', 'label::English (en)', 'label::한국어 (ko)'],
  ['places', 'sel_2', 'Shenhe centre', '선허 구류소'],
];
const form = workbook({ survey, choices, settings: [['form_title'], ['Arrests']] });
const central = (name: string) =>
  `SubmissionDate,what-q1,what-detention_place,what-q4,${name}KEY\n2012-02-16T09:12:00.000Z,21,sel_2,Kim Someone,${name === '' ? '' : 'x,'}uuid:aa-1`;

const answersOf = (one: Awaited<ReturnType<Importing['add']>>) =>
  one.sheets.find(({ file }) => file.endsWith('answers.csv'));

describe('a form beside submissions', () => {
  it.each(['after', 'before'])('brought %s them gives the answers its labels', async (order) => {
    const id = await sheets.begin(worker, at.caseId);
    const submissions = () => sheets.add(worker, id, 'arrests.csv', central(''), 'ko');
    const theForm = () => sheets.add(worker, id, 'form.xlsx', form, 'ko');
    const first = await (order === 'before' ? theForm() : submissions());
    if (order === 'after') expect(first.sources).toMatchObject([{ file: 'arrests.csv', form: null }]);
    const last = await (order === 'before' ? submissions() : theForm());
    expect(last).toMatchObject({
      sources: [
        { file: 'arrests.csv', kind: 'odk', records: 1, form: { file: 'form.xlsx', remembered: false } },
      ],
      forms: [{ file: 'form.xlsx', title: 'Arrests', questions: 3, languages: ['en', 'ko'] }],
    });
    const answers = answersOf(last);
    expect(answers?.headers).toEqual(['record_id', 'recorded_on', 'what-q1', 'what-detention_place']);
    expect(answers?.labels[3]).toEqual({ en: 'Where are they held?', ko: '구금 장소' });
    expect(answers?.sample).toEqual([['ODK-aa-1', '2012-02-16', '21', '선허 구류소']]);
    expect(JSON.stringify(last)).not.toContain('Kim Someone');
    await sheets.check(worker, id);
    await sheets.accept(worker, id);
    const reports = await world.root
      .selectFrom('reports')
      .select('text')
      .where('case_id', '=', at.caseId)
      .execute();
    expect(reports).toEqual([{ text: '구금 인원: 21\n구금 장소: 선허 구류소' }]);
    const claims = await world.root
      .selectFrom('claims')
      .select(['property', 'value_stated'])
      .where('case_id', '=', at.caseId)
      .orderBy('property')
      .execute();
    expect(claims).toEqual([
      { property: 'count_detained', value_stated: '21' },
      { property: 'place_held', value_stated: '선허 구류소' },
    ]);
  });

  it('is remembered with the mapping, for the same columns and no others', async () => {
    const first = await sheets.begin(worker, at.caseId);
    await sheets.add(worker, first, 'arrests.csv', central('round,'));
    await sheets.add(worker, first, 'form.xlsx', form);
    await sheets.check(worker, first);
    await sheets.accept(worker, first);
    const second = await sheets.begin(worker, at.caseId);
    const again = await sheets.add(worker, second, 'march.csv', central('round,'));
    expect(again.sources).toMatchObject([{ form: { file: 'form.xlsx', remembered: true } }]);
    expect(answersOf(again)?.sample[0]?.[3]).toBe('Shenhe centre');
    const other = await sheets.add(worker, second, 'april.csv', central('area,'));
    expect(other.sources.map(({ file, form: used }) => [file, used?.file ?? null])).toEqual([
      ['march.csv', 'form.xlsx'],
      ['april.csv', null],
    ]);
    // What a restored file needs for this lies in its backup.
    const { rows } = await sql.raw(CONTENTS.originals).execute(world.root);
    const kept = await world.root
      .selectFrom('imports')
      .select(['sources', 'forms'])
      .where('id', '=', first)
      .execute();
    const hashes = [...JSON.stringify(kept).matchAll(/[0-9a-f]{64}/g)].map(([hash]) => hash);
    expect(hashes.length).toBeGreaterThan(1);
    for (const hash of hashes) expect(rows).toContainEqual({ sha256: hash });
  });

  it('that is remembered is forgotten for the whole team, by whoever says so, and the answers go by its names again', async () => {
    const submissions = central('wave,');
    const first = await sheets.begin(worker, at.caseId);
    await sheets.add(worker, first, 'arrests.csv', submissions);
    await sheets.add(worker, first, 'form.xlsx', form);
    await sheets.check(worker, first);
    await sheets.accept(worker, first);
    const open = await sheets.begin(worker, at.caseId);
    await sheets.add(worker, open, 'april.csv', submissions);
    const second = await sheets.begin(worker, at.caseId);
    const dressed = await sheets.add(worker, second, 'march.csv', submissions);
    expect(dressed.sources).toMatchObject([{ form: { remembered: true } }]);
    const own = dressed.sheets.find(({ kind }) => kind === 'reports');
    if (own === undefined) throw new Error('no reports');
    const { key, kind, columns } = own;
    await sheets.map(worker, second, [{ key, kind, columns, constants: { incident_id: 'I-0001' } }]);
    const forget = (file: string) =>
      worker.call(importsForgetForm, { params: { id: second }, body: { file, language: 'ko' } });
    await expect(forget('other.csv')).rejects.toMatchObject({ problem: { id: 'not-found' } });
    const bare = await forget('march.csv');
    expect(bare.sources).toMatchObject([{ file: 'march.csv', records: 1, form: null }]);
    expect(answersOf(bare)?.sample[0]?.[3]).toBe('sel_2');
    // What a person said of columns holds on.
    expect(bare.sheets.find(({ kind }) => kind === 'reports')).toMatchObject({
      constants: { incident_id: 'I-0001' },
      mappedBy: 'person',
    });
    await expect(forget('march.csv')).rejects.toMatchObject({ problem: { id: 'not-found' } });
    // An import that has it still does not bring it back to mind.
    await sheets.check(worker, open);
    await sheets.accept(worker, open);
    const third = await sheets.begin(worker, at.caseId);
    expect((await sheets.add(worker, third, 'may.csv', submissions)).sources).toMatchObject([{ form: null }]);
    const { rows } = await sql<{ detail: unknown }>`
      select detail from audit where act = 'import.form-forgotten' and subject_id = ${second}`.execute(
      world.root,
    );
    expect(rows).toEqual([{ detail: { caseId: at.caseId, file: 'march.csv', form: 'form.xlsx' } }]);
  });

  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  it.each([
    [
      'of other submissions',
      workbook({
        survey: [
          ['type', 'name', 'label'],
          ['text', 'crop', 'Crop'],
        ],
      }),
      'form_does_not_fit',
    ],
    ['with a group that does not end', workbook({ survey: survey.slice(0, 4), choices }), 'form_groups'],
    [
      'without names',
      workbook({
        survey: [
          ['type', 'label'],
          ['text', 'Crop'],
        ],
      }),
      'form_unknown',
    ],
    [
      'without labels',
      workbook({
        survey: [
          ['type', 'name'],
          ['text', 'q1'],
        ],
      }),
      'form_no_labels',
    ],
    [
      'without end',
      workbook({
        survey: [
          ['type', 'name', 'label'],
          ...Array.from({ length: 20_001 }, (_, n) => ['text', `q${n}`, 'x']),
        ],
      }),
      'form_too_large',
    ],
    ['that breaks off', form.subarray(0, form.length - 40), 'broken'],
    ['whose worksheet is damaged', zip({ 'xl/workbook.xml': '<workbook><sheets>' }), 'broken'],
  ])('%s is refused with the reason, and nothing changes', async (_, bytes, code) => {
    const id = await sheets.begin(worker, at.caseId);
    const before = await sheets.add(worker, id, 'arrests.csv', central(''));
    await expect(sheets.add(worker, id, 'form.xlsx', bytes)).rejects.toMatchObject({
      problem: { id: 'invalid', fields: [{ at: 'file', code }] },
    });
    const again = await sheets.add(worker, id, 'x.csv', 'lot,incident_id\nA,I-0001');
    expect(again).toMatchObject({ sources: before.sources, forms: [] });
    expect(again.sheets.slice(0, -1)).toEqual(before.sheets);
  });

  it('waits where submissions are yet to come, and goes with a workbook of Kobo and its repeats', async () => {
    const id = await sheets.begin(worker, at.caseId);
    const alone = await sheets.add(worker, id, 'form.xlsx', form);
    expect(alone).toMatchObject({ sheets: [], sources: [], forms: [{ file: 'form.xlsx' }] });
    const kobo = workbook({
      Arrests: [
        ['q1', 'detention_place', '_uuid', '_submission_time', '_index'],
        ['21', 'sel_2', 'f00', '2012-02-16T10:00:00', '1'],
      ],
      people: [
        ['age', '_index', '_parent_table_name', '_parent_index', '_submission__uuid'],
        ['5', '1', 'Arrests', '1', 'f00'],
      ],
    });
    const both = await sheets.add(worker, id, 'kobo.xlsx', kobo);
    expect(both.sources).toMatchObject([{ kind: 'kobo', form: { file: 'form.xlsx' } }]);
    expect(both.sheets.map(({ file, kind }) => [file, kind])).toEqual([
      ['kobo.xlsx - reports.csv', 'reports'],
      ['kobo.xlsx - claims.csv', 'claims'],
      ['kobo.xlsx - answers.csv', null],
      ['kobo.xlsx - answers-people.csv', null],
      ['kobo.xlsx - not-taken.csv', null],
    ]);
  });
});
