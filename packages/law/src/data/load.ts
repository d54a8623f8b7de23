import type { z } from 'zod';
import type { Law, ProcedureRow, StatusRow } from '../model/law.ts';
import { LawDataError, type LawFiles } from './files.ts';
import * as shape from './schema.ts';

type Parsed<S extends z.ZodType> = z.infer<S>;

/** `12 (CHN CAT)`: the record as a person finds it in the file. */
function recordName(content: unknown, index: PropertyKey | undefined): string {
  if (typeof index !== 'number' || !Array.isArray(content)) return '';
  const record: unknown = content[index];
  if (typeof record !== 'object' || record === null) return `record ${index + 1}, `;
  const held = new Map(Object.entries(record));
  const keys = ['state', 'alpha3', 'instrument', 'procedure', 'id'].flatMap((key) => held.get(key) ?? []);
  return `record ${index + 1} (${keys.join(' ')}), `;
}

function read<S extends z.ZodType>(files: LawFiles, file: keyof LawFiles, schema: S): Parsed<S> {
  const content = files[file];
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const record = recordName(content, path[0]);
  const field = path.slice(record === '' ? 0 : 1).join('.');
  throw new LawDataError(file, `${record}${field === '' ? '' : `field "${field}": `}${issue?.message ?? ''}`);
}

function keyed<T>(file: string, rows: readonly T[], keyOf: (row: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const row of rows) {
    const key = keyOf(row);
    if (map.has(key)) throw new LawDataError(file, `${key} stands twice`);
    map.set(key, row);
  }
  return map;
}

function mustKnow(
  file: string,
  where: string,
  what: string,
  name: string,
  known: ReadonlyMap<string, unknown>,
) {
  if (!known.has(name)) throw new LawDataError(file, `${where}: ${what} "${name}" is not in the data`);
}

/**
 * Parses, checks and indexes the files of data/law. Without `reservation-texts` the official wording of
 * reservations stays empty; all else is there.
 *
 * @throws LawDataError naming file, record and field.
 * @example const law = loadLaw({ about, states, instruments, ... }); law.status.get('CHN CAT')
 */
export function loadLaw(files: LawFiles): Law {
  const about = read(files, 'about', shape.about);
  const states = keyed('states', read(files, 'states', shape.states), ({ alpha3 }) => alpha3);
  const instruments = keyed('instruments', read(files, 'instruments', shape.instruments), ({ id }) => id);
  const sourceText = new Map(Object.entries(about.sources).map(([id, { text }]) => [id, text]));

  const sourceOf = (file: string, where: string, ids: readonly string[]) =>
    ids
      .map((id) => {
        mustKnow(file, where, 'source', id, sourceText);
        return sourceText.get(id);
      })
      .join('; ');

  const competences = keyed(
    'competences',
    read(files, 'competences', shape.competences).map((row) => {
      mustKnow('competences', row.id, 'instrument', row.instrument, instruments);
      return { ...row, source: sourceOf('competences', row.id, row.source) };
    }),
    ({ id }) => id,
  );

  const status = keyed(
    'status',
    read(files, 'status', shape.status).map((row): StatusRow => {
      const where = `${row.state} ${row.instrument}`;
      mustKnow('status', where, 'state', row.state, states);
      mustKnow('status', where, 'instrument', row.instrument, instruments);
      return {
        state: row.state,
        instrument: row.instrument,
        kind: row.kind,
        deposited: row.deposited ?? null,
        action: row.action ?? null,
        signed: row.signed ?? null,
        inForce: row.inForce ?? null,
        endsOn: row.endsOn ?? null,
        earlier: row.earlier ?? [],
        noneUntil: row.noneUntil ?? null,
        asOf: row.asOf,
        certainty: row.certainty,
        dayCertainty: row.day ?? row.certainty,
        source: sourceOf('status', where, row.source),
        note: row.note ?? '',
        territory: row.territory ?? '',
      };
    }),
    (row) => `${row.state} ${row.instrument}`,
  );

  const procedures = keyed(
    'procedures',
    read(files, 'procedures', shape.procedures).map((row): ProcedureRow => {
      const where = `${row.state} ${row.procedure}`;
      mustKnow('procedures', where, 'state', row.state, states);
      mustKnow('procedures', where, 'procedure', row.procedure, competences);
      return {
        state: row.state,
        procedure: row.procedure,
        kind: row.kind,
        accepted: row.accepted ?? null,
        endsOn: row.endsOn ?? null,
        asOf: row.asOf,
        certainty: row.certainty,
        dayCertainty: row.day ?? row.certainty,
        source: sourceOf('procedures', where, row.source),
        note: row.note ?? '',
      };
    }),
    (row) => `${row.state} ${row.procedure}`,
  );

  const texts = new Map(
    files['reservation-texts'] === undefined
      ? []
      : read(files, 'reservation-texts', shape.reservationTexts).map((row) => [
          `${row.state} ${row.instrument}`,
          row.text,
        ]),
  );
  const reservations = read(files, 'reservations', shape.reservations).map((row) => {
    const where = `${row.state} ${row.instrument}`;
    mustKnow('reservations', where, 'state', row.state, states);
    mustKnow('reservations', where, 'instrument', row.instrument, instruments);
    return { ...row, source: sourceOf('reservations', where, row.source), text: texts.get(where) ?? '' };
  });

  const mechanisms = keyed('mechanisms', read(files, 'mechanisms', shape.mechanisms), ({ id }) => id);
  for (const { id, fields } of mechanisms.values())
    keyed('mechanisms', fields, (field) => `${id} ${field.id}`);
  const contacts = read(files, 'contacts', shape.contacts);
  for (const { id, mechanism } of contacts) mustKnow('contacts', id, 'mechanism', mechanism, mechanisms);
  const nodes = keyed('nodes', read(files, 'nodes', shape.nodes), ({ id }) => id);
  const statements = read(files, 'statements', shape.statements);
  for (const { id, state, supports } of statements) {
    mustKnow('statements', id, 'state', state, states);
    for (const node of supports) mustKnow('statements', id, 'node', node, nodes);
  }
  return {
    asOf: about.asOf,
    states,
    instruments,
    status,
    procedures,
    competences,
    reservations,
    mechanisms,
    nodes,
    statements,
    contacts,
    counts: read(files, 'counts', shape.counts),
  };
}
