import { Agent, request } from 'node:http';
import type pg from 'pg';
import { newToken } from '../../server/modules/accounts/tokens.ts';

/** What came back: its status, its bytes as sent, and its text when it was asked for. */
export type Answer = { readonly status: number; readonly bytes: number; readonly text: string };

/** Opens a session for every account; a request takes the next, so that no rate limit is met. */
export async function openSessions(
  root: pg.ClientBase,
  users: readonly string[],
): Promise<readonly string[]> {
  const tokens = users.map(() => newToken());
  await root.query(
    `insert into sessions (token_hash, user_id, expires_at)
    select h, u, now() + interval '1 day' from unnest($1::bytea[], $2::uuid[]) as s (h, u)`,
    [tokens.map(({ hash }) => hash), users],
  );
  return tokens.map(({ token }) => token);
}

/** Asks over HTTP as the desk in a browser does: cookie, compressed answers, connections kept. */
export class Asker {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #url: string;
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(url: string, tokens: readonly string[]) {
    this.#url = url;
    this.#tokens = tokens;
  }

  get(path: string, { plain = false } = {}): Promise<Answer> {
    this.#next += 1;
    const token = this.#tokens[this.#next % this.#tokens.length] ?? '';
    return new Promise((done, fail) => {
      const sent = request(`${this.#url}${path}`, {
        agent: this.#agent,
        headers: {
          cookie: `safeconduct=${token}`,
          ...(plain ? {} : { 'accept-encoding': 'gzip, deflate, br' }),
        },
      });
      sent.on('error', fail);
      sent.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('error', fail);
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const body = Buffer.concat(chunks);
          const text = plain ? body.toString() : '';
          done({ status: response.statusCode ?? 0, bytes: body.length, text });
        });
      });
      sent.end();
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
