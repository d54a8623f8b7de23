import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bitsOf } from '@safeconduct/names/compare/bits.ts';
import type { NameModel } from '@safeconduct/names/model/types.ts';
import { openNames } from '@safeconduct/names/names.ts';
import { parseName } from '@safeconduct/names/parse/parse.ts';
import { FILES } from '../../scripts/build-names/data.ts';
import { calibration } from './calibration.ts';
import { generalFigures } from './general.ts';
import { bestFigures, figures } from './metrics.ts';
import { logicV2 } from './nomenklatura.ts';
import { peers } from './peers.ts';
import { population } from './population.ts';
import { screeningFigures } from './screening.ts';
import { pairSets, useFolds } from './sets.ts';

/**
 * How well names are matched: `npm run bench:names -- [--data DIR] [--blind] [--persons N] [--peers N] [--json]`. On the development data only forms
 * that did not train the model are measured; a folder of other data is measured whole.
 */
const DEVELOPMENT = resolve(import.meta.dirname, '../../../shared/data/names');
const THRESHOLD = 10;
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
    persons: { type: 'string', default: '1000000' },
    peers: { type: 'string', default: '100' },
  },
});
const folder = resolve(values.data ?? DEVELOPMENT);
const blind = values.data !== undefined && folder !== DEVELOPMENT;
if (!FILES.some((file) => existsSync(join(folder, file)))) {
  console.error(`bench:names: no name data in ${folder}; give the folder with --data DIR`);
  process.exit(2);
}
const model = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../data/names/model.json'), 'utf8'),
) as NameModel;
const names = openNames(model);
useFolds(model.folds);
const say = (line: string) => {
  if (!values.json) console.log(line);
};
const part = (value: number) => value.toFixed(3);

const sets = pairSets(folder, blind);
const pairwise: Record<
  string,
  { pairs: number; f1: number; precision: number; recall: number; peer: string; peerF1: number }
> = {};
say(`Pairs, one threshold of ${THRESHOLD} bits; each peer at its best threshold for the set`);
for (const { name, pairs } of sets) {
  const scores = pairs.map(
    ({ a, b }) =>
      bitsOf(names.compiled, parseName(names.compiled, a), parseName(names.compiled, b))?.bits ??
      Number.NEGATIVE_INFINITY,
  );
  const ours = figures(pairs, scores, THRESHOLD);
  const best = peers
    .map((peer) => ({
      peer: peer.name,
      f1: bestFigures(
        pairs,
        pairs.map(({ a, b }) => peer.score(a, b)),
      ).f1,
    }))
    .sort((x, y) => y.f1 - x.f1)[0];
  pairwise[name] = { pairs: pairs.length, ...ours, peer: best?.peer ?? '', peerF1: best?.f1 ?? 0 };
  say(
    `  ${name.padEnd(25)} ${String(pairs.length).padStart(6)} pairs  F1 ${part(ours.f1)}  precision ${part(ours.precision)}  recall ${part(ours.recall)}   best peer ${part(best?.f1 ?? 0)} (${best?.peer ?? ''})`,
  );
}

const beside = logicV2(sets, Number(values.peers), say);

const everyone = existsSync(join(folder, 'kfam_persons.csv')) ? folder : DEVELOPMENT;
const persons = Number(values.persons);
const screening = screeningFigures(names, sets, population(everyone, persons));
say(
  `\nScreening ${screening.persons} persons, ${screening.distinct} distinct names: built in ${screening.buildSeconds.toFixed(1)} s, ${screening.megabytes.toFixed(0)} MB; packed ${screening.packedMegabytes.toFixed(0)} MB, opened in ${screening.openSeconds.toFixed(1)} s`,
);
for (const [name, each] of Object.entries(screening.sets))
  say(
    `  ${name.padEnd(25)} ${String(each.queries).padStart(4)} queries  R@1 ${part(each.recallAt1)}  R@10 ${part(each.recallAt10)}  p50 ${each.p50.toFixed(2)} ms  p99 ${each.p99.toFixed(2)} ms (${each.processor99.toFixed(2)} ms processor)  persons given ${each.persons.toFixed(0)}`,
  );

const bins = calibration(
  names,
  sets.filter(({ name }) => name.endsWith('~hangul')),
  population(everyone, 6000, 99),
);
say('\nCalibration: bits against log2(m/u)');
for (const bin of bins)
  say(
    `  ${bin.from}-${bin.to} bits  same ${bin.same}  random ${bin.random}  mean ${bin.bits.toFixed(2)}  empirical ${bin.empirical.toFixed(2)}  off ${bin.off.toFixed(2)}`,
  );

const general = generalFigures(names, folder, blind);
say('\nOther scripts: own token first among 1,200');
for (const [script, each] of Object.entries(general))
  say(`  ${script.padEnd(10)} R@1 ${part(each.recallAt1)}   Jaro-Winkler on any-ascii ${part(each.peer)}`);

if (values.json)
  console.log(
    JSON.stringify({
      model: model.version,
      threshold: THRESHOLD,
      sets: pairwise,
      logicV2: beside,
      screening,
      calibration: bins,
      general,
    }),
  );
