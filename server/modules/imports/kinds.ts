import { fieldsOf, type SheetKind } from '@safeconduct/claims/sheets/index.ts';

/**
 * A column and what a row's values (`j`, jsonb by field) put into it. `r` is the staged row, `m` its import, `at` the
 * incident it belongs to; where the row is there already, `j` is what it says with what the sheet changes, and `t` it.
 */
export type Column = {
  readonly key: string;
  readonly column: string;
  readonly value: string;
  /** Another field that it follows from. */
  readonly also?: string;
};

/** How rows of a kind are kept. Everything here is a constant of ours; what a sheet says comes as parameters alone. */
export type KindSpec = {
  readonly table: string;
  readonly view: string;
  /** Its name in the audit trail. */
  readonly trail: string;
  readonly codeColumn: string;
  readonly columns: readonly Column[];
  /** Columns of a new row that no field gives. */
  readonly fixed: Readonly<Record<string, string>>;
  /** Links to rows of the same kind, set when all of them are there. */
  readonly later: readonly Column[];
};

/** Words: blank where none are given. */
const words = (key: string, column = key): Column => ({ key, column, value: `coalesce(j ->> '${key}', '')` });
const maybe = (key: string, column = key): Column => ({ key, column, value: `j ->> '${key}'` });
const or = (key: string, other: string, column = key): Column => ({
  key,
  column,
  value: `coalesce(j ->> '${key}', '${other}')`,
});
const typed = (key: string, type: string, column = key): Column => ({
  key,
  column,
  value: `(j ->> '${key}')::${type}`,
});
/** An uncertain date: as written, with the first and last day that it allows. */
const dated = (key: string, column: string, prefix: string): Column[] => [
  maybe(key, column),
  { key, column: `${prefix}_earliest`, value: `(j -> '_${key}' ->> 0)::date` },
  { key, column: `${prefix}_latest`, value: `(j -> '_${key}' ->> 1)::date` },
];

const incidentOf = `(select x.id from incidents x where x.case_id = m.case_id and x.code = j ->> 'incident_id')`;
const UUID = `'^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'`;
const claimOf = `coalesce((select x.id from claims x where x.case_id = m.case_id and x.code = j ->> 'claim_id'
    and x.superseded_by is null and x.withdrawn_at is null),
  case when j ->> 'claim_id' ~ ${UUID} then (select x.id from claims x where x.case_id = m.case_id
    and x.id = (j ->> 'claim_id')::uuid) end)`;

const incident: Column = { key: 'incident_id', column: 'incident_id', value: incidentOf };
const lot: Column = {
  key: 'lot',
  column: 'group_id',
  value: `(select x.id from groups x where x.incident_id = at and x.label = j ->> 'lot')`,
};
const person: Column = {
  key: 'person',
  column: 'person_id',
  value: `(select x.id from persons x where x.incident_id = at and x.code = j ->> 'person')`,
};
const claim: Column = { key: 'claim_id', column: 'claim_id', value: claimOf };

const own = {
  case_id: 'm.case_id',
  team_id: 'm.team_id',
  import_id: 'm.id',
  recorded_by: '(select current_actor())',
};
const media = `coalesce(array(select jsonb_array_elements_text(case jsonb_typeof(j -> 'media') when 'array'
  then j -> 'media' else '[]' end)), '{}')`;

