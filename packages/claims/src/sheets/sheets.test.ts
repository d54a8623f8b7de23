import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnsFor,
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

describe('other people’s words', () => {
  it.each([
    [
      'custody',
      ['구금 장소', '구금 시작일', '마지막 연락', '담당 기관'],
      ['place', 'from', 'last_confirmed', 'authority'],
    ],
    ['custody', ['关押地点', '羁押开始日期', '释放日期', '备注'], ['place', 'from', 'to', 'note']],
    [
      'custody',
      ['Place of detention', 'Date of arrest', 'Date of release', 'Arrested by'],
      ['place', 'from', 'to', 'authority'],
    ],
    [
      'legs',
      ['출발 장소', '송환 장소', '북송일', '송환 예정일'],
      ['from_place', 'to_place', 'executed_on', 'planned_for'],
    ],
    [
      'legs',
      ['遣返出发地', '移交地点', '遣送日期', '口岸'],
      ['from_place', 'to_place', 'executed_on', 'route'],
    ],
    [
      'legs',
      ['Handover place', 'Date of deportation', 'Return status'],
      ['to_place', 'executed_on', 'status'],
    ],
    ['communications', ['연락일', '연락 수단', '받은 사람', '통화 내용'], ['on', 'media', 'to', 'summary']],
    ['communications', ['联系日期', '沟通方式', '收信人', '通话内容'], ['on', 'media', 'to', 'summary']],
    [
      'communications',
      ['Date of call', 'Contact method', 'To whom', 'Details'],
      ['on', 'media', 'to', 'summary'],
    ],
  ] as const)('%s: %j', (kind, headers, fields) => expect(columnsFor(headers, kind)).toEqual(fields));

  it('a column goes by its labels where its name says nothing, each field to one column', () => {
    expect(
      columnsFor(['q1', 'q2', 'note'], 'custody', [['Held since', '언제부터'], ['구금 장소'], ['구금 장소']]),
    ).toEqual(['from', 'place', 'note']);
  });

  it.each([
    ['custody', 'kind', '구금됨', 'held'],
    ['custody', 'kind', '被捕', 'arrested'],
    ['custody', 'end_reason', 'Deported', 'removed'],
    ['custody', 'end_reason', '석방', 'released'],
    ['legs', 'status', 'Verified', 'confirmed'],
    ['legs', 'status', '据报道', 'reported'],
    ['communications', 'media', 'Phone call; 면담', ['call', 'meeting']],
    ['communications', 'direction', '발신', 'out'],
    ['communications', 'answer_due_on', '2012-02-16T00:30:00Z', '2012-02-16'],
  ] as const)('%s, %s: %j is %j', (kind, key, text, value) =>
    expect(readCell(fieldNamed(kind, key), text)).toMatchObject({ ok: true, value }),
  );

  it('that are none of the field’s are a fault, though another field has them', () => {
    for (const text of ['석방', 'maybe', 'carried out', ''])
      expect(readCell(fieldNamed('legs', 'status'), text)).toMatchObject({ ok: false, code: 'not_allowed' });
  });
});
