import type { Locale } from '@safeconduct/dates';
import { csv, defused } from '../csv.ts';
import type { OutSource, Sha1 } from '../model.ts';
import { outView } from '../view.ts';
import type { FtmEntity } from './entity.ts';
import { claimEntities, findingEntities, issueEntities, personEntities, reportEntity } from './evidence.ts';
import {
  frameOf,
  heldEntities,
  incidentEntity,
  lotEntities,
  stepEntities,
  toldEntities,
} from './incident.ts';

export type { FtmEntity, FtmValue } from './entity.ts';

/**
 * Incidents as entities of FollowTheMoney. Nobody is named: a person is a pseudonym code, a lot is an event, a count
 * is a sentence with its bounds. Ids depend on the codes alone, so that a later export meets the earlier one.
 *
 * @param locale language of the words
 * @example ftmEntities([out], 'en').map(({ schema }) => schema)
 */
export function ftmEntities(outs: readonly OutSource[], locale: Locale): readonly FtmEntity[] {
  const all = outs.flatMap((out) => {
    const view = outView(out);
    const frame = frameOf(view, locale);
    return [
      incidentEntity(frame),
      ...lotEntities(frame),
      ...personEntities(frame),
      ...heldEntities(frame),
      ...stepEntities(frame),
      ...toldEntities(frame),
      ...view.reports.map((report) => reportEntity(frame, report)),
      ...claimEntities(frame),
      ...findingEntities(frame),
      ...issueEntities(frame),
    ];
  });
  // An authority that holds several lots is one body.
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

/** Entities as JSON lines, one a line. @example toFtmLines(ftmEntities([out], 'en'), 'safeconduct') */
export function toFtmLines(entities: readonly FtmEntity[], dataset: string): string {
  return entities
    .map(({ id, schema, properties }) => {
      const plain = Object.entries(properties).map(([name, values]) => [
        name,
        values.map(({ value }) => value),
      ]);
      return `${JSON.stringify({ id, schema, properties: Object.fromEntries(plain), datasets: [dataset] })}\n`;
    })
    .join('');
}

const statementColumns = [
  'canonical_id',
  'entity_id',
  'prop',
  'prop_type',
  'schema',
  'value',
  'dataset',
  'origin',
  'lang',
  'original_value',
  'external',
  'first_seen',
  'last_seen',
  'id',
];

/** Types of the properties that we write, as the model has them; the rest are plain strings. */
const types: Readonly<Record<string, string>> = {
  name: 'name',
  country: 'country',
  location: 'address',
  sourceUrl: 'url',
  language: 'language',
  gender: 'gender',
  summary: 'text',
  description: 'text',
  notes: 'text',
  date: 'date',
  startDate: 'date',
  endDate: 'date',
  publishedAt: 'date',
  involved: 'entity',
  entity: 'entity',
  proof: 'entity',
  subject: 'entity',
  object: 'entity',
};

/** Types whose values have no language. */
const wordless = new Set(['entity', 'date', 'country', 'url', 'language', 'gender']);

/**
 * The same as statements, one value a row: here a shortened date keeps what was recorded (`original_value`), and a
 * claim the day on which the file learned it and the report it stands in. Cells are defused like those of every CSV.
 *
 * @param sha1 the digest by which FollowTheMoney names statements
 */
export function toStatements(entities: readonly FtmEntity[], dataset: string, sha1: Sha1): string {
  const rows = entities.flatMap(({ id, schema, properties }) => {
    const values = Object.entries(properties).flatMap(([prop, all]) =>
      all.map(({ value, original = '', lang = '', seen = '', origin = '' }) => {
        const type = types[prop] ?? 'string';
        const said = defused(value);
        const spoken = wordless.has(type) ? '' : lang;
        const key = `${dataset}.${id}.${prop}.${said}${spoken === '' ? '' : `@${spoken}`}`;
        return [
          id,
          id,
          prop,
          type,
          schema,
          said,
          dataset,
          origin,
          spoken,
          original,
          'f',
          seen,
          seen,
          sha1(key),
        ];
      }),
    );
    // The row that says that the entity is there at all; its value is a digest of the others.
    const names = values.map((row) => row.at(-1) ?? '').sort((a, b) => (a < b ? -1 : 1));
    const digest = sha1(names.join('.'));
    const base = [
      id,
      id,
      'id',
      'id',
      schema,
      digest,
      dataset,
      '',
      '',
      '',
      'f',
      '',
      '',
      sha1(`${dataset}.${id}.id.${digest}`),
    ];
    return [base, ...values];
  });
  return csv([statementColumns, ...rows]);
}
