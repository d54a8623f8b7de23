import type { Hanja } from './hanja.ts';

/** Characters of names that have another reading than Unihan's first: surnames, and those read two ways. */
export const OTHER_PINYIN: Readonly<Record<string, readonly string[]>> = {
  朴: ['piao', 'pu'],
  车: ['che'],
  单: ['shan'],
  任: ['ren'],
  曾: ['zeng'],
  解: ['xie'],
  查: ['zha'],
  仇: ['qiu'],
  翟: ['zhai', 'di'],
  区: ['ou'],
  薄: ['bo'],
  盖: ['ge', 'gai'],
  尉: ['wei', 'yu'],
  吕: ['lyu', 'lv', 'lu'],
  柳: ['liu'],
  沈: ['shen'],
  葛: ['ge'],
  杓: ['biao', 'shao'],
  乐: ['yue', 'le'],
  重: ['zhong', 'chong'],
  行: ['xing', 'hang'],
  盛: ['sheng', 'cheng'],
  会: ['hui', 'kuai'],
  长: ['chang', 'zhang'],
  调: ['tiao', 'diao'],
  俊: ['jun'],
  相: ['xiang'],
  易: ['yi'],
  参: ['can', 'shen'],
  兴: ['xing'],
  泰: ['tai'],
};

/** Pinyin without tones; ü is written u, yu, v or yu by the press, so that lü has several spellings. */
function spelled(py: string): readonly string[] {
  return /^[ln]ue?$/u.test(py) ? [py, py.replace('u', 'v'), py.replace('u', 'yu')] : [py];
}

/** P(pinyin | syllable) through the characters that may write it, `hanja` being P(character | syllable). */
export function pinyinOf(
  hanja: Readonly<Record<string, Readonly<Record<string, number>>>>,
  tables: Hanja,
): Record<string, Record<string, number>> {
  const bySyllable = new Map<string, Map<string, number>>();
  for (const [character, readings] of Object.entries(hanja)) {
    const base = tables.mandarin.get(character);
    const list = OTHER_PINYIN[character] ?? (base === undefined ? [] : spelled(base));
    for (const [syllable, p] of Object.entries(readings)) {
      const table = bySyllable.get(syllable) ?? new Map<string, number>();
      for (const py of list) table.set(py, (table.get(py) ?? 0) + p / list.length);
      bySyllable.set(syllable, table);
    }
  }
  return Object.fromEntries(
    [...bySyllable].map(([syllable, table]) => {
      const total = [...table.values()].reduce((sum, p) => sum + p, 0);
      return [syllable, Object.fromEntries([...table].map(([py, p]) => [py, p / total]))];
    }),
  );
}
