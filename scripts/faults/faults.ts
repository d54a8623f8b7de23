import { setTimeout as pause } from 'node:timers/promises';
import { chanceOf } from './chance.ts';
import { checkAll, checkFiles, checkQueue, checkWhole } from './checks.ts';
import { enrol } from './client.ts';
import { type Kill, killOnce } from './kills.ts';
import { type Ledger, openLedger, sum } from './ledger.ts';
import { startProduct } from './product.ts';
import { type Worker, workerOf } from './work.ts';

export type Outcome = {
  readonly kills: readonly Kill[];
  readonly faults: readonly string[];
  readonly ledger: Ledger;
  readonly litter: number;
  readonly seconds: number;
};

/** Caseworkers who work without pause, until told to hold or to end. */
function crowd(workers: readonly Worker[]) {
  let ended = false;
  let gate: Promise<void> | null = null;
  let open = () => {};
  let busy = 0;
  const broke: unknown[] = [];
  const going = Promise.all(
    workers.map(async (worker) => {
      while (!ended) {
        if (gate !== null) await gate;
        busy += 1;
        try {
          await worker.step();
        } catch (error) {
          broke.push(error);
          ended = true;
        } finally {
          busy -= 1;
        }
        await pause(5);
      }
    }),
  );
  return {
    /** Lets what is on its way be answered, and nothing new begin. */
    hold: async () => {
      const held = Promise.withResolvers<void>();
      gate = held.promise;
      open = () => {
        gate = null;
        held.resolve();
      };
      while (busy > 0) await pause(5);
      if (broke.length > 0) throw broke[0];
    },
    goOn: () => open(),
    end: async () => {
      ended = true;
      open();
      await going;
    },
  };
}

/**
 * Starts the product, lets caseworkers write through the API without pause, and kills server and database at moments
 * that the seed decides. After each kill: back by itself, no half import, an unbroken chain, and every acknowledged
 * write there exactly once.
 */
export async function faults(options: {
  readonly kills: number;
  readonly seed: number;
  readonly clients?: number;
  readonly say?: (line: string) => void;
}): Promise<Outcome> {
  const { say = () => {} } = options;
  const began = performance.now();
  const chance = chanceOf(options.seed);
  const ledger = openLedger();
  const product = await startProduct();
  const found: string[] = [];
  const kills: Kill[] = [];
  let litter = 0;
  try {
    const { clients, teamId } = await enrol(product, options.clients ?? 4, ledger);
    const workers: Worker[] = [];
    for (const [n, client] of clients.entries())
      workers.push(await workerOf(client, teamId, chanceOf(options.seed * 31 + n), ledger));
    const people = crowd(workers);
    for (let n = 1; n <= options.kills && found.length === 0; n += 1) {
      const kill = await killOnce(product, chance, ledger);
      kills.push(kill);
      // While the clients ask again for what they got no answer to: a half import could be seen just now.
      found.push(...(await checkWhole(product, ledger)));
      await people.hold();
      found.push(...(await checkAll(product, ledger)));
      say(
        `${n}/${options.kills} ${kill.target.padEnd(10)} amid ${kill.amid.join(', ') || 'nothing'}: back after ` +
          `${(kill.back / 1000).toFixed(1)} s; ${sum(ledger.acknowledged)} writes acknowledged, ${found.length} faults`,
      );
      people.goOn();
    }
    await people.end();
    found.push(...(await checkQueue(product)), ...(await checkAll(product, ledger)));
    const files = await checkFiles(product);
    found.push(...files.faults);
    litter = files.litter;
    if (ledger.tally.internal > 0) found.push(`${ledger.tally.internal} requests were answered "internal"`);
    found.push(...ledger.refusals.map((refusal) => `refused: ${refusal}`));
    if (found.length > 0) say(product.said().slice(-6000));
  } finally {
    const code = await product.stop();
    if (code !== 0) found.push(`the launcher ended with ${code}`);
  }
  return { kills, faults: found, ledger, litter, seconds: (performance.now() - began) / 1000 };
}
