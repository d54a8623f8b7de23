import type { SheetFault, SheetKind } from '@safeconduct/claims/sheets/index.ts';
import { type RawBuilder, sql } from 'kysely';
import { tableOf } from './kinds.ts';
import { type Comparing, refuseRows } from './refuse-rows.ts';

/** A field that points at another row: of which kinds of sheet, and what tells that the row is there. */
type Link = {
  readonly field: string;
  readonly kinds: readonly SheetKind[];
  readonly fault: SheetFault;
  /** Whether the row `w.code` (in the incident `w.place`) is in the case. */
  readonly stands: (caseId: string) => RawBuilder<unknown>;
  /** The kind of staged row that may be meant instead. */
  readonly staged: SheetKind | null;
  readonly inIncident: boolean;
};

const uuid = sql`w.code ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;

const links: readonly Link[] = [
  {
    field: 'report_id',
    kinds: ['claims'],
    fault: 'unknown_report',
    stands: (caseId) => sql`select from reports x where x.case_id = ${caseId} and x.code = w.code`,
    staged: 'reports',
    inIncident: false,
  },
  {
    field: 'derives_from',
    kinds: ['reports'],
    fault: 'unknown_report',
    stands: (caseId) => sql`select from reports x where x.case_id = ${caseId} and x.code = w.code`,
    staged: 'reports',
    inIncident: false,
  },
  {
    field: 'claim_id',
    kinds: ['custody', 'legs', 'communications'],
    fault: 'unknown_claim',
    stands: (caseId) => sql`select from claims x where x.case_id = ${caseId} and x.superseded_by is null
      and x.withdrawn_at is null and (x.code = w.code or (${uuid} and x.id::text = w.code))`,
    staged: 'claims',
    inIncident: false,
  },
  {
    field: 'answers',
    kinds: ['communications'],
    fault: 'unknown_communication',
    stands: (caseId) => sql`select from communications x join incidents i on i.id = x.incident_id
      where x.case_id = ${caseId} and i.code = w.place and (x.code = w.code or (${uuid} and x.id::text = w.code))`,
    staged: 'communications',
    inIncident: true,
  },
  {
    field: 'lot',
    kinds: ['custody', 'legs'],
    fault: 'unknown_lot',
    stands: (caseId) => sql`select from groups x join incidents i on i.id = x.incident_id
      where x.case_id = ${caseId} and i.code = w.place and x.label = w.code`,
    staged: 'lots',
    inIncident: true,
  },
  {
    field: 'parent',
    kinds: ['lots'],
    fault: 'unknown_lot',
    stands: (caseId) => sql`select from groups x join incidents i on i.id = x.incident_id
      where x.case_id = ${caseId} and i.code = w.place and x.label = w.code`,
    staged: 'lots',
    inIncident: true,
  },
  {
    field: 'person',
    kinds: ['custody', 'legs'],
    fault: 'unknown_person',
    stands: (caseId) => sql`select from persons x join incidents i on i.id = x.incident_id
      where x.case_id = ${caseId} and i.code = w.place and x.code = w.code`,
    staged: null,
    inIncident: true,
  },
];

/** The incident of a row by its code: the one that the sheet names, else the one where the row is. */
const placeOf = (kind: SheetKind) =>
  kind === 'lots'
    ? sql`r.scope`
    : sql`coalesce(r.data ->> 'incident_id', (select i.code from ${sql.table(tableOf(kind))} t
        join incidents i on i.id = t.incident_id where t.id = r.target), '')`;

/** The rows of the sheets that may be meant; read once, however many point at them. */
const stagedRows = (importId: string, { staged }: Link) =>
  sql`select distinct s.code, ${staged === 'lots' ? sql`s.scope` : sql`s.data ->> 'incident_id'`} as place
    from import_rows s where s.import_id = ${importId} and s.kind = ${staged ?? ''}`;

async function checkLink(at: Comparing, link: Link, kind: SheetKind): Promise<void> {
  const { id, caseId } = at.of;
  const place = link.inIncident ? placeOf(kind) : sql`''`;
  // What is pointed at is looked up once, however many rows point at it.
  const wrong = sql`
    with pointing as materialized (
      select r.n, r.sheet, r.line, r.data ->> ${link.field} as code, ${place} as place from import_rows r
      where r.import_id = ${id} and r.kind = ${kind} and r.verdict in ('added', 'changed')
        and r.data ->> ${link.field} is not null
    ), meant as materialized (${stagedRows(id, link)}), missing as materialized (
      select w.code, w.place from (select distinct p.code, p.place from pointing p) w
      where not exists (${link.stands(caseId)}) and not exists (select from meant s where s.code = w.code
        ${link.inIncident ? sql`and coalesce(s.place, w.place) = w.place` : sql``})
    )
    select p.n, p.sheet, p.line, left(p.code, 80) as found from pointing p
      join missing w on w.code = p.code and w.place = p.place`;
  await refuseRows(at, wrong, link.field, link.fault);
}

/** Refuses rows that point at a row which is neither in the case nor in a sheet. */
export async function checkLinks(at: Comparing, there: readonly SheetKind[]): Promise<void> {
  for (const link of links) {
    for (const kind of link.kinds) if (there.includes(kind)) await checkLink(at, link, kind);
  }
}
