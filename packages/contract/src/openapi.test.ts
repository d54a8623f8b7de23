import { expect, test } from 'vitest';
import { z } from 'zod';
import { sessionRead } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { openApi } from './openapi.ts';

const things = endpoint({
  id: 'things.list',
  method: 'GET',
  path: '/api/1/teams/:team/things',
  may: 'reports.read',
  summary: 'Things',
  params: z.object({ team: z.uuid() }),
  query: z.object({ page: z.coerce.number().int().min(1).default(1), word: z.string() }),
  ok: z.object({ things: z.array(z.object({ name: z.string().nullable() })) }),
});
const make = endpoint({
  id: 'things.make',
  method: 'POST',
  path: '/api/1/teams/:team/things',
  may: 'reports.write',
  summary: 'Make',
  params: z.object({ team: z.uuid() }),
  body: z.object({ name: z.string().max(5) }),
  ok: z.object({ id: z.uuid() }),
  status: 201,
});

test('two methods of one path stand together, with parameters, body and answers', () => {
  const document = openApi([things, make], '1.2.3');
  expect(document.openapi).toBe('3.1.0');
  const path = document.paths['/api/1/teams/{team}/things'];
  expect(path).toMatchObject({
    get: {
      operationId: 'things.list',
      'x-permission': 'reports.read',
      parameters: [
        { name: 'team', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        { name: 'page', in: 'query', required: false },
        { name: 'word', in: 'query', required: true },
      ],
    },
    post: {
      requestBody: {
        content: { 'application/json': { schema: { properties: { name: { maxLength: 5 } } } } },
      },
      responses: { 201: {}, default: { content: { 'application/problem+json': {} } } },
    },
  });
});

test('an endpoint for anyone needs no session', () => {
  expect(openApi([sessionRead], '1').paths['/api/1/session']).toMatchObject({ get: { security: [] } });
});
