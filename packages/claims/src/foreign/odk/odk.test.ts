import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ForeignOptions, type ForeignRead, type ForeignTables, readForeign } from '../index.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const options: ForeignOptions = { sha256, incident: 'I-0001', language: 'en' };
const read = (name: string, text: string, more: Partial<ForeignOptions> = {}) =>
  readForeign(name, strToU8(text), { ...options, ...more });
function tables(of: ForeignRead): ForeignTables {
  if (!of.ok) throw new Error(`${of.refused} ${of.detail}`);
  return of.tables;
}
function rows(of: ForeignTables, kind: string): Record<string, string>[] {
  const sheet = of.sheets.find((one) => one.kind === kind);
  return (sheet?.rows ?? []).map((row) =>
    Object.fromEntries(row.map((cell, at) => [sheet?.header[at] ?? '', cell])),
  );
}
const whys = (of: ForeignTables) => of.notTaken.map(({ field, why }) => [field, why]);

// ODK Central: groups joined by a dash, KEY last but two, repeats in a table of their own.
const central = [
  'SubmissionDate,start,deviceid,what-number_detained,what-date_of_arrest,what-place_of_detention,what-needs,respondent_name,photo,meta-instanceID,KEY,SubmitterID,SubmitterName,AttachmentsPresent,Status',
  '2012-02-16T09:12:00.000Z,2012-02-16T18:02:11.000+09:00,imei:35,21,2012-02-08,"Shenhe, Shenyang",food medicine,Kim Someone,1329.jpg,uuid:aa-1,uuid:aa-1,12,Enumerator One,1,',
  '2012-02-17T01:00:00.000Z,,,about 30,sometime,,,"=cmd|x",,uuid:aa-2,uuid:aa-2,12,Enumerator One,0,',
].join('\r\n');
const people = [
  'age,sex,KEY,PARENT_KEY',
  '5,female,uuid:aa-1/people[1],uuid:aa-1',
  '34,male,uuid:aa-1/people[2],uuid:aa-1',
  '9,male,uuid:zz/people[1],uuid:zz',
].join('\n');
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

describe('ODK Central', () => {
  const got = tables(read('arrests.csv', central));

  it('makes a report of each submission, its answers kept in order as text with its SHA-256', () => {
    const [first, second] = rows(got, 'reports');
    expect(got).toMatchObject({ kind: 'odk', records: 2 });
    expect(first).toMatchObject({
      id: 'ODK-aa-1',
      publisher: 'arrests',
      publication_date: '2012-02-16',
      date_precision: 'day',
      incident_id: 'I-0001',
      secrecy: 'internal',
      language: 'en',
    });
    expect(first?.text).toBe(
      'what-number_detained: 21\nwhat-date_of_arrest: 2012-02-08\nwhat-place_of_detention: Shenhe, Shenyang\nwhat-needs: food medicine\nphoto: 1329.jpg',
    );
    expect(first?.note).toBe(`SHA-256 ${sha256(first?.text ?? '')}`);
    expect(second?.text).toBe('what-number_detained: about 30\nwhat-date_of_arrest: sometime');
  });

  it('takes no field for a claim whose name only contains a known one, until somebody says what it is', () => {
    expect(rows(got, 'claims')).toEqual([]);
    expect(whys(got)).toContainEqual(['what-number_detained', 'only_in_text']);
    const fields = {
      'what-number_detained': 'count_detained',
      'what-date_of_arrest': 'date_detained',
      'what-place_of_detention': 'place_held',
    } as const;
    const mapped = tables(read('arrests.csv', central, { fields }));
    expect(rows(mapped, 'claims')).toMatchObject([
      {
        claim_id: 'ODK-aa-1.1',
        report_id: 'ODK-aa-1',
        property: 'count_detained',
        value_stated: '21',
        lower: '21',
        upper: '21',
        hedge: 'none',
        credibility: '6',
      },
      { property: 'date_detained', lower: '2012-02-08', upper: '2012-02-08' },
      { property: 'place_held', value_stated: 'Shenhe, Shenyang' },
      {
        report_id: 'ODK-aa-2',
        property: 'count_detained',
        value_stated: 'about 30',
        value_normalised: '~30',
        hedge: 'about',
      },
    ]);
    expect(whys(mapped)).toContainEqual(['what-date_of_arrest', 'unreadable']);
  });

  it('knows fields by their whole name', () => {
    const text =
      'KEY,SubmissionDate,number_detained,date_of_arrest,구금 장소\nuuid:1,2012-02-16,12,2012-02-08/2012-02-14,선양';
    expect(rows(tables(read('f.csv', text)), 'claims')).toMatchObject([
      { property: 'count_detained', lower: '12', upper: '12' },
      { property: 'date_detained', lower: '2012-02-08', upper: '2012-02-14' },
      { property: 'place_held', value_stated: '선양' },
    ]);
  });

  it('keeps out who somebody is and who collected it, and says so without saying who', () => {
    expect(whys(got)).toEqual(
      expect.arrayContaining([
        ['respondent_name', 'identity'],
        ['deviceid', 'collector'],
        ['SubmitterName', 'collector'],
        ['KEY', 'technical'],
        ['photo', 'file'],
      ]),
    );
    for (const word of ['Kim Someone', 'Enumerator One', 'imei'])
      expect(JSON.stringify(got)).not.toContain(word);
  });

  it('puts repeats behind the answers of their submission, and tells of those that have none', () => {
    const zipped = tables(
      readForeign(
        'arrests.zip',
        zip({ 'arrests.csv': central, 'arrests-people.csv': people, 'media/1329.jpg': 'x' }),
        options,
      ),
    );
    const [first] = rows(zipped, 'reports');
    expect(first?.text).toContain('people 1 / age: 5\npeople 1 / sex: female\npeople 2 / age: 34');
    expect(zipped.notTaken).toContainEqual({ record: 'uuid:zz', field: 'people', why: 'no_parent' });
  });
});

