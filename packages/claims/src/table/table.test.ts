import { describe, expect, it } from 'vitest';
import { dayIn, lotsIn, readClaims, readReports, readScope, readTable } from './index.ts';

const reportsHead =
  'id,url,publisher,publication_date,date_precision,language,incident_id,genre,derives_from,note';
const claimsHead =
  'claim_id,report_id,incident_id,property,value_stated,value_normalised,lower,upper,attribution,attribution_type,first_hand,hedge,locator,note';
const goodReports = `${reportsHead}\nr1,,UNHCR,2012-02-24,day,en,i1,UN statement,,\nr2,https://example.org/a,Daily,2012-02,month,en,i1,news,r1,"copy, with ""quotes"""`;

function reports() {
  const read = readReports(goodReports);
  if (!read.ok) throw new Error('fixture');
  return read.reports;
}

describe('readReports', () => {
  it('reads rows into reports', () => {
    expect(reports()).toMatchObject([
      { id: 'r1', url: null, publishedOn: '2012-02-24', derivesFrom: null, reliability: 'F', text: null },
      { id: 'r2', precision: 'month', derivesFrom: 'r1', note: 'copy, with "quotes"' },
    ]);
  });

  it('names line and column of everything that is wrong', () => {
    const bad = `${reportsHead}\nr1,,,2012-02-30,day,en,i1,news,,\nr1,,Daily,2012,often,en,i1,news,r9,`;
    expect(readReports(bad)).toEqual({
      ok: false,
      errors: [
        { line: 2, column: 'publisher', problem: 'empty', found: '' },
        { line: 2, column: 'publication_date', problem: 'not_a_date', found: '2012-02-30' },
        { line: 3, column: 'date_precision', problem: 'not_allowed', found: 'often' },
        { line: 3, column: 'id', problem: 'duplicate', found: 'r1' },
        { line: 3, column: 'derives_from', problem: 'unknown_report', found: 'r9' },
      ],
    });
  });
});

describe('readClaims', () => {
  it('reads counts, dates, first-hand and scope', () => {
    const text = `${claimsHead}\nc1,r1,i1,count_detained,some 25,~25,22,28,UNHCR,self,n,some,A group of,\nc2,r1,i1,date_detained,in February,2012-02,2012-02-01,2012-02-29,UNHCR,self,y,none,In February,\nc3,r2,i1,count_component,three,3,3,3,Rep. Park,named_person,n,none,x,lot=E Longjing 13 Feb`;
    const read = readClaims(text, reports());
    expect(read).toMatchObject({
      ok: true,
      claims: [
        {
          bounds: { lower: 22, upper: 28 },
          earliest: null,
          hedge: 'some',
          firstHand: false,
          recordedOn: '2012-02-24',
        },
        {
          bounds: { lower: null, upper: null },
          earliest: '2012-02-01',
          latest: '2012-02-29',
          firstHand: true,
        },
        { scope: { lot: 'E', unit: null, other: false }, earliest: '2012-02-13', recordedOn: '2012-02-29' },
      ],
    });
  });

  it('names line and column of everything that is wrong, and gives nothing then', () => {
    const text = `${claimsHead}\nc1,r9,i1,count_people,x,1,one,1,a,robot,maybe,none,l,n\nc1,r1,i1,date_detained,x,x,8 Feb,,a,self,n,none,l,n`;
    expect(readClaims(text, reports())).toEqual({
      ok: false,
      errors: [
        { line: 2, column: 'report_id', problem: 'unknown_report', found: 'r9' },
        { line: 2, column: 'property', problem: 'not_allowed', found: 'count_people' },
        { line: 2, column: 'attribution_type', problem: 'not_allowed', found: 'robot' },
        { line: 2, column: 'first_hand', problem: 'not_allowed', found: 'maybe' },
        { line: 2, column: 'lower', problem: 'not_a_number', found: 'one' },
        { line: 3, column: 'lower', problem: 'not_a_date', found: '8 Feb' },
        { line: 3, column: 'claim_id', problem: 'duplicate', found: 'c1' },
      ],
    });
  });
});

describe('readTable', () => {
  it('keeps the line of rows whose cells break over lines', () => {
    const table = readTable('a,b\n1,"two\nlines"\n3,4', ['a']);
    expect(table).toMatchObject({
      ok: true,
      rows: [{ cells: { b: 'two\nlines' } }, { line: 4, cells: { a: '3' } }],
    });
  });

  it('takes a byte order mark, and columns in any order', () => {
    expect(readTable('\uFEFFb,a\n2,1', ['a', 'b'])).toMatchObject({
      ok: true,
      rows: [{ cells: { a: '1', b: '2' } }],
    });
  });

  it.each([
    ['a\n1', ['a', 'b'], 'missing_column'],
    ['', ['a'], 'missing_column'],
    ['a,b\n1', ['a'], 'wrong_number_of_cells'],
    ['a\n"1', ['a'], 'not_csv'],
  ])('refuses %j', (text, columns, problem) => {
    expect(readTable(text, columns)).toMatchObject({ ok: false, errors: [{ problem }] });
  });
});

describe('notes', () => {
  it.each([
    ['lot=A', 'A'],
    ['lot=B: others say 9', 'B'],
    ['lots A and C', 'A+C'],
    ['lots C+D; the original says otherwise', 'C+D'],
    ['lot=C (7) and lot=B (11)', 'B+C'],
    ['a lot of people', null],
    ['parking lots Around', null],
  ])('lot of %j', (note, lot) => {
    expect(readScope(note).lot).toBe(lot);
  });

  it.each([
    ['a DIFFERENT incident: elsewhere, in January', true],
    ['wider population, includes people in transit', true],
    ['all border facilities, not this lot', true],
    ['different group', true],
    ['two countries: not comparable', true],
    ['presence only', false],
    ['different wording', false],
  ])('wider scope of %j', (note, other) => {
    expect(readScope(note).other).toBe(other);
  });

  it('units', () => {
    expect(readScope('9 DPRK + 2 ROK: two units of count').unit).toBe('mixed');
    expect(readScope('so 11: 13 is PERSONS ARRESTED').unit).toBe('persons_arrested');
  });

  it('figures of lots, and their day', () => {
    expect(lotsIn('lots A (10) and B (9)')).toEqual([
      { lot: 'A', count: 10 },
      { lot: 'B', count: 9 },
    ]);
    expect(dayIn('lot=F Qingdao 18 Feb', '2012-02-19')).toBe('2012-02-18');
    expect(dayIn('lot=F 28 Dec', '2012-02-19')).toBe('2011-12-28');
    expect(dayIn('date moved from 13 to 12 Feb', '2012-02-14')).toBeNull();
    expect(dayIn('lot=G', '2012-02-14')).toBeNull();
  });
});
