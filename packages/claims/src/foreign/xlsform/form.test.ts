import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  type ForeignOptions,
  type ForeignTables,
  readForeign,
  readForeignTables,
  readForm,
  type Worksheet,
  wordsFor,
} from '../index.ts';
import type { XlsForm } from './form.ts';
import { languageTag } from './languages.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const survey: Worksheet = {
  name: 'survey',
  rows: [
    ['type', 'name', 'label::English (en)', 'label::한국어 (ko)', 'label::中文'],
    ['start', 'start', '', '', ''],
    ['begin group', 'what', 'What happened', '무슨 일', '发生了什么'],
    ['integer', 'q1', 'Number <b>detained</b>', '구금 인원', '被拘人数'],
    ['select_one places', 'detention_place', 'Where are they held?', '구금 장소', '关押地点'],
    ['select_multiple needs', 'q3', 'What do they need?', '필요한 것', ''],
    ['text', 'q4', 'What is your name?', '성함', '您的姓名'],
    ['text', 'q5', '', '', ''],
    ['geopoint', 'spot', 'Where it was', '곳', '地方'],
    ['end group', '', '', '', ''],
    ['begin_repeat', 'people', 'Person', '사람', '人'],
    ['integer', 'q6', 'Age', '나이', '年龄'],
    ['begin group', 'more', '', '', ''],
    ['select_one yn', 'q7', 'Ill?', '아픈가', ''],
    ['end_group', '', '', '', ''],
    ['end_repeat', '', '', '', ''],
  ],
};
const choices: Worksheet = {
  name: 'choices',
  rows: [
    ['list name', 'name', 'label::English (en)', 'label::한국어 (ko)', 'label::中文'],
    ['places', 'sel_2', 'Shenhe centre', '선허 구류소', '沈河看守所'],
    ['needs', 'food', 'Food', '음식', '食物'],
    ['needs', 'water', 'Water, clean', '물', '水'],
    ['yn', 'y', 'Yes', '예', '是'],
  ],
};
const settings: Worksheet = {
  name: 'settings',
  rows: [
    ['form_title', 'form_id'],
    ['Arrests', 'a1'],
  ],
};

function formOf(sheets: readonly Worksheet[]): XlsForm {
  const read = readForm(sheets);
  if (!read.ok) throw new Error(`${read.refused} ${read.detail}`);
  return read.form;
}
const form = formOf([survey, choices, settings]);
const options = (reader: string): ForeignOptions => ({ sha256, form, reader });
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
function tables(name: string, bytes: Uint8Array, reader = 'en'): ForeignTables {
  const read = readForeign(name, bytes, options(reader));
  if (!read.ok) throw new Error(`${read.refused} ${read.detail}`);
  return read.tables;
}
const cell = (of: ForeignTables, kind: string, column: string, row = 0) => {
  const sheet = of.sheets.find((one) => one.kind === kind);
  return sheet?.rows[row]?.[sheet.header.indexOf(column)];
};

// ODK Central: groups by a dash, repeats in a file of their own that begins below the repeat.
const central = zip({
  'arrests.csv':
    'SubmissionDate,start,what-q1,what-detention_place,what-q3,what-q4,what-spot-Latitude,what-spot-Longitude,KEY\n2012-02-16T09:12:00.000Z,,21,sel_2,food water,Kim Someone,41.8,123.4,uuid:aa-1',
  'arrests-people.csv':
    'q6,more-q7,KEY,PARENT_KEY\n5,y,uuid:aa-1/people[1],uuid:aa-1\n34,n,uuid:aa-1/people[2],uuid:aa-1',
});

