import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, caseFile, type Run, runsOf } from '../index.ts';
import { sample } from '../testing/sample.ts';
import { rangeText } from './number.ts';

const doc = caseFile(sample, 'en');
const allRuns = (blocks: readonly Block[]): readonly Run[] => blocks.flatMap(runsOf);

describe('the case file', () => {
  it('gives every claim that is cited one note, one number and one home', () => {
    const cites = allRuns(doc.blocks).flatMap((run) => run.cites);
    expect(doc.notes.map((note) => note.number)).toEqual(doc.notes.map((_, at) => at + 1));
    expect(new Set(doc.notes.map((note) => note.claimId))).toEqual(
      new Set(sample.claims.map((claim) => claim.id)),
    );
    const homes = cites.filter((cite) => cite.home).map((cite) => cite.number);
    expect(homes).toEqual(doc.notes.map((note) => note.number));
  });

  it('leaves no statement of the headline, a finding or an issue without its claims', () => {
    const lead = doc.blocks.find((block) => block.kind === 'paragraph' && block.role === 'lead');
    expect(
      lead?.kind === 'paragraph' &&
        lead.runs.filter((run) => run.text.trim() !== '').every((run) => run.cites.length > 0),
    ).toBe(true);
    const numberOf = (id: string) => doc.notes.find((note) => note.claimId === id)?.number;
    const first = lead?.kind === 'paragraph' ? lead.runs[0]?.cites.map((cite) => cite.number) : [];
    expect(new Set(first)).toEqual(new Set(['c1', 'c2', 'c8'].map(numberOf)));
  });

  it('keeps a figure apart from the raised figures before it', () => {
    const headline = ['至少 21 人；', '1 个来源称 24 人；', '无国家证实。'].map((text) => ({
      text,
      claimIds: ['c1'],
    }));
    const lead = caseFile({ ...sample, headline }, 'zh-Hans').blocks.find(
      (block) => block.kind === 'paragraph' && block.role === 'lead',
    );
    expect(lead?.kind === 'paragraph' && lead.runs.map(({ text }) => text)).toEqual([
      '至少 21 人；',
      '\u20091 个来源称 24 人；',
      '无国家证实。',
    ]);
  });

  it('keeps hedge, range, scope and by whose account, to the note', () => {
    const tally = doc.notes.find((note) => note.claimId === 'c3');
    expect(tally).toMatchObject({
      saidBy: 'Lawmaker Han',
      sentence: '지금까지 모두 서른네 명이 붙잡힌 것으로 파악된다.',
      origin: 'origin: Lawmaker Han (running tally)',
      date: '17 Mar 2011',
    });
    expect(tally?.weight).toBe('hedged “파악된다”, not first-hand, credibility 3, as of 17 Mar 2011');
    expect(doc.notes.find((note) => note.claimId === 'c2')?.saidBy).toBe(
      'Harbour Rights Watch (through Northern Herald)',
    );
    const table = doc.blocks.find((block) => block.kind === 'table');
    const cells =
      table?.kind === 'table'
        ? table.rows.map((row) => row.map((cell) => cell.map((run) => run.text).join('')))
        : [];
    expect(cells[0]).toEqual([
      'Harbour Rights Watch',
      'Harbour Rights Watch',
      '“at least 21”',
      '≥ 21',
      'persons held',
      '12 Mar 2011',
      'used',
    ]);
    expect(cells[5]).toEqual([
      'Village elder',
      'Border Radio',
      '“up to 40”',
      '≤ 40',
      '[not known]',
      '[not known]',
      'other scope',
    ]);
  });

  it('shows a person’s decision, its reason and what the rule gave', () => {
    const text = allRuns(doc.blocks)
      .map((run) => run.text)
      .join('|');
    expect(text).toContain('Not known');
    expect(text).toContain(
      'decided otherwise by A. Caseworker on 20 Mar 2011: hearsay without a named witness',
    );
    expect(text).toContain('The rule gave:| |Nine, on one account.');
  });

  it('prints blanks in the language of the paper', () => {
    for (const [locale, blank] of [
      ['en', '[not known]'],
      ['ko', '[알려지지 않음]'],
      ['zh-Hans', '[未知]'],
    ] as const) {
      const blanks = allRuns(caseFile(sample, locale).blocks).filter((run) => run.role === 'unknown');
      expect(blanks.length).toBeGreaterThan(4);
      expect(new Set(blanks.map((run) => run.text))).toEqual(new Set([blank]));
    }
  });

  it('holds an empty file and claims that are missing, and says so', () => {
    const empty = caseFile(
      {
        ...sample,
        headline: [],
        findings: [],
        accounts: [],
        lots: [],
        custody: [],
        removals: [],
        communications: [],
        positions: [],
        issues: [],
        sources: [],
        reports: [],
        claims: [],
      },
      'en',
    );
    expect(empty.notes).toEqual([]);
    expect(allRuns(empty.blocks).filter((run) => run.text === 'None on file.').length).toBe(10);
    const missing = caseFile({ ...sample, claims: [] }, 'en');
    expect(missing.notes.every((note) => note.sentence === 'claim not in the file')).toBe(true);
  });

  it('shows lots below what contains them, circles too', () => {
    const lot = (label: string, within: string | null) => ({
      label,
      within,
      count: null,
      place: null,
      date: null,
      note: null,
      claimIds: [],
    });
    const file = caseFile(
      { ...sample, lots: [lot('A1', 'A'), lot('B', null), lot('A', null), lot('X', 'Y'), lot('Y', 'X')] },
      'en',
    );
    const table = file.blocks.find((block) => block.kind === 'table' && block.caption === 'The lots');
    expect(table?.kind === 'table' && table.rows.map((row) => row[0]?.[0]?.text)).toEqual([
      'B',
      'A',
      'A1',
      'X',
      'Y',
    ]);
  });

  it('writes ranges without inventing a bound', () => {
    expect([
      rangeText(21, 21),
      rangeText(21, null),
      rangeText(null, 40),
      rangeText(null, null),
      rangeText(21, 31),
    ]).toEqual(['21', '≥ 21', '≤ 40', null, '21–31']);
  });

  it('is the same paper for the same input, and does not change its input', () => {
    const before = JSON.stringify(sample);
    expect(JSON.stringify(caseFile(sample, 'ko'))).toBe(JSON.stringify(caseFile(sample, 'ko')));
    expect(JSON.stringify(sample)).toBe(before);
  });

  it('numbers any citing of any claims without gaps', () => {
    const ids = fc.array(
      fc.integer({ min: 0, max: 30 }).map((at) => `x${at}`),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 6 }), fc.array(ids, { maxLength: 6 }), (head, issues) => {
        const file = caseFile(
          {
            ...sample,
            headline: head.map((claimIds) => ({ text: 'a ', claimIds })),
            issues: issues.map((claimIds) => ({ text: 'b', claimIds })),
          },
          'en',
        );
        const cites = allRuns(file.blocks).flatMap((run) => run.cites);
        expect(cites.filter((cite) => cite.home).map((cite) => cite.number)).toEqual(
          file.notes.map((note) => note.number),
        );
        expect(cites.every((cite) => file.notes[cite.number - 1] !== undefined)).toBe(true);
      }),
    );
  });
});