describe('rows of a repeat', () => {
  const submission = {
    _uuid: 'f00',
    _submission_time: '2012-02-16T10:00:00',
    facility: 'Shenhe',
    date_of_arrest: '2012-02-08',
    reported_by: 'A network of churches',
    respondent_name: 'Kim Someone',
    number_detained: '3',
    how_they_are: 'ill',
    people: [
      {
        'people/place_held': '',
        'people/age': '5',
        'people/moves': [{ 'people/moves/note': 'by bus' }],
      },
      {
        'people/place_held': 'Yanji',
        'people/age': '34',
        'people/moves': [{ 'people/moves/note': 'on foot' }],
      },
    ],
  };
  const tablesOfAnswers = tables(read('data.json', JSON.stringify([submission]))).answers;
  const part = (name: string) => tablesOfAnswers.find((one) => one.part === name);

  it('carry when, where and who reported of their submission where they say nothing, and nothing else', () => {
    const people = part('people');
    expect(people?.header).toEqual([
      'record_id',
      'recorded_on',
      'incident_id',
      'place_held',
      'age',
      'date_of_arrest',
      'reported_by',
    ]);
    expect(people?.rows.map((row) => row.slice(3))).toEqual([
      ['Shenhe', '5', '2012-02-08', 'A network of churches'],
      ['Yanji', '34', '2012-02-08', 'A network of churches'],
    ]);
    expect(JSON.stringify(tablesOfAnswers)).not.toContain('Kim Someone');
  });

  it('within a repeat carry what the row around them says before what the submission says', () => {
    const moves = part('people/moves');
    const at = moves?.header.indexOf('place_held') ?? -1;
    expect(moves?.rows.map((row) => row[at])).toEqual(['Shenhe', 'Yanji']);
  });

  it('of a submission with a name for the place in each of three languages are known by it', () => {
    for (const column of ['구금 장소', '关押地点', 'Place of detention']) {
      const text = JSON.stringify([
        { _uuid: 'f00', 'meta/instanceID': 'x', [column]: 'Shenhe', r: [{ 'r/age': '5' }] },
      ]);
      const repeat = tables(read('data.json', text)).answers.find((one) => one.part === 'r');
      expect(repeat?.header.slice(3)).toEqual(['age', column]);
      expect(repeat?.rows.map((row) => row.slice(3))).toEqual([['5', 'Shenhe']]);
    }
  });
});

// KoboToolbox: semicolons, groups by slash, a question of several choices split into columns beside or without its own.
const kobo = [
  '"start";"a/how_many";"a/needs";"a/needs/food";"a/needs/water";"b/seen/police";"b/seen/army";"number_detained";"_id";"_uuid";"_submission_time";"_submitted_by";"_index"',
  '"2012-02-16";"3";"food water";"1";"1";"1";"0";"9";"77";"f00";"2012-02-16T10:00:00";"enumerator";"1"',
].join('\n');

