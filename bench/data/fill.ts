import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { claimsOfIncidents } from './counts.ts';
import { bodies, phrases, rareNames } from './words.ts';

/** How much to make. The same three numbers give the same rows. */
export type Amount = { readonly incidents: number; readonly claims: number; readonly seed: number };

/** Who sees what was made: a member of `team` nine cases in ten, a member of both teams all of it. */
export type Filled = { readonly team: string; readonly other: string; readonly users: readonly string[] };

const TABLES = [
  'cases',
  'incidents',
  'sources',
  'reports',
  'near_copies',
  'claims',
  'search_entries',
  'groups',
  'persons',
  'custody_periods',
  'removal_legs',
  'communications',
  'decisions',
  'tasks',
  'interventions',
  'outcomes',
];

/** Incidents a case. */
const CASE = 5000;
/** Accounts to ask as: each may ask three hundred times at once and then twenty times a second. */
const USERS = 400;

async function file(name: string): Promise<string> {
  return readFile(new URL(name, import.meta.url), 'utf8');
}

/** Indexes that only make reading quicker: made anew after the rows, which is many times as quick. */
async function setAsideIndexes(root: pg.ClientBase): Promise<string[]> {
  const { rows } = await root.query<{ name: string; made: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as made from pg_index i
    where i.indrelid = any (select unnest($1::text[])::regclass) and not i.indisunique`,
    [TABLES],
  );
  for (const { name } of rows) await root.query(`drop index ${name}`);
  return rows.map(({ made }) => made);
}

async function people(root: pg.ClientBase): Promise<Filled> {
  const teams = await root.query<{ id: string }>(
    `insert into teams (name) values ('Bench'), ('Bench, other') returning id`,
  );
  const [team = '', other = ''] = teams.rows.map(({ id }) => id);
  const users = await root.query<{ id: string }>(
    `with made as (insert into users (login, name, role)
      select 'bench-' || n, 'Bench ' || n, 'caseworker' from generate_series(1, $3::int) n returning id),
    joined as (insert into team_members (team_id, user_id) select t, id from made, unnest(array[$1, $2]::uuid[]) t)
    select id from made`,
    [team, other, USERS],
  );
  return { team, other, users: users.rows.map(({ id }) => id) };
}

/**
 * Fills an empty, migrated database. `root` is a superuser's connection: row-level security and the checks of foreign
 * keys are passed over, since the rows hold by construction.
 */
export async function fill(
  root: pg.ClientBase,
  { incidents, claims, seed }: Amount,
  say: (progress: string) => void = () => {},
): Promise<Filled> {
  const began = performance.now();
  const told = (what: string) => say(`${what} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
  const made = await people(root);
  await root.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB';
    set maintenance_work_mem = '512MB'; set temp_buffers = '256MB'; set jit = off`);
  const indexes = await setAsideIndexes(root);
  const pieces = [
    ...phrases(seed, 2000).map((piece) => ({ ...piece, kind: 'phrase' })),
    ...rareNames(seed, 20_000).map((piece) => ({ ...piece, kind: 'rare' })),
    ...bodies(seed, 300).map((piece) => ({ ...piece, kind: 'body' })),
  ];
  await root.query(
    `create temporary table b_settings as select ${seed}::bigint as seed, ${Math.ceil(incidents / CASE)} as cases,
      '${made.team}'::uuid as team, '${made.other}'::uuid as other, '${made.users[0]}'::uuid as recorder`,
  );
  await root.query(
    'create temporary table b_count as select n::int, claims from unnest($1::int[]) with ordinality as c (claims, n)',
    [claimsOfIncidents(incidents, claims, seed)],
  );
  await root.query(
    `create temporary table b_piece as select kind, lang, text, tokens,
      row_number() over (partition by kind, lang order by place) - 1 as n
    from rows from (jsonb_to_recordset($1::jsonb) as (kind text, lang text, text text, tokens text[]))
      with ordinality as p (kind, lang, text, tokens, place)`,
    [JSON.stringify(pieces)],
  );
  await root.query('create unique index on b_piece (kind, lang, n); analyze b_piece; analyze b_count');
  await root.query(await file('rows.sql'));
  told('Reports and claims are in');
  await root.query(await file('parts.sql'));
  told('Lots, persons and the rest are in');
  for (const index of indexes) await root.query(index);
  told('Indexes are made');
  await root.query('reset session_replication_role; reset synchronous_commit');
  await root.query(`vacuum (analyze) ${TABLES.join(', ')}`);
  await root.query('checkpoint');
  told('Done');
  return made;
}
