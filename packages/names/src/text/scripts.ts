/** The scripts that are told apart. */
export const SCRIPTS = [
  'latin',
  'hangul',
  'han',
  'kana',
  'cyrillic',
  'arabic',
  'hebrew',
  'ethiopic',
  'other',
] as const;
export type Script = (typeof SCRIPTS)[number];

const TESTS: readonly (readonly [Script, RegExp])[] = [
  ['hangul', /\p{Script=Hangul}/u],
  ['han', /\p{Script=Han}/u],
  ['kana', /[\p{Script=Katakana}\p{Script=Hiragana}ー]/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['ethiopic', /\p{Script=Ethiopic}/u],
  ['latin', /\p{Script=Latin}/u],
];

function scriptOfLetter(letter: string): Script | null {
  for (const [script, test] of TESTS) if (test.test(letter)) return script;
  return /\p{L}/u.test(letter) ? 'other' : null;
}

/** A stretch of letters of one script; marks and signs between go with the letters before them. */
export interface Run {
  readonly script: Script;
  readonly text: string;
}

/**
 * Cuts a text where its script changes: `Kim 영철` -> latin `Kim `, hangul `영철`.
 *
 * @example scriptRuns('Kim 영철').map((run) => run.script) // ['latin', 'hangul']
 */
export function scriptRuns(text: string): readonly Run[] {
  const runs: { script: Script; text: string }[] = [];
  let pending = '';
  for (const letter of text) {
    const script = scriptOfLetter(letter);
    const last = runs.at(-1);
    if (script === null) {
      if (last === undefined) pending += letter;
      else last.text += letter;
    } else if (last !== undefined && last.script === script) last.text += letter;
    else {
      runs.push({ script, text: pending + letter });
      pending = '';
    }
  }
  return runs;
}
