import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { NameModel } from '@safeconduct/names/model/types.ts';
import { coling, elections, families, trains } from './data.ts';
import { generalModels } from './general.ts';
import { hanjaTables } from './hanja.ts';
import { countSyllables, DOUBLE, lawOf, type Tally } from './priors.ts';
import { pinyinOf } from './pinyin.ts';
import { seeds } from './seeds/seeds.ts';
import { learn } from './spellings.ts';

/** Builds data/names/model.json from public name data: `npm run build:names -- [--data DIR]`. The same data give the same file. */
const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/data/names' } } });
const folder = resolve(values.data);
if (!existsSync(join(folder, 'elections_ko_hanja.tsv'))) {
  console.error(`build:names: no name data in ${folder}; give the folder with --data DIR`);
  process.exit(2);
}

const tables = hanjaTables(folder);
const withHanja = elections(folder).filter(({ ko }) => trains(ko));
const without = families(folder).filter(({ ko }) => trains(ko) && ko.length <= 4);
const counts = countSyllables(withHanja, without, tables);
const law = lawOf(counts);
const pairs = coling(folder)
  .filter(({ ko }) => /^[가-힣]{2,4}$/u.test(ko) && trains(ko))
  .map(({ ko, english }) => ({ ko, english: english[0] ?? '' }));
const learned = learn(pairs, seeds.rok, law);

const short = (p: number) => Number(p.toPrecision(3));
const shortAll = (list: Readonly<Record<string, number>>, least: number) =>
  Object.fromEntries(
    Object.entries(list)
      .filter(([, p]) => p >= least)
      .map(([key, p]) => [key, short(p)]),
  );

const inventory = [...new Set([...counts.surname.keys(), ...counts.given.keys()])]
  .filter((each) => (counts.surname.get(each) ?? 0) + (counts.given.get(each) ?? 0) >= 0.9)
  .sort();
const syllables = [...inventory, ...DOUBLE];
function prior(tally: Tally): number[] {
  const floor = 0.02;
  const total = syllables.reduce((sum, each) => sum + (tally.get(each) ?? 0) + floor, 0);
  return syllables.map((each) => short(((tally.get(each) ?? 0) + floor) / total));
}

/** P(character | syllable) = counted, smoothed over every character that is read so. */
function hanjaModel(): Record<string, Record<string, number>> {
  const smooth = 6;
  const known = new Set(inventory);
  const readers = new Map<string, string[]>();
  for (const [character, readings] of tables.readings)
    for (const reading of readings)
      if (known.has(reading)) readers.set(reading, [...(readers.get(reading) ?? []), character]);
  const total = new Map<string, number>();
  for (const [pair, count] of counts.hanja) {
    const syllable = pair.split(' ')[1] ?? '';
    total.set(syllable, (total.get(syllable) ?? 0) + count);
  }
  const model: Record<string, Record<string, number>> = {};
  const put = (character: string, syllable: string, p: number) => {
    if (p >= 1e-5) (model[character] ??= {})[syllable] = short(p);
  };
  for (const syllable of inventory) {
    const list = readers.get(syllable) ?? [];
    const all = new Set([
      ...list,
      ...[...counts.hanja.keys()]
        .filter((pair) => pair.endsWith(` ${syllable}`))
        .map((pair) => pair.split(' ')[0] ?? ''),
    ]);
    for (const character of all) {
      const counted = counts.hanja.get(`${character} ${syllable}`) ?? 0;
      const share = list.includes(character) ? 1 / list.length : 0;
      put(character, syllable, (counted + smooth * share) / ((total.get(syllable) ?? 0) + smooth));
    }
  }
  return model;
}

/** By code unit, so that the bytes are the same on every machine. */
const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : a > b ? 1 : 0;
const counted = (table: ReadonlyMap<string, Tally>) =>
  Object.fromEntries(
    [...table]
      .filter(([syllable]) => inventory.includes(syllable))
      .sort(byKey)
      .map(([syllable, tally]) => [syllable, Object.fromEntries([...tally].sort(byKey))]),
  );
const units = { ...seeds, rok: learned.units };
const hanja = hanjaModel();
const used = new Set(Object.keys(hanja));
const body = {
  syllables,
  surname: prior(counts.surname),
  given: prior(counts.given),
  units: Object.fromEntries(
    Object.entries(units).map(([system, { onset, vowel, coda, together }]) => {
      const part = (lists: Readonly<Record<string, Readonly<Record<string, number>>>>) =>
        Object.fromEntries(Object.entries(lists).map(([jamo, list]) => [jamo, shortAll(list, 2e-4)]));
      return [system, { onset: part(onset), vowel: part(vowel), coda: part(coda), together }];
    }),
  ),
  counted: { surname: counted(learned.surname), given: counted(learned.given) },
  hanja,
  folds: Object.fromEntries([...tables.folds].filter(([, to]) => used.has(to)).sort(byKey)),
  pinyin: Object.fromEntries(
    Object.entries(pinyinOf(hanja, tables))
      .filter(([syllable]) => inventory.includes(syllable))
      .map(([syllable, list]) => [syllable, shortAll(list, 5e-4)]),
  ),
  general: generalModels(folder),
} satisfies Record<string, unknown>;
const version = createHash('sha256').update(JSON.stringify(body)).digest('hex').slice(0, 12);
const model = { version, ...body } as unknown as NameModel;
const out = resolve(import.meta.dirname, '../../data/names/model.json');
mkdirSync(resolve(out, '..'), { recursive: true });
writeFileSync(out, `${JSON.stringify(model)}\n`);
console.log(
  `data/names/model.json ${version}: ${inventory.length} syllables, ${learned.aligned} of ${pairs.length} pairs aligned, ${Object.keys(hanja).length} characters, ${Math.round(statSync(out).size / 1000)} kB`,
);
