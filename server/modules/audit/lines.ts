import { sql } from 'kysely';
import type { Tx } from '../../platform/http/visit.ts';

/** How much of the trail an export holds. */
export type Range = {
  /** The last entry before those exported. */
  readonly after: number;
  /** Only the entries of this case are shown; of all others the hashes alone. */
  readonly caseId?: string;
  /** Where it ends; else with the last entry there is. */
  readonly last?: Link;
};

type Row = {
  readonly id: string;
  readonly version: number;
  readonly content: string;
  readonly hash: string;
  readonly at: string | null;
  readonly actor: string | null;
  readonly team: string | null;
  readonly case: string | null;
  readonly act: string;
  readonly kind: string;
  readonly subject: string;
  readonly detail: string;
  readonly salt: string | null;
};

const AT_ONCE = 2000;

/** Row-level security decides which entries are shown; the links come from a function that shows nothing else. */
async function rowsAfter(tx: Tx, after: number, upto: number, caseId: string | null): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select l.id::text as id, l.version, encode(l.content, 'hex') as content, encode(l.hash, 'hex') as hash,
      to_char(a.at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, a.actor_id as actor,
      a.team_id as team, a.case_id as "case", a.act, a.subject_kind as kind, a.subject_id as subject,
      a.detail::text as detail, a.salt
    from audit_links(${after}::bigint, ${Math.min(upto, after + AT_ONCE)}::bigint) l
      left join audit a on a.id = l.id and (${caseId}::uuid is null or a.case_id = ${caseId}::uuid)
    order by l.id`.execute(tx);
  return rows;
}

/** The detail as the database writes it, so that no digit is lost on the way. */
function lineOf(row: Row): string {
  const { id, version, content, hash, detail, at, actor, team, act, kind, subject, salt } = row;
  const head = `{"id":${id},"version":${version}`;
  if (at === null) return `${head}${version === 1 ? '' : `,"content":"${content}"`},"hash":"${hash}"}`;
  const fields = JSON.stringify({ at, actor, team, case: row.case, act, kind, subject }).slice(1, -1);
  return `${head},${fields},"detail":${detail},"salt":${JSON.stringify(salt)},"hash":"${hash}"}`;
}

/** An entry's place in the chain. */
export type Link = { readonly id: number; readonly hash: string };

/** Where the chain ends now. */
export async function trailLast(tx: Tx): Promise<Link> {
  const { rows } = await sql<Link>`select id, encode(hash, 'hex') as hash from audit_last()`.execute(tx);
  const link = rows[0];
  if (link === undefined) throw new TypeError('the trail has no head');
  return link;
}

async function linkAt(tx: Tx, id: number): Promise<Link> {
  if (id === 0) {
    const { rows } = await sql<{ hash: string }>`
      select encode(sha256('safeconduct audit, version 1'), 'hex') as hash`.execute(tx);
    return { id: 0, hash: rows[0]?.hash ?? '' };
  }
  const { rows } = await sql<Link>`
    select id, encode(hash, 'hex') as hash from audit_links(${id - 1}::bigint, ${id}::bigint)`.execute(tx);
  return rows[0] ?? linkAt(tx, 0);
}

/** Names of those who act in what is shown, so that a reader without the database knows who was who. */
async function people(tx: Tx, { after, caseId }: Range): Promise<Record<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select u.id, u.name from users u where u.id in (select a.actor_id from audit a
      where a.id > ${after} and (${caseId ?? null}::uuid is null or a.case_id = ${caseId ?? null}::uuid))
    order by u.id`.execute(tx);
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

/**
 * The trail as JSON lines: a first line that says what there is, then one line an entry, without the last line, which
 * holds the hash of all before it (`closed`).
 */
export async function* trailLines(tx: Tx, range: Range, made: Date): AsyncGenerator<string> {
  const last = range.last ?? (await trailLast(tx));
  const start = await linkAt(tx, Math.min(range.after, last.id));
  const header = {
    safeconduct: 'audit trail',
    version: 1,
    genesis: 'safeconduct audit, version 1',
    after: start.id,
    previous: start.hash,
    last: last.id,
    count: last.id - start.id,
    head: last.hash,
    made: made.toISOString(),
    people: await people(tx, range),
  };
  yield `${JSON.stringify(header)}\n`;
  for (let at = start.id; at < last.id; at += AT_ONCE) {
    const rows = await rowsAfter(tx, at, last.id, range.caseId ?? null);
    yield rows.map((row) => `${lineOf(row)}\n`).join('');
  }
}
