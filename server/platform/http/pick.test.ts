import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import { modulesOn } from '../../modules/index.ts';
import { diskStore } from '../files/disk.ts';
import { pick } from './pick.ts';

const endpoints = modulesOn(diskStore('nowhere'))
  .flatMap(({ routes }) => routes)
  .flatMap(({ endpoint: { id, ok } }) => (ok === undefined ? [] : [{ id, ok }]));

/** What a field beside the contract is called here, and says; it must never leave. */
const BESIDE = 'beside the contract';
const words = [
  '2012-02-20',
  '2012-02-20T10:00:00Z',
  'count_detained',
  'en',
  '',
  ' padded ',
  '탈북자',
  'x@example.org',
];

/** Values of a shape, or nearly: what the checks of a text ask is only now and then met, so zod refuses some. */
function near(shape: $ZodType): fc.Arbitrary<unknown> {
  const { def } = (shape as $ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return fc.oneof(fc.uuid({ version: 7 }), fc.constantFrom(...words), fc.string());
    case 'number':
      return fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 6 }) }, fc.double());
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'enum':
    case 'literal':
      return fc.constantFrom(...(shape._zod.values ?? []));
    case 'nullable':
      return fc.oneof(fc.constant(null), near(def.innerType));
    case 'optional':
      return fc.oneof(fc.constant(undefined), near(def.innerType));
    case 'array':
      return fc.array(near(def.element), { maxLength: 2 });
    case 'union':
      return fc.oneof(...def.options.map(near));
    case 'record':
      return fc.dictionary(fc.string(), near(def.valueType), { maxKeys: 2 });
    case 'unknown':
      return fc.constantFrom<unknown>(1, 'a', null, { a: 1 });
    case 'object': {
      const fields = Object.fromEntries(Object.entries(def.shape).map(([name, of]) => [name, near(of)]));
      // Where an object may hold anything, by the contract, it does.
      const more = def.catchall?._zod.def.type === 'unknown' ? ['no'] : ['no', 'no', 'own', 'toJSON'];
      return fc.tuple(fc.record(fields), fc.constantFrom(...more)).map(([value, added]) => {
        if (added === 'own') return { ...value, unnamed: BESIDE };
        return added === 'toJSON' ? Object.assign(Object.create({ toJSON: () => BESIDE }), value) : value;
      });
    }
    default:
      throw new TypeError(`this test makes no ${def.type}`);
  }
}

const said = (make: () => unknown) => {
  try {
    return JSON.stringify(make());
  } catch (error) {
    if (error instanceof z.ZodError) return 'refused';
    throw error;
  }
};
const sorted = (text: string | undefined) =>
  text === undefined ? text : JSON.stringify(order(JSON.parse(text)));
const order = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(order);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, order(field)]),
  );
};

describe('an answer as it is picked', () => {
  test.each(endpoints)('is what zod gives: $id', ({ ok }) => {
    fc.assert(
      fc.property(near(ok), (value) => {
        const picked = said(() => pick(ok, value));
        const parsed = said(() => ok.parse(value));
        // Lengths and patterns are the database's to hold; beyond them both are one.
        if (parsed !== 'refused') expect(sorted(picked)).toBe(sorted(parsed));
      }),
      { numRuns: 60 },
    );
  });

  test.each(endpoints)('has nothing that the contract does not name: $id', ({ ok }) => {
    fc.assert(
      fc.property(near(ok), (value) => {
        expect(said(() => pick(ok, value))).not.toContain(BESIDE);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is picked', () => {
  const shape = z.object({ id: z.string(), rows: z.array(z.object({ a: z.number().nullable() })) });

  it('is the answer itself where there is nothing to leave out', () => {
    const answer = { id: 'x', rows: [{ a: 1 }, { a: null }] };
    expect(pick(shape, answer)).toBe(answer);
  });

  it('leaves out what is not named, at any depth, and does not touch what it was given', () => {
    const answer = { id: 'x', hash: 's', rows: [{ a: 1, secret: 's' }, { a: 2 }] };
    expect(pick(shape, answer)).toEqual({ id: 'x', rows: [{ a: 1 }, { a: 2 }] });
    expect(answer.rows[0]).toEqual({ a: 1, secret: 's' });
  });

  it('is refused where a field is missing or of another kind', () => {
    for (const wrong of [
      { rows: [] },
      { id: 1, rows: [] },
      { id: 'x', rows: [{ a: '1' }] },
      { id: 'x', rows: {} },
      null,
    ])
      expect(() => pick(shape, wrong)).toThrow(z.ZodError);
  });

  it('goes by zod where zod changes what it reads, or where any check may decide', () => {
    expect(pick(z.object({ a: z.string().trim() }), { a: ' x ' })).toEqual({ a: 'x' });
    expect(pick(z.object({ a: z.string().transform((a) => a.length) }), { a: 'four' })).toEqual({ a: 4 });
    expect(pick(z.object({ a: z.string().default('d') }), {})).toEqual({ a: 'd' });
    expect(pick(z.object({ a: z.coerce.string() }), { a: 1 })).toEqual({ a: '1' });
    const either = z.union([z.object({ a: z.int(), b: z.string() }), z.object({ a: z.number() })]);
    expect(pick(either, { a: 1.5, b: 'x' })).toEqual({ a: 1.5 });
    expect(pick(z.looseObject({ a: z.string() }), { a: 'x', b: 1 })).toEqual({ a: 'x', b: 1 });
    expect(() => pick(z.strictObject({ a: z.string() }), { a: 'x', b: 1 })).toThrow(z.ZodError);
  });
});
