import { describe, expect, it } from 'vitest';
import { lawFiles, repositoryLaw, withRecord } from '../../../../test/law.ts';
import { checkLaw } from './check.ts';
import { loadLaw } from './load.ts';

const isRow = (state: string, name: string) => (row: Record<string, unknown>) =>
  row['state'] === state && (row['instrument'] === name || row['procedure'] === name);
const faults = (files: Parameters<typeof loadLaw>[0]) =>
  checkLaw(loadLaw(files), null)
    .filter(({ level }) => level === 'fail')
    .map(({ record, what }) => `${record} ${what}`);

describe('checkLaw', () => {
  it('finds nothing in the repository that cannot be so', () => {
    expect(checkLaw(repositoryLaw, null).filter(({ level }) => level === 'fail')).toEqual([]);
  });

  it.each([
    [
      'deposit before adoption',
      'status',
      isRow('CHN', 'CAT'),
      { deposited: '1983-01-01' },
      'CHN CAT was deposited (1983-01-01) before the text was adopted',
    ],
    [
      'withdrawn without end',
      'status',
      isRow('CHN', 'CAT'),
      { kind: 'withdrawn' },
      'CHN CAT is withdrawn without the day on which it ended',
    ],
    [
      'party without deposit',
      'status',
      isRow('CHN', 'CED'),
      { kind: 'party' },
      'CHN CED is "party" without a day of deposit',
    ],
    [
      'signed after deposit',
      'status',
      isRow('CHN', 'CAT'),
      { signed: '1999-01-01' },
      'CHN CAT was signed (1999-01-01) after its deposit',
    ],
    [
      'accepted without the treaty',
      'procedures',
      isRow('KAZ', 'CAT-22'),
      { state: 'IND' },
      'IND CAT-22 without being a party to CAT',
    ],
    [
      'accepted years before the treaty',
      'procedures',
      isRow('KAZ', 'CAT-22'),
      { accepted: '1990-01-01' },
      'KAZ CAT-22 was declared',
    ],
    [
      'accepted without a day',
      'procedures',
      isRow('KAZ', 'CAT-22'),
      { accepted: undefined },
      'KAZ CAT-22 is accepted without the day of the declaration',
    ],
    [
      'one party fewer',
      'status',
      isRow('CHN', 'CAT'),
      { kind: 'none', deposited: undefined, signed: undefined, action: undefined },
      'CAT 2022-06-30 173 parties are published for 2022-06-30, our rows make 172',
    ],
  ] as const)('fails on %s', (_, file, find, change, words) => {
    const found = faults(withRecord(file, find, change));
    expect(
      found.some((fault) => fault.includes(words)),
      found.join('\n'),
    ).toBe(true);
  });

  it('fails on an instrument that nothing names', () => {
    const files = lawFiles();
    const lone = { ...(files.instruments as object[])[0], id: 'LONELY' };
    expect(faults({ ...files, instruments: [...(files.instruments as object[]), lone] })).toEqual([
      'LONELY is named nowhere else in the data',
    ]);
  });

  it('warns of contacts that nobody has seen for 90 days', () => {
    const wgad = (today: string) =>
      checkLaw(repositoryLaw, today).filter(
        ({ file, record }) => file === 'contacts' && record === 'wgad-mail',
      );
    expect(wgad('2027-02-21')).toEqual([]);
    expect(wgad('2027-02-22')).toEqual([
      {
        level: 'warn',
        file: 'contacts',
        record: 'wgad-mail',
        what: 'hrc-wg-ad@un.org: verified last on 2026-11-23',
      },
    ]);
  });
});