describe('KoboToolbox', () => {
  it('reads its CSV, choices once', () => {
    const got = tables(read('form.csv', kobo));
    expect(got.kind).toBe('kobo');
    expect(rows(got, 'reports')).toMatchObject([
      {
        id: 'KOBO-f00',
        publication_date: '2012-02-16',
        text: 'a/how_many: 3\na/needs: food water\nb/seen: police\nnumber_detained: 9',
      },
    ]);
    expect(rows(got, 'claims')).toMatchObject([{ property: 'count_detained', lower: '9' }]);
    expect(JSON.stringify(got)).not.toContain('"enumerator"');
  });

  it('reads the JSON of its interface, with repeats', () => {
    const json = {
      count: 1,
      next: null,
      results: [
        {
          _id: 77,
          _uuid: 'f00',
          _xform_id_string: 'arrests',
          _submission_time: '2012-02-16T10:00:00',
          _submitted_by: 'en',
          'g/number_detained': '9',
          'g/people': [
            { 'g/people/age': '5' },
            { 'g/people/age': '34', 'g/people/full_name': 'Kim Someone' },
          ],
          _attachments: [{ filename: 'x.jpg' }],
          _geolocation: [41.8, 123.4],
          'meta/instanceID': 'uuid:f00',
        },
      ],
    };
    const got = tables(read('data.json', JSON.stringify(json)));
    expect(rows(got, 'reports')).toMatchObject([
      {
        id: 'KOBO-f00',
        title: 'arrests, 2012-02-16',
        text: 'g/number_detained: 9\ng/people[1]/age: 5\ng/people[2]/age: 34',
      },
    ]);
    expect(JSON.stringify(got)).not.toContain('Kim Someone');
  });

  it('refuses JSON that breaks off or nests without end', () => {
    expect(read('x.json', '[{"_uuid":"a","b":"c"')).toMatchObject({ ok: false, refused: 'broken' });
    const deep = `[{"_uuid":"a","b":${'[{"b":'.repeat(500)}1${'}]'.repeat(500)}}]`;
    expect(read('x.json', deep)).toMatchObject({ ok: false, refused: 'broken' });
  });
});

const xml = (body: string, head = '') =>
  `<?xml version="1.0"?>${head}<data xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms" id="arrests" version="3">${body}<orx:meta><orx:instanceID>uuid:aa-1</orx:instanceID></orx:meta></data>`;

describe('an OpenRosa submission', () => {
  it('is one report, repeats numbered, characters as they are', () => {
    const got = tables(
      read(
        's.xml',
        xml(
          '<number_detained>21</number_detained><people><age>5</age></people><people><age>34</age></people><what>걸어서 &lt;국경&gt; <![CDATA[& 강]]></what><empty/>',
        ),
      ),
    );
    expect(got.kind).toBe('openrosa');
    expect(rows(got, 'reports')).toMatchObject([
      {
        id: 'ODK-aa-1',
        publisher: 'arrests',
        text: 'number_detained: 21\npeople[1]/age: 5\npeople[2]/age: 34\nwhat: 걸어서 <국경> & 강',
      },
    ]);
    expect(rows(got, 'claims')).toMatchObject([{ property: 'count_detained', lower: '21' }]);
  });

  it.each([
    [
      'a document type with an outer entity',
      xml('<a>&x;</a>', '<!DOCTYPE data [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      'hostile_xml',
    ],
    [
      'entities that multiply',
      xml('<a>&b;</a>', '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'),
      'hostile_xml',
    ],
    ['an entity that nobody declared', xml('<a>&x;</a>'), 'broken'],
    ['one that breaks off', xml('<a>21</a>').slice(0, 200), 'broken'],
    ['elements without end', xml(`${'<a>'.repeat(5000)}`), 'too_deep'],
  ])('is refused: %s', (_, text, why) => {
    expect(read('s.xml', text)).toMatchObject({ ok: false, refused: why });
  });
});

describe('files that are none of these, or not whole', () => {
  it.each([
    ['a sheet of ours', 'claim_id,report_id,property\nc1,r1,count_detained', 'not_foreign'],
    ['a list of anything', 'a,b\n1,2', 'not_foreign'],
    ['nothing', '', 'not_foreign'],
    ['a cell that is not closed', `${central.slice(0, 400)}"`, 'broken'],
  ])('%s', (_, text, why) => expect(read('f.csv', text)).toMatchObject({ ok: false, refused: why }));

  it('an archive that breaks off, one without tables, one that unfolds without end', () => {
    const whole = zip({ 'arrests.csv': central });
    expect(readForeign('a.zip', whole.subarray(0, whole.length - 30), options)).toMatchObject({
      ok: false,
      refused: 'truncated',
    });
    expect(readForeign('a.zip', zip({ 'a.txt': 'x' }), options)).toMatchObject({
      ok: false,
      refused: 'not_foreign',
    });
    const bomb = zip({ 'a.csv': 'KEY,SubmissionDate' });
    // What the directory declares is told before anything is unfolded (APPNOTE 4.3.12: size, 24 bytes into the entry).
    const directory = new DataView(bomb.buffer, bomb.byteOffset).getUint32(bomb.length - 6, true);
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, 310_000_000, true);
    expect(readForeign('a.zip', bomb, options)).toMatchObject({ ok: false, refused: 'zip_bomb' });
  });

  it('never throws, whatever is cut off or put in', () => {
    const sources = [
      central,
      kobo,
      xml('<a>1</a>'),
      JSON.stringify([{ _uuid: 'a', 'meta/instanceID': 'b', c: [{ d: 1 }] }]),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...sources), fc.nat(), fc.string(), (text, at, noise) => {
        const cut = at % (text.length + 1);
        expect(() => read('f', text.slice(0, cut))).not.toThrow();
        expect(() => read('f', text.slice(0, cut) + noise + text.slice(cut))).not.toThrow();
      }),
    );
  });
});
