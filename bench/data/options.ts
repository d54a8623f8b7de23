import { parseArgs } from 'node:util';
import type { Amount } from './fill.ts';

/** What every bench over generated data takes: `--data FOLDER --incidents N --claims N --seed N --json`. */
export type Options = {
  readonly amount: Amount;
  readonly data: string | undefined;
  readonly json: boolean;
  readonly say: (line: string) => void;
  /** A number given under another name, or its default. */
  readonly number: (name: string, otherwise: number) => number;
};

/** Reads the command line; `more` are the names of further numbers. */
export function readOptions(more: readonly string[] = []): Options {
  const numbers = ['incidents', 'claims', 'seed', ...more];
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
      ...Object.fromEntries(numbers.map((name) => [name, { type: 'string' } as const])),
    },
  });
  const given: Record<string, unknown> = values;
  const number = (name: string, otherwise: number) => {
    const value = Number(given[name] ?? otherwise);
    if (!Number.isInteger(value) || value < 1)
      throw new RangeError(`--${name} must be a whole number from 1 on`);
    return value;
  };
  const json = values['json'] === true;
  return {
    amount: {
      incidents: number('incidents', 100_000),
      claims: number('claims', 1_000_000),
      seed: number('seed', 1),
    },
    data: typeof values['data'] === 'string' ? values['data'] : undefined,
    json,
    // Progress goes beside the result, so that the JSON can be piped.
    say: (line) => process.stderr.write(`${line}\n`),
    number,
  };
}
