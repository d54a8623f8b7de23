// Kills server and database again and again under working clients, and looks whether anything is lost:
//   npm run faults -- --kills 200 --seed 1
// Ends with 1 when anything is.
import { parseArgs } from 'node:util';
import { faults, type Outcome } from './faults.ts';
import { TARGETS } from './kills.ts';
import { sum } from './ledger.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    clients: { type: 'string', default: '4' },
  },
});
const whole = (name: string, text: string) => {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  process.stderr.write(`--${name} takes a whole number\n`);
  return process.exit(2);
};
const print = (line: string) => process.stdout.write(`${line}\n`);

function table({ kills, ledger, litter, faults: found, seconds }: Outcome): void {
  const at = (times: readonly number[], part: number) =>
    ((times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0) / 1000).toFixed(1);
  print('\n| Killed | Times | amid an import | amid a decision | back after, median | longest |');
  print('|---|---|---|---|---|---|');
  for (const target of TARGETS) {
    const own = kills.filter((kill) => kill.target === target);
    const times = own.map(({ back }) => back).toSorted((a, b) => a - b);
    const amid = (kind: string) => own.filter((kill) => kill.amid.includes(kind)).length;
    print(
      `| ${target} | ${own.length} | ${amid('import')} | ${amid('decide')} | ${at(times, 0.5)} s | ${at(times, 1)} s |`,
    );
  }
  const { sentAgain, replayed } = ledger.tally;
  const done = ledger.imports.filter((one) => one.done);
  print(`\n${sum(ledger.acknowledged)} writes acknowledged in ${Math.round(seconds)} s:`);
  print([...ledger.acknowledged].map(([kind, n]) => `${kind} ${n}`).join(', '));
  print(
    `${done.length} imports of ${done.reduce((all, one) => all + one.claims, 0)} claims, none of them half.`,
  );
  print(`${sentAgain} requests sent again; ${replayed} of them had been done, and were answered as before.`);
  if (ledger.tally.unread > 0)
    print(`${ledger.tally.unread} texts were refused: they could not be read in time.`);
  if (litter > 0) print(`${litter} half-written files lie beside the originals.`);
  print(found.length === 0 ? '\nNothing was lost, doubled or torn.' : `\n${found.length} faults:`);
  for (const fault of found.slice(0, 50)) print(`  ${fault}`);
}

const outcome = await faults({
  kills: whole('kills', values.kills),
  seed: whole('seed', values.seed),
  clients: whole('clients', values.clients),
  say: print,
});
table(outcome);
process.exitCode = outcome.faults.length === 0 ? 0 : 1;