describe('a form', () => {
  it('says what questions, groups and choices are called, in each language', () => {
    expect(form).toMatchObject({ title: 'Arrests', languages: ['en', 'ko', 'zh-Hans'] });
    expect(form.questions.map(({ path, repeat, list }) => [path.join('/'), repeat, list])).toEqual([
      ['start', 0, null],
      ['what/q1', 0, null],
      ['what/detention_place', 0, 'places'],
      ['what/q3', 0, 'needs'],
      ['what/q4', 0, null],
      ['what/q5', 0, null],
      ['what/spot', 0, null],
      ['people/q6', 1, null],
      ['people/more/q7', 1, 'yn'],
    ]);
    expect(form.questions[1]?.words.en).toBe('Number detained');
    expect(form.groups.get('people')).toMatchObject({ ko: '사람' });
  });

  it.each([
    ['English (en)', 'en'],
    ['한국어 (ko)', 'ko'],
    ['Korean', 'ko'],
    ['中文 (zh)', 'zh-Hans'],
    ['Chinese (Simplified)', 'zh-Hans'],
    ['繁體中文 (zh-Hant)', 'zh-Hant'],
    ['Монгол (mn)', 'mn'],
    ['Uyghurche', 'Uyghurche'],
  ])('%s is the language %s', (written, tag) => expect(languageTag(written)).toBe(tag));

  it('without languages has one label, of the language that its settings name', () => {
    const rows = [
      ['type', 'name', 'label'],
      ['text', 'a', 'Wo?'],
    ];
    expect(formOf([{ name: 'Survey', rows }]).languages).toEqual(['']);
    const named = { name: 'settings', rows: [['default_language'], ['Korean (ko)']] };
    expect(formOf([{ name: 'survey', rows }, named]).languages).toEqual(['ko']);
  });

  it.each([
    ['no survey', [choices], 'form_unknown'],
    ['no names', [{ name: 'survey', rows: [['type', 'label']] }], 'form_unknown'],
    ['no questions', [{ name: 'survey', rows: [['type', 'name', 'label']] }], 'form_empty'],
    ['a group without end', [{ name: 'survey', rows: survey.rows.slice(0, 5) }], 'form_groups'],
    [
      'an end without a group',
      [{ name: 'survey', rows: [survey.rows[0] ?? [], ['end group']] }],
      'form_groups',
    ],
    [
      'groups without end',
      [
        {
          name: 'survey',
          rows: [['type', 'name'], ...Array.from({ length: 99 }, () => ['begin group', 'g'])],
        },
      ],
      'form_groups',
    ],
    [
      'no labels',
      [
        {
          name: 'survey',
          rows: [
            ['type', 'name', 'label'],
            ['text', 'a', ''],
          ],
        },
      ],
      'form_no_labels',
    ],
    [
      'questions without end',
      [
        {
          name: 'survey',
          rows: [
            ['type', 'name', 'label'],
            ...Array.from({ length: 20_001 }, (_, at) => ['text', `q${at}`, 'x']),
          ],
        },
      ],
      'form_too_large',
    ],
  ] as const)('with %s is refused', (_, sheets, refused) =>
    expect(readForm(sheets)).toMatchObject({ ok: false, refused }),
  );

  it('never throws, whatever its cells hold', () => {
    const row = fc.array(
      fc.oneof(
        fc.constantFrom('type', 'name', 'label', 'begin group', 'end group', 'select_one x'),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (a, b) => {
        readForm([
          { name: 'survey', rows: a },
          { name: 'choices', rows: b },
          { name: 'settings', rows: b },
        ]);
      }),
    );
  });
});

