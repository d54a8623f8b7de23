import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { invitationAccept, setUp, signIn } from '@safeconduct/contract/accounts.ts';
import { type CallInput, type CallResult, createClient, Problem } from '@safeconduct/contract/client.ts';
import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import { usersCreate } from '@safeconduct/contract/staff.ts';
import { add, type Kind, type Ledger } from './ledger.ts';
import type { Product } from './product.ts';

const PASSWORD = 'a long sentence for nobody at all';
/** What a client waits for and asks again: nobody there, or a server that says "not now". */
const LATER = new Set(['unavailable', 'too-many-requests', 'internal']);

/** One caseworker: writes with a key, and asks again with the same key until there is an answer. */
export type Client = {
  readonly name: string;
  readonly write: <E extends Endpoint>(
    kind: Kind,
    endpoint: E,
    input: CallInput<E>,
  ) => Promise<CallResult<E>>;
  /** Asks once, and takes what comes. */
  readonly once: <E extends Endpoint>(endpoint: E, input: CallInput<E>) => Promise<CallResult<E>>;
  readonly read: <E extends Endpoint>(endpoint: E, input: CallInput<E>) => Promise<CallResult<E>>;
};

function raw(product: Product, ledger: Ledger) {
  let cookie = '';
  return createClient({
    base: product.url,
    fetch: async (url, { signal: _signal, ...init }) => {
      const headers = { ...init.headers, origin: product.url, ...(cookie === '' ? {} : { cookie }) };
      const response = await fetch(url, { ...init, headers, signal: AbortSignal.timeout(60_000) });
      cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
      if (response.headers.get('idempotent-replay') === 'true') ledger.tally.replayed += 1;
      return response;
    },
  });
}

function clientOf(name: string, call: ReturnType<typeof raw>, ledger: Ledger): Client {
  async function untilAnswered<Result>(ask: () => Promise<Result>): Promise<Result> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        if (error instanceof Problem) {
          if (!LATER.has(error.problem.id)) throw error;
          if (error.problem.id === 'internal') ledger.tally.internal += 1;
        }
        ledger.tally.sentAgain += 1;
        await pause(100 + Math.random() * 300);
      }
    }
  }
  return {
    name,
    write: async (kind, endpoint, input) => {
      const key = randomUUID();
      add(ledger.onTheWay, kind, 1);
      try {
        const answer = await untilAnswered(() => call(endpoint, { ...input, key }));
        add(ledger.acknowledged, kind, 1);
        return answer;
      } finally {
        add(ledger.onTheWay, kind, -1);
      }
    },
    once: call,
    read: (endpoint, input) => untilAnswered(() => call(endpoint, input)),
  };
}

/** Sets the product up and makes `count` caseworkers of one team; the first is the administrator. */
export async function enrol(
  product: Product,
  count: number,
  ledger: Ledger,
): Promise<{ clients: Client[]; teamId: string; teamOf: string }> {
  const first = raw(product, ledger);
  const session = await first(setUp, {
    body: { token: product.setUpToken, login: 'ana', name: 'Ana', team: 'Desk', password: PASSWORD },
  });
  const teamId = session.teams[0]?.id ?? '';
  const clients = [clientOf('ana', first, ledger)];
  for (let n = 1; n < count; n += 1) {
    const login = `worker${n}`;
    const invited = await first(usersCreate, {
      body: { login, name: login, role: 'caseworker', teams: [teamId] },
    });
    const call = raw(product, ledger);
    await call(invitationAccept, {
      body: { token: new URL(invited.link).hash.slice(1), password: PASSWORD },
    });
    await call(signIn, { body: { login, password: PASSWORD } });
    clients.push(clientOf(login, call, ledger));
  }
  return { clients, teamId, teamOf: session.teams[0]?.name ?? '' };
}
