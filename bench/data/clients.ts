/** Percentiles in milliseconds. */
export type Times = { readonly p50: number; readonly p95: number; readonly p99: number };

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Percentiles of times. */
export function timesOf(each: readonly number[]): Times {
  const sorted = each.toSorted((a, b) => a - b);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99) };
}

/** Runs `tasks` by so many clients, each beginning the next when its last is done; how long each took. */
export async function byClients<Task>(
  clients: number,
  tasks: readonly Task[],
  run: (task: Task, client: number) => Promise<void>,
): Promise<number[]> {
  const times: number[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let task = tasks[next++]; task !== undefined; task = tasks[next++]) {
        const began = performance.now();
        await run(task, client);
        times.push(performance.now() - began);
      }
    }),
  );
  return times;
}

/** The middle one of some rounds by a figure, and the best: the machine may be busy with other things. */
export function middleAndBest(
  rounds: readonly Times[],
  by: (times: Times) => number,
): { middle: Times; best: Times } {
  const sorted = rounds.toSorted((a, b) => by(a) - by(b));
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  const [best] = sorted;
  if (middle === undefined || best === undefined) throw new RangeError('no rounds');
  return { middle, best };
}
