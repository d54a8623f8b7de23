import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { NameModel } from '@safeconduct/names/model/types.ts';
import { coling, elections, families, trains } from './data.ts';
import { generalModels } from './general.ts';
import { hanjaTables } from './hanja.ts';
import { countSyllables, DOUBLE, lawOf, type Tally } from './priors.ts';
import { isTrainable, readPairs, TRAINABLE, versionOf, withPairs } from './pairs.ts';
import { pinyinOf } from './pinyin.ts';
import { seeds } from './seeds/seeds.ts';
import { learn } from './spellings.ts';

/**
 * Builds data/names/model.json from public name data: `npm run build:names -- [--data DIR] [--out FILE]`. The same data
 * give the same file: `--check` builds it anew, writes nothing and ends with 1 where the bytes differ. With `--pairs FILE.tsv --script NAME` only the pair model of that script is trained, on the pairs
 * of the file, and put into the model that stands there (packages/names/RULES.md, "Training on new pairs").
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/names' },
    out: { type: 'string', default: resolve(import.meta.dirname, '../../data/names/model.json') },
    pairs: { type: 'string' },
    script: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});
const out = resolve(values.out);
const fail = (says: string): never => {
  console.error(`build:names: ${says}`);
  process.exit(2);
};
const write = (model: NameModel) => {
  mkdirSync(resolve(out, '..'), { recursive: true });
  writeFileSync(out, `${JSON.stringify(model)}\n`);
};

function trainOnly(file: string, script: string): void {
  if (!isTrainable(script)) return fail(`--script "${script}" is none of ${TRAINABLE.join(', ')}`);
  if (!existsSync(file)) return fail(`${file} is not there`);
  const { pairs, faults } = readPairs(readFileSync(file, 'utf8'), script);
  if (faults.length > 0) return fail(`${file}, nothing was changed:\n  ${faults.slice(0, 20).join('\n  ')}`);
  if (!existsSync(out)) return fail(`there is no model at ${out} to put the pairs into`);
  const model = withPairs(JSON.parse(readFileSync(out, 'utf8')) as NameModel, script, pairs);
  write(model);
  console.log(`${out} ${model.version}: ${script} trained on ${pairs.length} pairs`);
}
if ((values.pairs === undefined) !== (values.script === undefined)) fail('--pairs and --script go together');
if (values.pairs !== undefined) {
  trainOnly(resolve(values.pairs), values.script ?? '');
  process.exit();
}
const folder = resolve(values.data);
if (!existsSync(join(folder, 'elections_ko_hanja.tsv'))) {
  fail(`no name data in ${folder}; give the folder with --data DIR`);
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
};
// The units are made by mapping over the systems, whose names the type checker loses.
const model = body as unknown as Omit<NameModel, 'version'>;
const version = versionOf(model);
if (values.check) {
  const same = readFileSync(out, 'utf8') === `${JSON.stringify({ version, ...model })}\n`;
  console.log(`${out}: ${same ? 'the same bytes' : `built anew it differs (${version})`}`);
  process.exit(same ? 0 : 1);
}
write({ version, ...model });
console.log(
  `${out} ${version}: ${inventory.length} syllables, ${learned.aligned} of ${pairs.length} pairs aligned, ${Object.keys(hanja).length} characters, ${Math.round(statSync(out).size / 1000)} kB`,
);
