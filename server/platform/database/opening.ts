import { AsyncLocalStorage } from 'node:async_hooks';
import {
  CompiledQuery,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';
import { beginWithNext, fit } from './together.ts';

/** What the next transaction begins with; taken by it, so that another one opened meanwhile begins as usual. */
const first = new AsyncLocalStorage<{ statement: string | null }>();

/**
 * Sends a statement in one message with the beginning of the transaction that `open` opens, which spares each request a
 * way to the database and back. The statement takes no parameters: whoever writes it quotes what it holds.
 */
export function beginningWith<Result>(statement: string, open: () => Promise<Result>): Promise<Result> {
  return first.run({ statement }, open);
}

class OpeningDriver extends PostgresDriver {
  override async acquireConnection(...options: Parameters<PostgresDriver['acquireConnection']>) {
    const connection = await super.acquireConnection(...options);
    fit(connection);
    return connection;
  }

  override async beginTransaction(
    connection: Parameters<PostgresDriver['beginTransaction']>[0],
    settings: TransactionSettings,
  ): Promise<void> {
    const opening = first.getStore();
    const statement = opening?.statement ?? null;
    if (opening === undefined || statement === null || settings.isolationLevel !== undefined)
      return super.beginTransaction(connection, settings);
    opening.statement = null;
    const beginning = `start transaction ${settings.accessMode ?? 'read write'}; ${statement}`;
    // What only reads can begin with its first statement: should the beginning fail, there is nobody who sees anything.
    if (settings.accessMode === 'read only') return beginWithNext(connection, beginning);
    try {
      await connection.executeQuery(CompiledQuery.raw(beginning));
    } catch (error) {
      // It may have begun before the statement failed, and the connection goes back to the others.
      await connection.executeQuery(CompiledQuery.raw('rollback'));
      throw error;
    }
  }
}

/** Kysely's dialect of PostgreSQL, whose transactions may begin with a statement. */
export class OpeningDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new OpeningDriver(this.#config);
  }
}
