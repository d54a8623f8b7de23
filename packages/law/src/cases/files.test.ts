import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '@safeconduct/claims/table/index.ts';
import { describe, expect, it } from 'vitest';
import { LAW_FILES, type LawFiles } from '../data/files.ts';
import { loadLaw } from '../data/load.ts';
import { CASE_COLUMNS, checkCase, type DecidedCase, yearOfNumber } from './cases.ts';
import { compareObligations } from './obligation-tokens.ts';
import { tally } from './outcome.ts';
import { factsOfPerson } from './person.ts';
import { checkStatusTest, STATUS_TEST_COLUMNS, type StatusTest } from './status-tests.ts';
import { provisionsOf, readTold } from './told.ts';
import { readToken, splitList } from './tokens.ts';

const root = join(import.meta.dirname, '../../../..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, `data/law/${file}.json`), 'utf8'));
const law = loadLaw(Object.fromEntries(LAW_FILES.map((file) => [file, read(file)])) as LawFiles);

function rows<Row>(path: string, columns: readonly string[]): readonly Row[] {
  const table = readTable(readFileSync(path, 'utf8'), columns);
  if (!table.ok) throw new Error(`${path}: ${JSON.stringify(table.errors)}`);
  return table.rows.map(({ cells }) => cells as unknown as Row);
}

const doorTests = (path: string) =>
  rows<StatusTest>(path, STATUS_TEST_COLUMNS).map((row) => checkStatusTest(law, row));
const decided = (path: string) => rows<DecidedCase>(path, CASE_COLUMNS).map((row) => checkCase(law, row));

describe('rows invented here', () => {
  const folder = join(root, 'bench/law/invented');

  it('door tests agree', () => {
    const outcomes = doorTests(join(folder, 'status_tests.csv'));
    expect(outcomes.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(tally(outcomes)).toEqual({ agree: 59, of: 59 });
  });

  it('decided cases agree; the domestic court is listed and not counted', () => {
    const outcomes = decided(join(folder, 'cases.csv'));
    expect(outcomes.filter(({ agrees, counted }) => counted && !agrees)).toEqual([]);
    expect(outcomes.filter(({ counted }) => !counted).map(({ id }) => id)).toEqual(['I-UKSC']);
  });
});

const development = join(root, '../shared/data/law');
const there = existsSync(join(development, 'cases.csv'));
const title = there ? 'development rows' : 'development rows: skipped, ../shared/data/law is not there';

describe.skipIf(!there)(title, () => {
  it('every door test agrees', () => {
    const outcomes = doorTests(join(development, 'status_tests.csv'));
    expect(outcomes.filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('every case agrees, or is listed with a question for a lawyer', () => {
    const outcomes = decided(join(development, 'cases.csv'));
    const differ = outcomes.filter(({ agrees, counted }) => counted && !agrees);
    expect(differ.map(({ id }) => id)).toEqual(['CEDAW-33/2011']);
    expect(differ.every(({ question }) => question.includes('lawyer'))).toBe(true);
  });
});

describe('a row of a case', () => {
  const row: DecidedCase = {
    id: 'x',
    body: 'CAT',
    number: '444/2007',
    date: '2010-01-01',
    respondent: 'KAZ',
    destination: 'UZB',
    name: '',
    facts: 'extradition',
    provisions: 'CAT 3',
    expect_admissible: 'admissible',
    expect_arguable: 'yes',
  };

  it('before the declaration, not the accession, is a closed door', () => {
    expect(checkCase(law, row).agrees).toBe(false);
    expect(checkCase(law, { ...row, expect_admissible: 'inadmissible' }).agrees).toBe(true);
    expect(checkCase(law, { ...row, number: '444/2008' }).agrees).toBe(true);
  });

  it('is decided without a look at outcome, expectation or note', () => {
    const open = checkCase(law, { ...row, number: '444/2010' });
    const spoilt = { ...row, number: '444/2010', outcome: 'inadmissible', note: 'closed', name: 'none' };
    const found = (one: typeof open) => one.compared.map((part) => part.found);
    expect(
      found(checkCase(law, { ...spoilt, expect_admissible: 'inadmissible', expect_arguable: 'no' })),
    ).toEqual(found(open));
  });

  it('counts the year of its number, of two figures or four', () => {
    expect(['2024/2011', '27584/20', 'CAT-444/2010', '22414/93', 'Series C 272'].map(yearOfNumber)).toEqual([
      2011,
      2020,
      2010,
      1993,
      null,
    ]);
  });

  it('whose words leave it to the body is undecided, and a lawyer is asked', () => {
    const outcome = checkCase(law, { ...row, number: '444/2010', facts: 'claim not substantiated' });
    expect([outcome.agrees, outcome.question.includes('lawyer')]).toEqual([false, true]);
  });

  it('of a state without data is undecided, never closed', () => {
    const outcome = checkCase(law, { ...row, respondent: 'TWN', expect_admissible: 'inadmissible' });
    expect(outcome.agrees).toBe(false);
    expect(outcome.compared[0]?.found).toContain('undecided');
  });
});

describe('tokens', () => {
  it.each([
    ['WGEID(if concealment)', { mechanisms: ['WGEID'] }],
    ['CED31?', { mechanisms: ['CED-31'], doubtful: true }],
    ['CED', { mechanisms: ['CED-30', 'CED-31'] }],
    ['CRC-OPIC until 2024-05-07', { mechanisms: ['CRC-OPIC'], turns: { holds: 'until', day: '2024-05-07' } }],
    ['CED30 (not yet in force)', { mechanisms: ['CED-30'], note: '' }],
    ['CED30 before deposit', { mechanisms: ['CED-30'], dayUnknown: true }],
    ['ECTHR (acts after 2022-09-16)', { acts: { are: 'after', day: '2022-09-16' }, turns: null }],
    ['HRCTTEE from 2007-02-24', { turns: { holds: 'from', day: '2007-02-24' } }],
    ['SP-VAW', { mechanisms: ['SP-VAWG'] }],
    ['NOSUCH', { mechanisms: [] }],
  ])('%s', (text, expected) => expect(readToken(text)).toMatchObject(expected));

  it('are cut at commas outside brackets', () => {
    expect(splitList('WGAD, CAT22 (a, b), SP')).toEqual(['WGAD', 'CAT22 (a, b)', 'SP']);
    expect(splitList('-')).toEqual([]);
  });

  it('of persons tell what they say and no more', () => {
    expect(factsOfPerson('girl 15', '2025-03-01')['age']?.value).toBe(15);
    expect(factsOfPerson('girl 15', '2025-03-01')['sex']?.value).toBe('female');
    expect(factsOfPerson('worker, detained', '2025-03-01')['sex']).toBeUndefined();
    expect(factsOfPerson('family', '2025-03-01')['age']).toBeUndefined();
  });

  it('that are remarks on obligations are left to the reader', () => {
    const ask = () => {
      throw new Error('not asked');
    };
    expect(compareObligations('ratione temporis edge', ask).map(({ agrees }) => agrees)).toEqual([null]);
  });

  it('of provisions and of what is told are read', () => {
    expect(provisionsOf('ECHR 3,13; P4-4').map(({ instrument }) => instrument)).toEqual(['ECHR', 'ECHR']);
    expect(provisionsOf('UDHR, ICCPR').map(({ instrument }) => instrument)).toEqual(['UDHR', 'ICCPR']);
    const told = readTold('same matter pending before the European Court', '2010-01-01', 'CAT');
    expect(told.facts['other_procedures']?.value).toBe('ECTHR-39:pending');
  });
});
