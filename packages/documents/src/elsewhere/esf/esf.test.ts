import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ids, outSample } from '../../testing/out.ts';
import { makeFor, outFormats } from '../make.ts';
import { typedDay } from './codes.ts';
import { toEsf } from './index.ts';

/** Numbers of the fields of the Events Standard Formats that we fill, by file (as OpenEvSys's dictionary has them). */
const fields: Record<string, string[]> = {
  'event.csv': ['0101', '0102', '0111', '0112', '0113', '0114', '0115', '0150', '0161'],
  'act.csv': [
    '2101',
    '2102',
    '2103',
    '2108',
    '2109',
    '2111',
    '2111_1',
    '2112',
    '2121',
    '2121_1',
    '2122',
    '2123',
    '2150',
  ],
  'involvement.csv': ['2401', '2402', '2403', '2404', '2409', '2450'],
  'person.csv': ['0901', '0902', '0903', '0908', '0915', '0930', '0931', '0950', '0953'],
  'information.csv': ['2501', '2502', '2503', '2504', '2508', '2509', '2510', '2511', '2512', '2553', '2566'],
  'intervention.csv': ['2601', '2602', '2603', '2604', '2609', '2611', '2612', '2613', '2651', '2650'],
};

function read(files: Readonly<Record<string, string>>, name: string) {
  const [header = [], ...rows] = parse(files[name] ?? '') as string[][];
  const at = (label: string) => header.findIndex((cell) => cell === label || cell.startsWith(`${label} `));
  return { header, rows, cells: (label: string) => rows.map((row) => row[at(label)] ?? '?') };
}

describe('HURIDOCS', () => {
  const files = toEsf([outSample()], 'en');

  it('has the formats’ field numbers in its headers, each once, and rows as wide as the header', () => {
    for (const [name, numbers] of Object.entries(fields)) {
      const { header, rows } = read(files, name);
      expect(
        header.map((cell) => cell.split(' ')[0]).filter((cell) => cell !== '·'),
        name,
      ).toEqual(numbers);
      for (const row of rows) expect(row.length, name).toBe(header.length);
    }
  });

  it('writes codes of micro-thesauri as twelve digits, days as days', () => {
    const code = /^(\d{12}(; \d{12})*)?$/;
    for (const [name, labels] of [
      ['event.csv', ['0111']],
      ['act.csv', ['2109', '2111_1', '2121_1', '2123']],
      ['person.csv', ['0902', '0915', '0953']],
      ['information.csv', ['2509', '2553']],
      ['intervention.csv', ['2609', '2651']],
    ] as const)
      for (const label of labels)
        for (const cell of read(files, name).cells(label)) expect(cell, `${name} ${label}`).toMatch(code);
    for (const [name, label] of [
      ['event.csv', '0113'],
      ['act.csv', '2111'],
      ['act.csv', '2121'],
      ['information.csv', '2511'],
      ['intervention.csv', '2611'],
    ] as const)
      for (const cell of read(files, name).cells(label))
        expect(cell, `${name} ${label}`).toMatch(/^(\d{4}-\d\d-\d\d)?$/);
  });

  it('points with every link at a record that is there', () => {
    const people = new Set(read(files, 'person.csv').cells('0901'));
    const acts = new Set(read(files, 'act.csv').cells('2101'));
    const events = new Set(read(files, 'event.csv').cells('0101'));
    const links = [
      ['act.csv', '2102', people],
      ['act.csv', '2103', events],
      ['involvement.csv', '2402', people],
      ['involvement.csv', '2404', acts],
      ['information.csv', '2502', people],
      ['information.csv', '2503', events],
      ['information.csv', '2504', people],
      ['intervention.csv', '2604', people],
    ] as const;
    for (const [name, label, known] of links)
      for (const cell of read(files, name).cells(label))
        expect(known, `${name} ${label} ${cell}`).toContain(cell);
  });

  it('keeps claims whole: speaker, chain, hedge, bounds, as-of', () => {
    const { rows, cells } = read(files, 'information.csv');
    const at = cells('2501').findIndex((cell) => cell.endsWith('/C0002'));
    expect(rows[at]).toEqual(
      expect.arrayContaining(['Kim Activist; Daily', '약', '30', '31', '약 "서른" 명,\n서른한 명까지']),
    );
    expect(cells('· Who says it')[at]).toBe("'@박 의원");
    expect(cells('· As of')[cells('2501').findIndex((cell) => cell.endsWith('/R-0001.1'))]).toBe(
      '2012-02-08/2012-02-14',
    );
  });

  it('makes no act of what is feared, calls nothing refoulement, and says both', () => {
    const acts = read(files, 'act.csv');
    expect(acts.cells('2109').filter((code) => code === '330101000000').length).toBe(1);
    expect(files['act.csv']).not.toContain('380101000000');
    const lost = read(files, 'unmapped.csv').rows.map((row) => row.join(' '));
    expect(
      lost.some((row) => row.includes('feared: Shenyang > Sinuiju') && row.includes('no act of the format')),
    ).toBe(true);
    expect(lost.some((row) => row.includes('380101000000'))).toBe(true);
    expect(lost.some((row) => row.includes('2012-02-08/2012-02-14'))).toBe(true);
    expect(lost.some((row) => row.includes('LA'))).toBe(true);
  });

  it('lets no formula, no internal id, no note of the desk and no confidential speaker out, in any language', () => {
    for (const locale of ['en', 'ko', 'zh-Hans'] as const) {
      const made = toEsf([outSample()], locale);
      const text = Object.values(made).join('');
      for (const part of Object.values(made))
        for (const row of parse(part) as string[][])
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      for (const id of Object.values(ids)) expect(text).not.toContain(id);
      for (const word of ['not for others', 'Mr Caller', 'N. Oter']) expect(text).not.toContain(word);
    }
  });
});

describe('a day with its kind', () => {
  it.each([
    ['2012-02-08', { day: '2012-02-08', type: null }],
    ['2012-02-12~', { day: '2012-02-12', type: '010000000000' }],
    ['2012-02', { day: '2012-02-01', type: '020000000000' }],
    ['2012', { day: '2012-01-01', type: '030000000000' }],
    ['2012-02-08/2012-02-14', null],
    ['../2012-02-20', null],
    [null, null],
  ])('%s', (edtf, typed) => expect(typedDay(edtf)).toEqual(typed));
});

describe('files', () => {
  const more = {
    locale: 'en',
    name: 'I-0001',
    day: '2012-03-20',
    sha1: (text: string) => text.length.toString(16),
  } as const;

  it.each(outFormats)('%s is the same bytes for the same input', (format) => {
    expect(makeFor(format, [outSample()], more)).toEqual(makeFor(format, [outSample()], more));
  });

  it('packs several incidents into one file', () => {
    const other = outSample();
    const two = [outSample(), { ...other, space: 'beef' }];
    const files = unzipSync(makeFor('huridocs', two, more).bytes);
    expect(Object.keys(files).toSorted()).toEqual([
      'act.csv',
      'event.csv',
      'information.csv',
      'intervention.csv',
      'involvement.csv',
      'person.csv',
      'unmapped.csv',
    ]);
    expect(new TextDecoder().decode(files['event.csv']).trimEnd().split('\r\n').length).toBe(3);
    expect(Object.keys(unzipSync(makeFor('ftm', two, more).bytes))).toEqual([
      'entities.ftm.json',
      'statements.csv',
    ]);
  });
});
