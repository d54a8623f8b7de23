import { elections, families } from '../../scripts/build-names/data.ts';
import { random } from './sets.ts';

/**
 * A million people: surname by frequency, second given syllable by what follows the first in real names; one in ten
 * is spelled the Northern way where the name allows (names.md 3.4).
 */
export function population(folder: string, size: number, seed = 7): string[] {
  const next = random(seed);
  const real = [...elections(folder), ...families(folder)]
    .map(({ ko }) => ko)
    .filter((ko) => ko.length === 3 || ko.length === 2);
  const after = new Map<string, string[]>();
  const heads: string[] = [];
  for (const ko of real) {
    if (ko.length !== 3) continue;
    heads.push(ko[1] ?? '');
    const list = after.get(ko[1] ?? '') ?? [];
    list.push(ko[2] ?? '');
    after.set(ko[1] ?? '', list);
  }
  const NORTHERN: Readonly<Record<string, string>> = {
    이: '리',
    임: '림',
    유: '류',
    노: '로',
    양: '량',
    여: '려',
    용: '룡',
    염: '렴',
    나: '라',
  };
  return Array.from({ length: size }, () => {
    const surname = (real[Math.floor(next() * real.length)] ?? '김')[0] ?? '김';
    const north = next() < 0.1;
    const family = north ? (NORTHERN[surname] ?? surname) : surname;
    if (next() < 0.04) return family + (heads[Math.floor(next() * heads.length)] ?? '철');
    const first = heads[Math.floor(next() * heads.length)] ?? '영';
    const list = after.get(first) ?? ['철'];
    return family + first + (list[Math.floor(next() * list.length)] ?? '철');
  });
}
