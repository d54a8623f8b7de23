import {
  CASE_COLUMNS,
  checkCase,
  checkStatusTest,
  type DecidedCase,
  type RowOutcome,
  STATUS_TEST_COLUMNS,
  stateCodeOf,
  type StatusTest,
  tally,
} from '@safeconduct/law/index.ts';
import { readTable } from '@safeconduct/claims/table/index.ts';
import { parseDay } from '@safeconduct/dates/days.ts';
import { InputFault } from '../fault.ts';
import { printJson, readText } from '../files.ts';
import { readLaw } from '../law.ts';

export type Options = { readonly tests?: string; readonly cases?: string; readonly json?: true };

type Cells = Readonly<Record<string, string>>;

async function rows(
  path: string,
  columns: readonly string[],
): Promise<readonly { line: number; cells: Cells }[]> {
  const table = readTable(await readText(path), columns);
  if (table.ok) return table.rows;
  const faults = table.errors
    .slice(0, 20)
    .map(({ line, column, problem, found }) =>
      `  ${path}:${line}: ${column ?? 'line'}: ${problem.replaceAll('_', ' ')} ${found}`.trimEnd(),
    );
  throw new InputFault(`the file cannot be used:\n${faults.join('\n')}`);
}

/** Codes and days are checked before any row is tried, so that a slip is named by its line. */
function checkCells(path: string, line: number, cells: Cells, states: readonly string[]): void {
  for (const column of states) {
    const code = cells[column] ?? '';
    if (code !== '-' && code !== '' && stateCodeOf(code) === null) {
      throw new InputFault(`${path}:${line}: ${column}: no state is known by "${code}"`);
    }
  }
}

async function tests(path: string): Promise<readonly StatusTest[]> {
  return (await rows(path, STATUS_TEST_COLUMNS)).map(({ line, cells }) => {
    checkCells(path, line, cells, ['detaining', 'destination']);
    if (parseDay(cells['date'] ?? '') === null) {
      throw new InputFault(`${path}:${line}: date: "${cells['date'] ?? ''}" is no day (YYYY-MM-DD)`);
    }
    return coded(cells, ['detaining', 'destination']) as unknown as StatusTest;
  });
}

async function cases(path: string): Promise<readonly DecidedCase[]> {
  return (await rows(path, CASE_COLUMNS)).map(({ line, cells }) => {
    checkCells(path, line, cells, ['respondent']);
    return coded(cells, ['respondent']) as unknown as DecidedCase;
  });
}

function coded(cells: Cells, states: readonly string[]): Cells {
  const codes = states.map((column) => [column, stateCodeOf(cells[column] ?? '') ?? cells[column] ?? '']);
  return { ...cells, ...(Object.fromEntries(codes) as Cells) };
}

function print(title: string, outcomes: readonly RowOutcome[]): void {
  const { agree, of } = tally(outcomes);
  const lines = outcomes.flatMap((row) => [
    `  ${row.agrees ? 'agrees' : row.counted ? 'DIFFERS' : 'not counted'}  ${row.id}`,
    ...(row.agrees ? [] : row.compared.filter(({ agrees }) => agrees === false)).map(
      ({ expected, found }) => `      expected ${expected}; found ${found}`,
    ),
    ...row.compared
      .filter(({ note }) => note !== '')
      .map(({ expected, note }) => `      ${expected}: ${note}`),
    ...(row.question === '' ? [] : [`      for a lawyer: ${row.question}`]),
  ]);
  process.stdout.write(
    `${[`${title}: ${agree} of ${of} rows agree`, ...lines].join('\n').replaceAll(/[^\P{Cc}\n]/gu, '·')}\n\n`,
  );
}

/** Tries every row of the files. The exit code is 0 also where rows differ: they are the answer. */
export async function work({ tests: testsPath, cases: casesPath, json }: Options): Promise<void> {
  if (testsPath === undefined && casesPath === undefined) {
    throw new InputFault('give --tests FILE.csv, --cases FILE.csv, or both');
  }
  const law = readLaw();
  const doors =
    testsPath === undefined ? [] : (await tests(testsPath)).map((row) => checkStatusTest(law, row));
  const decided = casesPath === undefined ? [] : (await cases(casesPath)).map((row) => checkCase(law, row));
  if (json) {
    printJson({
      version: 1,
      doors: tally(doors),
      cases: tally(decided),
      rows: { doors, cases: decided },
    });
    return;
  }
  if (testsPath !== undefined) print('Doors', doors);
  if (casesPath !== undefined) print('Cases', decided);
}
