import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workbook } from '../test/workbook.ts';

const program = resolve(import.meta.dirname, '../bin/safeconduct.mjs');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'safeconduct-convert-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(args: readonly string[]) {
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    execFile(process.execPath, [program, ...args], (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

const odk =
  'SubmissionDate,how_many,respondent_name,note,KEY\n2012-02-16T09:12:00.000Z,about 21,Kim Someone,=1+1,uuid:aa-1';

describe('convert', () => {
  it('writes sheets under our own columns, fields as told, and what was not taken', async () => {
    const file = join(folder, 'arrests.csv');
    const out = join(folder, 'sheets');
    await writeFile(file, odk);
    const args = [
      '--out',
      out,
      '--incident',
      'I-0001',
      '--language',
      'en',
      '--field',
      'how_many=count_detained',
      '--json',
    ];
    const { code, out: told } = await run(['convert', file, ...args]);
    expect(code).toBe(0);
    expect(JSON.parse(told)).toEqual({
      version: 1,
      kind: 'odk',
      records: 1,
      sheets: { reports: 1, claims: 1 },
      answers: { answers: 1 },
      notTaken: 4,
      out,
    });
    expect((await readdir(out)).toSorted()).toEqual([
      'answers.csv',
      'claims.csv',
      'not-taken.csv',
      'reports.csv',
    ]);
    const read = async (name: string) =>
      parse(await readFile(join(out, name), 'utf8'), { columns: true }) as Record<string, string>[];
    expect(await read('claims.csv')).toMatchObject([
      { claim_id: 'ODK-aa-1.1', incident_id: 'I-0001', property: 'count_detained', hedge: 'about' },
    ]);
    const [report] = await read('reports.csv');
    expect(report).toMatchObject({ id: 'ODK-aa-1', text: 'how_many: about 21\nnote: =1+1' });
    expect(JSON.stringify([report, await read('not-taken.csv')])).not.toContain('Kim Someone');
    expect(await read('not-taken.csv')).toContainEqual({
      record: 'aa-1',
      field: 'respondent_name',
      why: 'identity',
    });
  });

  const form = workbook({
    survey: [
      ['type', 'name', 'label::English (en)', 'label::한국어 (ko)'],
      ['select_one places', 'where', 'Where are they held?', '구금 장소'],
      ['begin repeat', 'people', 'Person', '사람'],
      ['integer', 'q6', 'Age', '나이'],
      ['end repeat', '', '', ''],
    ],
    choices: [
      ['list_name', 'name', 'label::English (en)', 'label::한국어 (ko)'],
      ['places', 'sel_2', 'Shenhe centre', '선허 구류소'],
    ],
  });
  const kobo = workbook({
    Arrests: [
      ['where', '_uuid', '_submission_time', '_index'],
      ['sel_2', 'f00', '2012-02-16T10:00:00', '1'],
    ],
    people: [
      ['q6', '_index', '_parent_table_name', '_parent_index', '_submission__uuid'],
      ['5', '1', 'Arrests', '1', 'f00'],
    ],
  });

  it('says submissions in the words of their form, in the language that is wanted', async () => {
    const [file, formFile, out] = ['kobo.xlsx', 'form.xlsx', 'labelled'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await writeFile(file, kobo);
    await writeFile(formFile, form);
    const args = ['--form', formFile, '--labels', 'ko', '--json'];
    const { code, out: told } = await run(['convert', file, '--out', out, ...args]);
    expect(code).toBe(0);
    expect(JSON.parse(told)).toMatchObject({
      kind: 'kobo',
      sheets: { reports: 1, claims: 1 },
      answers: { answers: 1, 'answers-people': 1 },
    });
    const read = async (name: string) =>
      parse(await readFile(join(out, name), 'utf8'), { columns: true }) as Record<string, string>[];
    expect(await read('reports.csv')).toMatchObject([{ text: '구금 장소: 선허 구류소\n사람 1 / 나이: 5' }]);
    expect(await read('claims.csv')).toMatchObject([{ property: 'place_held', value_stated: '선허 구류소' }]);
    expect(await read('answers-people.csv')).toMatchObject([{ q6: '5', where: '선허 구류소' }]);
  });

  const noForm = workbook({ survey: [['type', 'label']] });
  const otherForm = workbook({
    survey: [
      ['type', 'name', 'label'],
      ['text', 'crop', 'Crop'],
    ],
  });
  it.each([
    ['that is none', noForm, 'no XLSForm'],
    ['of other submissions', otherForm, 'less than half'],
    ['that breaks off', form.subarray(0, form.length - 40), 'damaged'],
  ])('ends with 2, names the form and writes nothing for one %s', async (_, bytes, why) => {
    const [file, formFile, out] = ['k.xlsx', 'wrong-form.xlsx', 'none'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(file, kobo);
    await writeFile(formFile, bytes);
    const { code, err } = await run(['convert', file, '--out', out, '--form', formFile]);
    expect(code).toBe(2);
    expect(err).toContain('wrong-form.xlsx');
    expect(err).toContain(why);
    await expect(readdir(out)).rejects.toThrow();
  });

  it.each([
    ['a file of nobody known', 'a,b\n1,2', [], 'no file of Uwazi'],
    ['a field that is to be nothing known', odk, ['--field', 'how_many=count_people'], 'count_people'],
    [
      'a hostile submission',
      '<!DOCTYPE a [<!ENTITY x "y">]><data xmlns:orx="http://openrosa.org/xforms"/>',
      [],
      'hostile',
    ],
  ])('ends with 2 and writes nothing: %s', async (_, text, more, why) => {
    const file = join(folder, 'bad');
    const out = join(folder, 'none');
    await writeFile(file, text);
    const { code, err } = await run(['convert', file, '--out', out, ...more]);
    expect(code).toBe(2);
    expect(err).toContain(why);
    await expect(readdir(out)).rejects.toThrow();
  });
});
