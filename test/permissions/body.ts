import type { Endpoint } from '@safeconduct/contract/endpoint.ts';
import { z } from 'zod';

type Schema = { readonly [key: string]: unknown };
type Ids = Readonly<Record<string, string>>;

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Ids that a field of this name may hold, so that a body names rows of the closed case. */
const FIELDS: Readonly<Record<string, string>> = {
  caseId: 'cases',
  incidentId: 'incidents',
  reportId: 'reports',
  claimId: 'claims',
  groupId: 'groups',
  personId: 'persons',
  interventionId: 'interventions',
  teamId: 'team',
  communicationId: 'communications',
  answerId: 'communications',
};

function textFor(schema: Schema, name: string, ids: Ids): string {
  if (schema.format === 'uuid') return ids[FIELDS[name] ?? ''] ?? '00000000-0000-4000-8000-000000000000';
  if (schema.format === 'date') return '2026-03-01';
  if (schema.format === 'date-time') return '2026-03-01T10:00:00Z';
  if (schema.format === 'email') return 'ana@example.org';
  if (name === 'language') return 'ko';
  if (/^(from|to|asOf|since|.*(On|Date|For))$/.test(name)) return '2026-03-01';
  const least = typeof schema.minLength === 'number' ? schema.minLength : 1;
  return 'words'.padEnd(least, '.');
}

function typed(schema: Schema, name: string, ids: Ids): unknown {
  switch (schema.type) {
    case 'object': {
      const { properties, required } = schema;
      const needed = Array.isArray(required) ? required.map(String) : [];
      const fields = isSchema(properties) ? properties : {};
      return Object.fromEntries(needed.map((field) => [field, sampleOf(fields[field], field, ids)]));
    }
    case 'array': {
      const least = typeof schema.minItems === 'number' ? schema.minItems : 0;
      return Array.from({ length: least }, () => sampleOf(schema.items, name, ids));
    }
    case 'integer':
    case 'number':
      return typeof schema.minimum === 'number' ? schema.minimum : 1;
    case 'boolean':
      return true;
    case 'string':
      return textFor(schema, name, ids);
    default:
      return null;
  }
}

/** The least that a JSON schema takes: what must be there, blanks where they may be. */
function sampleOf(schema: unknown, name: string, ids: Ids): unknown {
  if (!isSchema(schema)) return null;
  if ('const' in schema) return schema.const;
  if ('default' in schema) return schema.default;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  for (const choice of [schema.anyOf, schema.oneOf]) {
    if (!Array.isArray(choice)) continue;
    const blank = choice.some((one) => isSchema(one) && one.type === 'null');
    return blank ? null : sampleOf(choice[0], name, ids);
  }
  if (Array.isArray(schema.allOf)) return sampleOf(schema.allOf[0], name, ids);
  return typed(schema, name, ids);
}

/** A body that the endpoint takes; `over` says what a schema cannot. */
export function bodyFor(endpoint: Endpoint, ids: Ids, over: Readonly<Record<string, unknown>> = {}): unknown {
  if (endpoint.body === undefined) return undefined;
  const schema = z.toJSONSchema(endpoint.body, { io: 'input', unrepresentable: 'any' });
  const sample = sampleOf(schema, '', ids);
  return typeof sample === 'object' && sample !== null ? { ...sample, ...over } : over;
}
