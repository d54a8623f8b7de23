import { Kysely } from 'kysely';
import pg from 'pg';
import { modulesOn } from '../../server/modules/index.ts';
import { OpeningDialect } from '../../server/platform/database/opening.ts';
import { parsers } from '../../server/platform/database/types.ts';
import type { Tables } from '../../server/platform/database/tables.ts';
import { diskStore } from '../../server/platform/files/disk.ts';
import type { Route } from '../../server/platform/http/route.ts';
import type { Visit } from '../../server/platform/http/visit.ts';

export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/** An endpoint to ask: its path over HTTP, and what its handler is given. */
export type Asked = {
  readonly endpoint: string;
  readonly path: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
};

const routes: readonly Route[] = modulesOn(diskStore('nowhere')).flatMap((module) => module.routes);

/**
 * The statements that a handler sends, in order, recorded by running the handler itself on a superuser's connection:
 * what is measured as bare SQL is so the product's own, whatever it becomes.
 */
export async function statementsOf(
  settings: pg.ClientConfig,
  asked: Asked,
  actor: Visit['actor'],
): Promise<Statement[]> {
  const route = routes.find(({ endpoint }) => endpoint.id === asked.endpoint);
  if (route === undefined) throw new RangeError(`no endpoint ${asked.endpoint}`);
  const sent: Statement[] = [];
  const pipeline = { pipeline: true };
  const pool = new pg.Pool({ ...settings, ...pipeline, max: 1, types: parsers });
  // Heard at the connection: what goes together is heard one by one.
  pool.on('connect', (client) => {
    const send = client.query.bind(client);
    const query = (text: string, values: unknown[] = []) => {
      sent.push({ text, values });
      return send(text, values);
    };
    Object.assign(client, { query });
  });
  const db = new Kysely<Tables>({ dialect: new OpeningDialect({ pool }) });
  try {
    await db.transaction().execute(async (tx) => {
      const { endpoint } = route;
      const visit = { tx, actor, now: new Date(), trace: 'bench', audit: () => {}, job: async () => {} };
      await route.handle(visit as unknown as Visit, {
        params: endpoint.params?.parse(asked.params ?? {}),
        query: endpoint.query?.parse(asked.query ?? {}),
        body: undefined,
        files: undefined,
        stream: undefined,
        prepared: undefined,
      });
    });
    return sent.filter(({ text }) => !/^(begin|start|commit|rollback|set transaction)/i.test(text));
  } finally {
    await db.destroy();
  }
}

/** The same statements for another object: every parameter that was the one id is the other. */
export function forId(statements: readonly Statement[], was: string, id: string): Statement[] {
  return statements.map(({ text, values }) => ({
    text,
    values: values.map((value) => (value === was ? id : value)),
  }));
}
