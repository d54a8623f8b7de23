import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Field,
  fieldsOf,
  guardCell,
  idFieldOf,
  openCell,
  proposeMapping,
  readCell,
  rowReader,
  sheetKinds,
} from './index.ts';
import { joinList, splitList } from './guard.ts';
import { cellsOf, headersOf } from './write.ts';

const fieldNamed = (kind: (typeof sheetKinds)[number], key: string): Field => {
  const field = fieldsOf[kind].find((one) => one.key === key);
  if (field === undefined) throw new Error(`no field ${key}`);
  return field;
};

describe('cells that a spreadsheet would run', () => {
  it.each(['=1+1', '+82 2', '-5', '@x', '\tx', '\rx', ' x', 'x ', '(blank)', "'=x"])(
    '%j is guarded',
    (text) => {
      expect(guardCell(text)).toBe(`'${text}`);
      expect(openCell(guardCell(text))).toBe(text);
    },
  );
  it.each(['x', "'90s", 'a=b', '21', '2012-02-16'])('%j goes out as it is', (text) => {
    expect(guardCell(text)).toBe(text);
  });
  it('comes back as it went out, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => openCell(guardCell(text)) === text),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '=', '-', ' ', '\t', '\n', '(', 'blank', ')', 'x') }),
        (text) => openCell(guardCell(text)) === text,
      ),
      { numRuns: 5000 },
    );
  });
  it('several in one cell come back one by one', () => {
    const item = fc.string({ unit: fc.constantFrom('a', ';', '\\', ' ', 'e', '\n') });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        expect(splitList(joinList(items))).toEqual(items);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a row', () => {
  it('of our own sheet says what the file said', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .filter((one) => one !== '' && !one.includes('\0') && one.isWellFormed());
    const row = fc.record({
      title: text,
      url: text,
      publisher: text,
      note: text,
      genre: text,
      derives_from: fc.constant('r0'),
    });
    fc.assert(
      fc.property(row, (body) => {
        const cells = cellsOf('reports', { code: 'r1', scope: '', body });
        const read = rowReader(
          { kind: 'reports', columns: headersOf('reports'), constants: {} },
          () => 'none',
        )(cells);
        expect(read.faults).toEqual([]);
        expect(read).toMatchObject({ code: 'r1', data: body });
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves as it is what is empty, and blanks what says so', () => {
    const read = rowReader(
      { kind: 'lots', columns: ['lot', 'title', 'note'], constants: { incident_id: 'I-0001' } },
      () => '',
    );
    expect(read(['A', '', '(비움)'])).toEqual({
      code: 'A',
      scope: 'I-0001',
      data: { note: null },
      faults: [],
    });
  });

  it('without an id gets one of what it says', () => {
    const read = rowReader(
      { kind: 'custody', columns: ['place', 'kind'], constants: { incident_id: 'I' } },
      (words) => `s-${words.length}`,
    );
    expect(read(['Tumen', 'held']).code).toBe(read(['Tumen', 'held']).code);
    expect(read(['Tumen', 'held']).code).not.toBe(read(['Shenyang', 'held']).code);
  });
});

describe('a cell', () => {
  it.each([
    ['reports', 'publication_date', '2012. 2. 16.', '2012-02-16'],
    ['reports', 'publication_date', '2012年2月', '2012-02'],
    ['reports', 'publication_date', '2012-02-16 00:00:00', '2012-02-16'],
    ['custody', 'from', '2012년 2월 8일', '2012-02-08'],
    ['claims', 'first_hand', '예', true],
    ['claims', 'lower', '1,234', 1234],
    ['incidents', 'returning_state', 'ru, cn', 'RU;CN'],
    ['communications', 'media', 'Call; letter', ['call', 'letter']],
    ['communications', 'at', '2012-02-16T09:00:00+09:00', '2012-02-16T00:00:00.000Z'],
  ] as const)('%s.%s %j is %j', (kind, key, cell, value) => {
    expect(readCell(fieldNamed(kind, key), cell)).toMatchObject({ ok: true, value });
  });
  it.each([
    ['reports', 'publication_date', '2012-02-30', 'not_a_day'],
    ['claims', 'lower', '#REF!', 'formula_error'],
    ['claims', 'property', 'count_people', 'not_allowed'],
    ['communications', 'at', '2012-02-16 09:00', 'not_a_time'],
    ['legs', 'status', 'maybe', 'not_allowed'],
    ['incidents', 'returning_state', 'China', 'not_states'],
    ['claims', 'place_in_text', 'page 4', 'not_a_place_in_text'],
  ] as const)('%s.%s %j is refused: %s', (kind, key, cell, code) => {
    expect(readCell(fieldNamed(kind, key), cell)).toMatchObject({ ok: false, code });
  });
});

describe('a mapping', () => {
  it.each(sheetKinds)('knows our own sheet of %s', (kind) => {
    const headers = headersOf(kind);
    expect(proposeMapping(headers, 'sheet.csv')).toEqual({ kind, columns: headers });
    expect(headers[0]).toBe(idFieldOf[kind]);
  });
  it.each(['ko', 'zh', 'en'] as const)('knows headers in %s', (language) => {
    for (const kind of sheetKinds) {
      const { columns } = proposeMapping(
        fieldsOf[kind].filter(({ key }) => headersOf(kind).includes(key)).map(({ names }) => names[language]),
        `${kind}.xlsx`,
      );
      expect([kind, columns]).toEqual([kind, headersOf(kind)]);
    }
  });
  it('takes nothing for a sheet that it does not know', () => {
    expect(proposeMapping(['foo', 'bar', 'baz'], 'x.csv').kind).toBeNull();
  });
});
