import { CompiledQuery, type DatabaseConnection, type QueryResult, type Transaction } from 'kysely';
import type { Tables } from './tables.ts';

type Tx = Transaction<Tables>;

/** What stands for statements that are sent together, until it comes to the connection. */
const sets = new WeakMap<CompiledQuery, readonly CompiledQuery[]>();

type RowsOf<Statements> = {
  -readonly [Place in keyof Statements]: Statements[Place] extends CompiledQuery<infer Row> ? Row[] : never;
};

/**
 * Sends statements one behind the other without waiting between them, and answers with the rows of each: they are read
 * on one way to the database and back, where each would take one of its own. If one fails, none is answered.
 */
export async function together<const Statements extends readonly CompiledQuery[]>(
  tx: Tx,
  statements: Statements,
): Promise<RowsOf<Statements>> {
  const set = CompiledQuery.raw('');
  sets.set(set, statements);
  const { rows } = await tx.executeQuery(set);
  // Each statement's type says what its rows are, as everywhere in Kysely.
  return rows as RowsOf<Statements>;
}

const PLACE = '00000000-0000-7000-8000-000000000000';

/**
 * Statements about one object, written once and with another id from then on: writing thirteen of them anew for each
 * page took a fifth of what the page cost.
 *
 * @example
 * const statements = writtenOnce((tx, id) => [rows(tx).where('id', '=', id).compile()]);
 */
export function writtenOnce<const Statements extends readonly CompiledQuery[]>(
  write: (tx: Tx, id: string) => Statements,
): (tx: Tx, id: string) => Statements {
  let written: Statements | null = null;
  return (tx, id) => {
    written ??= write(tx, PLACE);
    const filled = written.map((statement) => ({
      ...statement,
      parameters: statement.parameters.map((value) => (value === PLACE ? id : value)),
    }));
    // As many, of the same rows.
    return filled as unknown as Statements;
  };
}

async function sendAll<Row>(
  send: DatabaseConnection['executeQuery'],
  statements: readonly CompiledQuery[],
): Promise<QueryResult<Row>> {
  // All are waited for, since the connection is not free before.
  const sent = await Promise.allSettled(statements.map((statement) => send(statement)));
  const rows = sent.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value.rows;
  });
  return { rows: rows as unknown as Row[] };
}

const apt = new WeakMap<DatabaseConnection, { begun: Promise<unknown> | null }>();

/** Makes a connection fit for statements sent together, and for a transaction that begins with its first statement. */
export function fit(connection: DatabaseConnection): void {
  if (apt.has(connection)) return;
  const state: { begun: Promise<unknown> | null } = { begun: null };
  apt.set(connection, state);
  const one: DatabaseConnection['executeQuery'] = connection.executeQuery.bind(connection);
  const executeQuery: DatabaseConnection['executeQuery'] = async <Row>(statement: CompiledQuery) => {
    const { begun } = state;
    state.begun = null;
    const set = sets.get(statement);
    const sent = set === undefined ? one<Row>(statement) : sendAll<Row>(one, set);
    if (begun === null) return sent;
    const [beginning, answer] = await Promise.allSettled([begun, sent]);
    if (beginning.status === 'rejected') throw beginning.reason;
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  };
  Object.assign(connection, { executeQuery });
}

/** Sends how a transaction begins, and waits for it with its first statement, which goes on the same way. */
export function beginWithNext(connection: DatabaseConnection, beginning: string): void {
  const state = apt.get(connection);
  if (state === undefined) throw new TypeError('this connection was not made fit');
  const begun = connection.executeQuery(CompiledQuery.raw(beginning));
  begun.catch(() => {});
  state.begun = begun;
}
