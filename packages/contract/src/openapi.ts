import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { ProblemBody } from './problem.ts';

type Json = Record<string, unknown>;

function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Json {
  // A transform has no JSON Schema; its other side is described, and the rest is left open.
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  });
  return schema;
}

function parametersOf(shape: z.ZodType | undefined, where: 'path' | 'query'): Json[] {
  if (shape === undefined) return [];
  const { properties, required } = schemaOf(shape, 'input');
  const needed = Array.isArray(required) ? required : [];
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || needed.includes(name),
    schema,
  }));
}

const KEY: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Sent again with the same key within a day, the write is not done twice but answered as before',
  schema: { type: 'string' },
};

function requestBody(endpoint: Endpoint): Json {
  const content: Json = {};
  if (endpoint.stream === true) {
    content['application/octet-stream'] = { schema: { type: 'string', format: 'binary' } };
  } else if (endpoint.upload === true) {
    content['application/octet-stream'] = { schema: { type: 'string', format: 'binary' } };
    content['multipart/form-data'] = {
      schema: { ...(endpoint.body ? schemaOf(endpoint.body, 'input') : { type: 'object' }) },
    };
  } else if (endpoint.body !== undefined) {
    content['application/json'] = { schema: schemaOf(endpoint.body, 'input') };
  } else return {};
  return { requestBody: { required: endpoint.body?.safeParse(undefined).success !== true, content } };
}

function answers(endpoint: Endpoint): Json {
  const status = String(endpoint.status ?? (endpoint.ok === undefined && endpoint.raw !== true ? 204 : 200));
  const content =
    endpoint.raw === true
      ? { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } }
      : endpoint.ok === undefined
        ? {}
        : { content: { 'application/json': { schema: schemaOf(endpoint.ok, 'output') } } };
  return {
    [status]: { description: endpoint.summary, ...content },
    default: {
      description: 'Refused; `id` says why',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
}

/**
 * The OpenAPI 3.1 document of the given endpoints.
 *
 * @example
 * openApi(routes.map((route) => route.endpoint), '0.1.0').paths['/api/1/session']
 */
export function openApi(endpoints: readonly Endpoint[], version: string) {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = endpoint.path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] = {
      ...paths[path],
      [endpoint.method.toLowerCase()]: {
        operationId: endpoint.id,
        summary: endpoint.summary,
        'x-permission': endpoint.may,
        ...(endpoint.may === 'anyone' ? { security: [] } : {}),
        parameters: [
          ...parametersOf(endpoint.params, 'path'),
          ...parametersOf(endpoint.query, 'query'),
          ...(endpoint.method === 'GET' || endpoint.readOnly === true || endpoint.may === 'anyone'
            ? []
            : [KEY]),
        ],
        ...requestBody(endpoint),
        responses: answers(endpoint),
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Safeconduct',
      version,
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    security: [{ session: [] }, { bearer: [] }],
    paths,
    components: {
      schemas: { Problem: schemaOf(ProblemBody, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'safeconduct' },
        bearer: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
