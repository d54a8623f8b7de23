/**
 * Lets so many pieces of work run at once; the others wait, first come first served.
 *
 * @example const two = slots(2); await Promise.all([two(work), two(work), two(work)]);
 */
export function slots(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}
