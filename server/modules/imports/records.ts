import type { FormFile, ImportWire, SheetWire, SourceFile, Tally } from '@safeconduct/contract/sheets.ts';
import { sql } from 'kysely';
import { found } from '../../platform/http/refusal.ts';
import type { Tx } from '../../platform/http/visit.ts';
import type { Form } from './child/shapes.ts';

/** A sheet of an import as it is kept: what goes over the wire, and how its bytes are read. */
export type SheetRecord = SheetWire & {
  readonly place: number;
  readonly form: Form;
  readonly bytes: number;
};

type Kept = { readonly sha256: string; readonly bytes: number };

/** A form of an import as it is kept. */
export type FormRecord = FormFile & Kept;

/** A file of another tool as it is kept, so that its sheets can be made again in the words of a form. */
export type SourceRecord = Omit<SourceFile, 'form'> &
  Kept & {
    /** Its fields, hashed: by these its form is remembered. */ readonly fieldsKey: string;
    readonly notTaken: number;
    readonly form: (NonNullable<SourceFile['form']> & Kept) | null;
  };

export type Trouble = NonNullable<ImportWire['trouble']>;

/** An import as it is kept. */
export type ImportRecord = {
  readonly id: string;
  readonly caseId: string;
  readonly teamId: string;
  readonly channel: 'import' | 'sample';
  readonly state: ImportWire['state'];
  readonly sheets: readonly SheetRecord[];
  readonly sources: readonly SourceRecord[];
  readonly forms: readonly FormRecord[];
  readonly tallies: readonly Tally[] | null;
  readonly faults: number;
  readonly checkId: string | null;
};

/** Sheets that were brought before there were forms name no labels, no source and no other sheet. */
const sheetsAsNow = sql`(select coalesce(jsonb_agg('{"labels": [], "source": null, "again": null}'::jsonb || s.value order by s.ordinality), '[]')
  from jsonb_array_elements(i.sheets) with ordinality s)`;

const columns = sql`i.id, i.case_id as "caseId", i.team_id as "teamId", i.channel, i.state, ${sheetsAsNow} as sheets, i.sources,
  i.forms, i.tallies, i.faults, i.check_id as "checkId"`;

/** The import, locked; refuses where there is none to be seen. */
export async function lockImport(tx: Tx, id: string): Promise<ImportRecord> {
  const { rows } =
    await sql<ImportRecord>`select ${columns} from imports i where i.id = ${id} for update`.execute(tx);
  return found(rows[0], 'This import');
}

/** The import as it is, not locked. */
export async function readImport(tx: Tx, id: string): Promise<ImportRecord> {
  const { rows } = await sql<ImportRecord>`select ${columns} from imports i where i.id = ${id}`.execute(tx);
  return found(rows[0], 'This import');
}

type Row = Omit<ImportWire, 'undoable' | 'check'> & { checkId: string | null; channel: string };

async function wires(tx: Tx, where: ReturnType<typeof sql>): Promise<ImportWire[]> {
  const { rows } = await sql<Row>`
    select ${columns}, coalesce(u.name, '') as by, i.begun_at as "begunAt", i.ran_at as "ranAt",
      i.undone_at as "undoneAt", i.trouble,
      case when i.state in ('checking', 'running', 'undoing') then (select jsonb_build_object('step', p.step,
        'read', p.read, 'checked', p.checked, 'written', p.written, 'total', p.total)
        from import_progress p where p.import_id = i.id) end as progress
    from imports i left join users u on u.id = i.begun_by where ${where} order by i.id desc limit 100`.execute(
    tx,
  );
  return rows.map(({ checkId, channel, ...row }) => ({
    ...row,
    check: row.state === 'checked' && row.faults === 0 ? checkId : null,
    undoable: row.state === 'done' && channel === 'import',
  }));
}

export async function importWire(tx: Tx, id: string): Promise<ImportWire> {
  const [wire] = await wires(tx, sql`i.id = ${id}`);
  return found(wire, 'This import');
}

export async function importsOfCase(tx: Tx, caseId: string): Promise<ImportWire[]> {
  return wires(tx, sql`i.case_id = ${caseId} and i.channel = 'import'`);
}

/** What of an import changes; `undefined` leaves as it is. */
export type ImportChange = {
  readonly state?: ImportWire['state'];
  readonly sheets?: readonly SheetRecord[];
  readonly sources?: readonly SourceRecord[];
  readonly forms?: readonly FormRecord[];
  readonly tallies?: readonly Tally[] | null;
  readonly faults?: number;
  readonly checkId?: string | null;
  readonly trouble?: Trouble | null;
};

export async function saveImport(tx: Tx, id: string, change: ImportChange): Promise<void> {
  const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
  const has = (key: keyof ImportChange) => change[key] !== undefined;
  await sql`update imports set
    state = ${change.state === undefined ? sql`state` : sql`${change.state}`},
    sheets = ${has('sheets') ? sql`${json(change.sheets)}::jsonb` : sql`sheets`},
    sources = ${has('sources') ? sql`${json(change.sources)}::jsonb` : sql`sources`},
    forms = ${has('forms') ? sql`${json(change.forms)}::jsonb` : sql`forms`},
    tallies = ${has('tallies') ? sql`${json(change.tallies)}::jsonb` : sql`tallies`},
    faults = ${change.faults === undefined ? sql`faults` : sql`${change.faults}::int`},
    check_id = ${has('checkId') ? sql`${change.checkId ?? null}::uuid` : sql`check_id`},
    trouble = ${has('trouble') ? sql`${json(change.trouble)}::jsonb` : sql`trouble`}
    where id = ${id}`.execute(tx);
}