/** Every kind but claims, which are immutable and have their own file. */
export const kindSpecs: Readonly<Record<Exclude<SheetKind, 'claims'>, KindSpec>> = {
  incidents: {
    table: 'incidents',
    view: 'sheet_incidents',
    trail: 'incident',
    codeColumn: 'code',
    columns: [
      words('title'),
      words('returning_state'),
      words('receiving_state'),
      words('summary'),
      or('state', 'open'),
    ],
    fixed: own,
    later: [],
  },
  lots: {
    table: 'groups',
    view: 'sheet_lots',
    trail: 'group',
    codeColumn: 'label',
    columns: [words('title'), words('note')],
    fixed: {
      ...own,
      incident_id: '(select x.id from incidents x where x.case_id = m.case_id and x.code = r.scope)',
    },
    later: [
      {
        key: 'parent',
        column: 'parent_id',
        value: `(select x.id from groups x where x.incident_id = t.incident_id and x.label = j ->> 'parent')`,
      },
    ],
  },
  reports: {
    table: 'reports',
    view: 'sheet_reports',
    trail: 'report',
    codeColumn: 'code',
    columns: [
      words('title'),
      maybe('url'),
      {
        key: 'publisher',
        column: 'source_id',
        value: `(select x.id from sources x where x.case_id = m.case_id and x.publisher = j ->> 'publisher')`,
      },
      ...dated('publication_date', 'published_on', 'published'),
      {
        key: 'date_precision',
        column: 'precision',
        value: `coalesce(j ->> 'date_precision', case length(j ->> 'publication_date') when 10 then 'day'
          when 7 then 'month' when 4 then 'year' else 'unknown' end)`,
      },
      or('language', 'und'),
      incident,
      words('genre'),
      or('secrecy', 'internal'),
      words('note'),
    ],
    // An original is there from the beginning or never: no update may touch it.
    fixed: {
      ...own,
      channel: 'm.channel',
      state: "'read'",
      text: "j ->> '_text'",
      sentences: "coalesce(j -> '_sentences', '[]')",
    },
    later: [
      {
        key: 'derives_from',
        column: 'derives_from',
        value: `(select x.id from reports x where x.case_id = m.case_id and x.code = j ->> 'derives_from')`,
      },
    ],
  },
  custody: {
    table: 'custody_periods',
    view: 'sheet_custody',
    trail: 'custody',
    codeColumn: 'code',
    columns: [
      incident,
      lot,
      person,
      maybe('kind'),
      words('place'),
      words('authority'),
      ...dated('from', 'from_on', 'from'),
      ...dated('to', 'to_on', 'to'),
      ...dated('last_confirmed', 'last_confirmed', 'last_confirmed'),
      maybe('end_reason'),
      claim,
      words('note'),
    ],
    fixed: own,
    later: [],
  },
  legs: {
    table: 'removal_legs',
    view: 'sheet_legs',
    trail: 'leg',
    codeColumn: 'code',
    columns: [
      incident,
      lot,
      person,
      words('from_place'),
      words('to_place'),
      words('route'),
      ...dated('planned_for', 'planned_for', 'planned'),
      ...dated('executed_on', 'executed_on', 'executed'),
      words('authority'),
      maybe('status'),
      claim,
      words('note'),
    ],
    fixed: own,
    later: [],
  },
  communications: {
    table: 'communications',
    view: 'sheet_communications',
    trail: 'communication',
    codeColumn: 'code',
    columns: [
      incident,
      words('from', 'from_party'),
      words('to', 'to_party'),
      or('direction', 'others'),
      { key: 'media', column: 'media', value: media },
      // A call is verbal and a letter written whatever was ticked (mediaTruth in the contract).
      {
        key: 'verbal',
        column: 'verbal',
        also: 'media',
        value: `coalesce((j ->> 'verbal')::boolean, false) or ${media} && array['call', 'meeting']`,
      },
      {
        key: 'written',
        column: 'written',
        also: 'media',
        value: `coalesce((j ->> 'written')::boolean, false) or ${media} && array['letter', 'email', 'portal', 'fax']`,
      },
      ...dated('on', 'on_date', 'on'),
      typed('at', 'timestamptz'),
      words('summary'),
      typed('answer_due_on', 'date'),
      words('promise'),
      typed('promise_due_on', 'date'),
      typed('promise_kept', 'boolean'),
      words('noted_by'),
      claim,
    ],
    fixed: own,
    later: [
      {
        key: 'answers',
        column: 'answers_id',
        value: `coalesce((select x.id from communications x where x.case_id = m.case_id and x.code = j ->> 'answers'),
          case when j ->> 'answers' ~ ${UUID} then (j ->> 'answers')::uuid end)`,
      },
    ],
  },
};

/** Fields that a new row cannot be without, its id aside. */
export function requiredOf(kind: SheetKind): string[] {
  const known = kind === 'lots' ? ['lot', 'incident_id'] : [];
  return fieldsOf[kind]
    .filter(({ required, key }, at) => required && at > 0 && !known.includes(key))
    .map(({ key }) => key);
}

/** The view that shows rows of a kind as sheets hold them. */
export const viewOf = (kind: SheetKind): string =>
  kind === 'claims' ? 'sheet_claims' : kindSpecs[kind].view;
export const tableOf = (kind: SheetKind): string => (kind === 'claims' ? 'claims' : kindSpecs[kind].table);
