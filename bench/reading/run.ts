import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readFacts, readGold } from './gold.ts';
import { measure } from './measure.ts';
import { type ArticleScore, figuresOf } from './score.ts';
import { measureReading } from './speed.ts';

const shared = resolve(import.meta.dirname, '../../../shared/data/reports');

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    reports: { type: 'string' },
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    speed: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  console.log(`npm run bench:reading -- [--data FILE] [--reports FILE] [--json] [--verbose] [--speed]

Reads articles whose claims an analyst recorded and compares. See bench/reading/README.md.
  --data FILE     articles, one JSON object a line (default ../shared/data/reports/extraction-gold.jsonl)
  --reports FILE  publisher, date, language and genre by id (default reports.csv beside the data, else ../shared's)
  --json          prints {recall, precision, speaker, hedge, bounds, traps} (or the speeds) and nothing else
  --verbose       prints what was missed, what was too much, and wrong speakers and hedges
  --speed         prints how many kilobytes one core reads a second, by language, the first report, all reports once
                  (cold) and half a megabyte of them (warm); of the passages in this folder unless --data names others`);
  process.exit(0);
}

const data = values.data ?? join(shared, 'extraction-gold.jsonl');
if (!existsSync(data)) {
  console.error(`No data at ${data}. Name a file with --data FILE.`);
  process.exit(1);
}
const beside = join(dirname(data), 'reports.csv');
const reports = values.reports ?? (existsSync(beside) ? beside : join(shared, 'reports.csv'));

function show(score: ArticleScore): void {
  for (const gold of score.missed)
    console.log(`  missed  ${gold.at} ${gold.property} ${gold.value} | ${gold.speaker} | ${gold.hedge}`);
  for (const claim of score.extra)
    console.log(
      `  extra   ${claim.locator.sentence} ${claim.property} ${claim.valueNormalised} | ${claim.speaker} | ${claim.hedge} [${claim.rule}]`,
    );
  for (const pair of score.pairs) {
    const at = `${pair.gold.at} ${pair.gold.property}`;
    if (!pair.speaker)
      console.log(
        `  speaker ${at}: ${pair.claim.speaker} <${pair.claim.chain.join(', ')}>, analyst: ${pair.gold.speaker}`,
      );
    if (!pair.hedge) console.log(`  hedge   ${at}: ${pair.claim.hedge}, analyst: ${pair.gold.hedge}`);
    if (pair.bounds === false)
      console.log(`  bounds  ${at}: ${pair.claim.valueNormalised}, analyst: ${pair.gold.value}`);
  }
}

if (values.speed) {
  const folder = join(import.meta.dirname, 'passages');
  const files = values.data ? [data] : readdirSync(folder).map((name) => join(folder, name));
  const speeds = await measureReading(files.flatMap((file) => readGold(file)));
  if (values.json) console.log(JSON.stringify(speeds));
  else
    for (const { language, ...rates } of speeds)
      for (const [name, { kilobytes, cpu, wall }] of Object.entries(rates))
        console.log(
          `${language}  ${name.padEnd(5)}  ${kilobytes.toFixed(0).padStart(4)} kB  ${cpu.toFixed(0).padStart(4)} kB a second of processor time, ${wall.toFixed(0)} by the clock`,
        );
  process.exit(0);
}

const { figures, scores, hits, particulars } = measure(readGold(data), readFacts(reports));
if (values.json) {
  console.log(JSON.stringify(figures));
} else {
  console.log('article               recall  precision  speaker  hedge  bounds');
  for (const score of scores) {
    const own = figuresOf([score], 0);
    const cells = [own.recall, own.precision, own.speaker, own.hedge, own.bounds].map((cell) =>
      cell.toFixed(2).padStart(7),
    );
    console.log(`${score.id.padEnd(20)} ${cells.join('  ')}`);
    if (values.verbose) show(score);
  }
  const all = [figures.recall, figures.precision, figures.speaker, figures.hedge, figures.bounds].map(
    (cell) => cell.toFixed(2).padStart(7),
  );
  console.log(`${'all'.padEnd(20)} ${all.join('  ')}`);
  console.log(`trap hits: ${figures.traps}; particulars kept beside the claims: ${particulars}`);
  for (const { trap, claim } of hits)
    console.log(`  trap    ${trap}: ${claim.property} ${claim.valueStated} | ${claim.speaker}`);
}