describe('answers with their form', () => {
  it('of ODK Central are said in its labels, codes too, in the language of the reader', () => {
    expect(cell(tables('arrests.zip', central), 'reports', 'text')).toBe(
      'Number detained: 21\nWhere are they held?: Shenhe centre\nWhat do they need?: Food; Water, clean\nwhat-spot-Latitude: 41.8\nwhat-spot-Longitude: 123.4\nPerson 1 / Age: 5\nPerson 1 / Ill?: Yes\nPerson 2 / Age: 34\nPerson 2 / Ill?: n',
    );
    const korean = tables('arrests.zip', central, 'ko');
    expect(cell(korean, 'reports', 'text')).toContain('구금 장소: 선허 구류소\n필요한 것: 음식; 물');
    expect(cell(tables('arrests.zip', central, 'zh-Hans'), 'reports', 'text')).toContain(
      'What do they need?: 食物; 水',
    );
  });

  it('become claims where the question is known by its words, with their place in the text', () => {
    const got = tables('arrests.zip', central, 'ko');
    expect(cell(got, 'claims', 'property')).toBe('count_detained');
    expect(cell(got, 'claims', 'property', 1)).toBe('place_held');
    expect(cell(got, 'claims', 'value_stated', 1)).toBe('선허 구류소');
    const [, from, to] = /(\d+)-(\d+)$/.exec(cell(got, 'claims', 'place_in_text', 1) ?? '') ?? [];
    expect(cell(got, 'reports', 'text')?.slice(Number(from), Number(to))).toBe('선허 구류소');
  });

  it('to a question that asks who somebody is, in whatever language, are kept out', () => {
    for (const reader of ['en', 'ko', 'mn']) {
      const got = tables('arrests.zip', central, reader);
      expect(JSON.stringify(got)).not.toContain('Kim Someone');
      expect(got.notTaken).toContainEqual(expect.objectContaining({ field: 'what-q4', why: 'identity' }));
    }
  });

  it('stand as tables of their own: the submissions, and each repeat, with the labels of all languages', () => {
    const [main, people] = tables('arrests.zip', central).answers;
    expect(main?.header).toEqual([
      'record_id',
      'recorded_on',
      'what-q1',
      'what-detention_place',
      'what-q3',
      'what-spot-Latitude',
      'what-spot-Longitude',
    ]);
    expect(main?.rows).toEqual([
      ['ODK-aa-1', '2012-02-16', '21', 'Shenhe centre', 'Food; Water, clean', '41.8', '123.4'],
    ]);
    expect(wordsFor(main?.words[3] ?? {}, 'ko')).toBe('구금 장소');
    expect(people).toMatchObject({
      part: 'people',
      // Where they are held is said once, of all of them; how many they are is not so of each.
      header: ['record_id', 'recorded_on', 'q6', 'more-q7', 'what-detention_place'],
      rows: [
        ['ODK-aa-1/people[1]', '2012-02-16', '5', 'Yes', 'Shenhe centre'],
        ['ODK-aa-1/people[2]', '2012-02-16', '34', 'n', 'Shenhe centre'],
      ],
    });
    expect(wordsFor(people?.words[4] ?? {}, 'ko')).toBe('구금 장소');
    expect(people?.words[3]?.en).toBe('Ill?');
  });

  it('of KoboToolbox, with slashes, without groups, as JSON, and as worksheets with repeats', () => {
    const csv =
      'what/q1;what/detention_place;what/q3;what/q3/food;what/q3/water;_uuid;_submission_time\n21;sel_2;food;1;0;f00;2012-02-16T10:00:00';
    const bare = 'q1,detention_place,_uuid,_submission_time\n21,sel_2,f00,2012-02-16T10:00:00';
    for (const text of [csv, bare])
      expect(cell(tables('f.csv', strToU8(text)), 'reports', 'text')).toContain(
        'Number detained: 21\nWhere are they held?: Shenhe centre',
      );
    const json = [
      {
        _uuid: 'f00',
        'what/detention_place': 'sel_2',
        people: [{ 'people/q6': '5', 'people/more/q7': 'y' }],
      },
    ];
    expect(cell(tables('f.json', strToU8(JSON.stringify(json))), 'reports', 'text')).toBe(
      'Where are they held?: Shenhe centre\nPerson 1 / Age: 5\nPerson 1 / Ill?: Yes',
    );
    const books = readForeignTables(
      [
        {
          name: 'Arrests',
          header: ['q1', '_uuid', '_submission_time', '_index'],
          rows: [
            ['21', 'f00', '2012-02-16T10:00:00', '1'],
            ['9', 'f01', '2012-02-17T10:00:00', '2'],
          ],
        },
        {
          name: 'people',
          header: [
            'people/q6',
            'more/q7',
            '_index',
            '_parent_table_name',
            '_parent_index',
            '_submission__uuid',
          ],
          rows: [['5', 'y', '1', 'Arrests', '2', 'f01']],
        },
      ],
      options('en'),
    );
    if (!books.ok) throw new Error(books.refused);
    expect(cell(books.tables, 'reports', 'text', 1)).toBe(
      'Number detained: 9\nPerson 1 / Age: 5\nPerson 1 / Ill?: Yes',
    );
  });

  it('that the form does not ask for are no answers of this form', () => {
    const other = 'KEY,SubmissionDate,age,village,crop\nuuid:1,2012-02-16,5,x,y';
    expect(readForeign('f.csv', strToU8(other), options('en'))).toMatchObject({
      ok: false,
      refused: 'form_does_not_fit',
      detail: '0/3',
    });
    expect(
      readForeign('u.csv', strToU8('Title,Date added,Template\nA,2012-02-16,Event'), options('en')),
    ).toMatchObject({
      refused: 'form_does_not_fit',
    });
  });

  it('to two questions with one label, and to two repeats with one name, are told apart', () => {
    const twice = formOf([
      {
        name: 'survey',
        rows: [
          ['type', 'name', 'label'],
          ['begin group', 'a', 'Before'],
          ['date', 'day', 'Date'],
          ['begin repeat', 'r', 'First'],
          ['text', 'x', 'One'],
          ['end repeat'],
          ['end group'],
          ['begin group', 'b', 'After'],
          ['date', 'day', 'Date'],
          ['begin repeat', 'r', 'Second'],
          ['text', 'x', 'Two'],
          ['end repeat'],
          ['end group'],
        ],
      },
    ]);
    const bytes = zip({
      'f.csv': 'a-day,b-day,SubmissionDate,KEY\n2012-02-08,2012-02-14,2012-02-16,k',
      'f-r~1.csv': 'x,PARENT_KEY,KEY\nu,k,k/a/r[1]',
      'f-r~2.csv': 'x,PARENT_KEY,KEY\nv,k,k/b/r[1]',
    });
    const read = readForeign('f.zip', bytes, { sha256, form: twice });
    if (!read.ok) throw new Error(read.refused);
    expect(cell(read.tables, 'reports', 'text')).toBe(
      'Before / Date: 2012-02-08\nAfter / Date: 2012-02-14\nFirst 1 / One: u\nSecond 1 / Two: v',
    );
  });
});
