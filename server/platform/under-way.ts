/** How far something is that one request makes while its asker waits; `total` is 0 while that is not known. */
export type UnderWay = { readonly done: number; readonly total: number };

const going = new Map<string, UnderWay>();

const keyOf = (who: string, ticket: string) => `${who} ${ticket}`;

/** Says how far the work is: what is done of how much. */
export type Tell = (done: number, total: number) => void;

/**
 * Lets the one who waits ask how far the work is, by a ticket of that person's own making. Held in memory: behind
 * several servers, who asks another one is told nothing and sees that it is being made, as without a ticket.
 */
export async function underWay<Result>(
  who: string,
  ticket: string | undefined,
  work: (tell: Tell) => Promise<Result>,
): Promise<Result> {
  if (ticket === undefined) return work(() => undefined);
  const key = keyOf(who, ticket);
  try {
    return await work((done, total) => void going.set(key, { done, total }));
  } finally {
    going.delete(key);
  }
}

export function howFar(who: string, ticket: string): UnderWay {
  return going.get(keyOf(who, ticket)) ?? { done: 0, total: 0 };
}
