import { createHash } from 'node:crypto';
import { generalLetters } from '@safeconduct/names/general/letters.ts';
import type { NameModel } from '@safeconduct/names/model/types.ts';
import { type Script, scriptRuns } from '@safeconduct/names/text/scripts.ts';
import { type TokenPair, train } from './general.ts';

/** Scripts that the general comparison reads; Hangul and characters have the syllable model. */
export const TRAINABLE = ['arabic', 'cyrillic', 'hebrew', 'kana', 'ethiopic', 'latin', 'other'] as const;
export type Trainable = (typeof TRAINABLE)[number];
const FEWEST = 20;
const LONGEST = 14;

export const isTrainable = (script: string): script is Trainable => TRAINABLE.some((each) => each === script);

const inScript = (text: string, script: Script) => {
  const runs = scriptRuns(text);
  return runs.length === 1 && runs[0]?.script === script;
};

/** Reads `latin<TAB>other[<TAB>weight]` lines; faults name the line, and nothing is trained while there is one. */
export function readPairs(text: string, script: Trainable): { pairs: TokenPair[]; faults: string[] } {
  const pairs: TokenPair[] = [];
  const faults: string[] = [];
  text.split(/\r?\n/u).forEach((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const [left = '', right = '', third = '1', ...more] = line.replace(/^\ufeff/u, '').split('\t');
    const weight = Number(third);
    const latin = Array.from(generalLetters('latin', left.trim()));
    const other = Array.from(generalLetters(script, right.trim()));
    const fault =
      right === '' || more.length > 0
        ? 'wanted are a Latin token, a tab and the token in the other script, then perhaps a tab and a weight'
        : !inScript(left, 'latin')
          ? `"${left}" is not one token in Latin letters`
          : !inScript(right, script)
            ? `"${right}" is not one token in the script ${script}`
            : /\s/u.test(left.trim() + right.trim())
              ? 'one token a side: cut names at their spaces'
              : !(weight > 0 && Number.isFinite(weight))
                ? `"${third}" is no weight above 0`
                : latin.length > LONGEST || other.length > LONGEST
                  ? `a token has at most ${LONGEST} letters`
                  : null;
    if (fault === null) pairs.push({ latin, other, weight });
    else faults.push(`line ${at + 1}: ${fault}`);
  });
  if (faults.length === 0 && pairs.length < FEWEST)
    faults.push(
      `${pairs.length} pairs are too few; some thousands make a good model, ${FEWEST} are the least`,
    );
  return { pairs, faults };
}

/** Digest of everything but the version itself. */
export const versionOf = (body: Omit<NameModel, 'version'>): string =>
  createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 12);

/** The model with the pair model of a script added or replaced, under a version of its own. */
export function withPairs(model: NameModel, script: Trainable, pairs: readonly TokenPair[]): NameModel {
  const body: Partial<NameModel> = { ...model, general: { ...model.general, [script]: train(pairs) } };
  delete (body as { version?: string }).version;
  const rest = body as Omit<NameModel, 'version'>;
  return { version: versionOf(rest), ...rest };
}
