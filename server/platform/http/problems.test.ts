import { PROBLEMS, ProblemBody } from '@safeconduct/contract/problem.ts';
import { expect, test } from 'vitest';
import { problemResponse, refusalFor } from './problems.ts';
import { Refusal } from './refusal.ts';

const coded = (code: string) => Object.assign(new Error('boom with a secret'), { code });

test('every refusal becomes problem+json with its own status and stable type', async () => {
  for (const id of Object.keys(PROBLEMS).filter((key): key is keyof typeof PROBLEMS => key in PROBLEMS)) {
    const response = problemResponse(new Refusal(id), 'trace-1');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const body = ProblemBody.parse(await response.json());
    expect([body.id, body.status, response.status]).toEqual([id, PROBLEMS[id], PROBLEMS[id]]);
    expect(body.type).toBe(`urn:safeconduct:problem:${id}`);
  }
});

test('what the database says is told apart: not yours, busy, or our mistake', () => {
  expect(refusalFor(coded('42501')).id).toBe('not-permitted');
  for (const code of ['08006', '53300', '57P01', '40001', 'ECONNREFUSED']) {
    expect([code, refusalFor(coded(code)).id]).toEqual([code, 'unavailable']);
  }
  for (const code of ['23505', '42P01', '22P02'])
    expect([code, refusalFor(coded(code)).id]).toEqual([code, 'internal']);
  for (const code of ['53100', 'ENOSPC', 'EDQUOT'])
    expect([code, refusalFor(coded(code)).id]).toEqual([code, 'disk-full']);
  for (const words of ['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])
    expect([words, refusalFor(new Error(words)).id]).toEqual([words, 'unavailable']);
  expect(refusalFor('not an error').id).toBe('internal');
});

test('an unexpected error explains nothing to the caller', async () => {
  const text = await problemResponse(refusalFor(coded('XX000')), 't').text();
  expect(text).not.toContain('secret');
});
