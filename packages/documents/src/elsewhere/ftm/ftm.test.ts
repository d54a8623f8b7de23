import { createHash } from 'node:crypto';
import * as ftm from '@opensanctions/followthemoney';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ids, outSample } from '../../testing/out.ts';
import { prefixOf } from '../prefix.ts';
import { idOf } from './entity.ts';
import { ftmEntities, toFtmLines, toStatements } from './index.ts';

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const model = new ftm.Model(ftm.defaultModel);
type Line = { id: string; schema: string; properties: Record<string, string[]> };
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line): Line => JSON.parse(line));
const entities = ftmEntities([outSample()], 'en');
const made = lines(toFtmLines(entities, 'safeconduct'));
const byKeyword = (word: string) => made.filter(({ properties }) => properties.keywords?.includes(word));
const idShape = /^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/;

/** What each type of the model takes, for the types that we write. */
const fits: Record<string, (value: string) => boolean> = {
  date: (value) => /^\d{4}(-\d\d(-\d\d)?)?$/.test(value),
  country: (value) => /^[a-z]{2}$/.test(value),
  gender: (value) => ['male', 'female', 'other'].includes(value),
  language: (value) => /^[a-z]{3}$/.test(value),
  url: (value) => URL.canParse(value),
  entity: (value) => idShape.test(value),
};

describe('FollowTheMoney', () => {
  it('writes entities that the format’s own model takes: schema, properties, types, ranges, what is required', () => {
    const schemaOf = new Map(made.map(({ id, schema }) => [id, model.getSchema(schema)]));
    for (const { id, schema: name, properties } of made) {
      expect(id).toMatch(idShape);
      const schema = model.getSchema(name);
      expect(schema.abstract, name).toBeFalsy();
      for (const [prop, values] of Object.entries(properties)) {
        const known = schema.getProperty(prop);
        expect(values.length, prop).toBeGreaterThan(0);
        for (const value of values) {
          expect(fits[known.type.name]?.(value) ?? value.trim() !== '', `${name}:${prop} ${value}`).toBe(
            true,
          );
          if (known.type.name !== 'entity' || !known.hasRange) continue;
          const target = schemaOf.get(value);
          expect(target, `${name}:${prop} points to ${value}`).toBeDefined();
          expect(target?.isA(known.getRange()), `${name}:${prop} -> ${target?.name}`).toBe(true);
        }
      }
      for (const prop of ftm.defaultModel.schemata[name]?.required ?? [])
        expect(properties, `${name} ${id}`).toHaveProperty(prop);
      expect(model.getEntity({ id, schema: name, properties }).getCaption()).not.toBe('');
    }
    expect(new Set(made.map(({ id }) => id)).size).toBe(made.length);
  });

  it('lets hedge, bounds, speaker, chain and as-of of every claim stand in its note', () => {
    const note = made.find(({ id }) => id.endsWith('claim-C0002'))?.properties;
    expect(note?.description?.[0]).toContain('Hedge: 약');
    expect(note?.description?.[0]).toContain('30–31');
    expect(note?.description?.[0]).toContain('@박 의원 (named person)');
    expect(note?.description?.[0]).toContain('Through whom: Kim Activist > Daily');
    const first = made.find(({ id }) => id.endsWith('claim-R-0001.1'))?.properties;
    expect(first?.description?.[0]).toContain('As of: 2012-02-08/2012-02-14');
    expect(first?.description?.[0]).toContain('≥ 21');
    expect(first?.proof?.[0]).toMatch(/report-R-0001$/);
  });

  it('shortens an uncertain date and says what was recorded', () => {
    const held = byKeyword('custody').find(
      ({ properties }) =>
        properties.name?.[0]?.includes('Shenyang') && properties.startDate?.[0] === '2012-02',
    );
    expect(held?.properties.notes).toContain('Date as recorded, shortened here: 2012-02-08/2012-02-14');
    expect(held?.properties.endDate).toBeUndefined();
    expect(held?.properties.notes?.join(' ')).toContain('Silence since then changes nothing of it.');
  });

  it('does not say that a feared return took place', () => {
    const feared = byKeyword('feared')[0];
    expect(feared?.schema).toBe('Event');
    expect(feared?.properties.date).toBeUndefined();
    expect(feared?.properties.name?.[0]).toContain('(feared)');
    expect(byKeyword('reported')[0]?.properties.date).toEqual(['2012-03-07']);
  });

  it('names no person, no confidential source, no internal id, no note of the desk', () => {
    expect(made.filter(({ schema }) => schema === 'Person').map(({ properties }) => properties.name)).toEqual(
      [['P-4KTM']],
    );
    const text = toFtmLines(entities, 'safeconduct') + toStatements(entities, 'safeconduct', sha1);
    for (const id of Object.values(ids)) expect(text).not.toContain(id);
    for (const word of ['not for others', 'Mr Caller', 'N. Oter', 'Urgent appeal'])
      expect(text).not.toContain(word);
  });

  it('makes the same ids in every language and on every day, and different ones for incidents of other files', () => {
    const idsOf = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id);
    expect(idsOf(ftmEntities([outSample()], 'ko'))).toEqual(idsOf(entities));
    expect(
      idsOf(ftmEntities([outSample('2012-02-20')], 'en'))
        .filter((id) => id.includes('-claim-'))
        .every((id) => idsOf(entities).includes(id)),
    ).toBe(true);
    const other = ftmEntities([{ ...outSample(), space: 'beef' }], 'en');
    expect(idsOf(other).some((id) => idsOf(entities).includes(id))).toBe(false);
    expect(idOf('lot', '8/13 Feb')).not.toBe(idOf('lot', '8-13 Feb'));
    expect(idOf('lot', '가')).not.toBe(idOf('lot', '나'));
  });

  it('says the same as statements, each named by its digest, a shortened date with what was recorded', () => {
    const rows = parse(toStatements(entities, 'safeconduct', sha1), { columns: true }) as Record<
      string,
      string
    >[];
    const values = made.reduce((sum, { properties }) => sum + Object.values(properties).flat().length, 0);
    expect(rows.length).toBe(values + made.length);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const row of rows) {
      if (row.prop === 'id') continue;
      expect(row.prop_type).toBe(model.getSchema(row.schema).getProperty(row.prop ?? '').type.name);
      expect(row.id).toBe(
        sha1(`safeconduct.${row.entity_id}.${row.prop}.${row.value}${row.lang === '' ? '' : `@${row.lang}`}`),
      );
    }
    expect(rows.find(({ prop, value }) => prop === 'startDate' && value === '2012-02')?.original_value).toBe(
      '2012-02-08/2012-02-14',
    );
    const said = rows.find(
      ({ entity_id, prop }) => entity_id?.endsWith('claim-C0002') && prop === 'description',
    );
    expect(said).toMatchObject({ origin: 'R-0002', first_seen: '2012-02-15', lang: 'kor', external: 'f' });
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });
});

describe('a date as a prefix', () => {
  it.each([
    [null, null, null],
    ['2012-02-08', '2012-02-08', null],
    ['2012-02', '2012-02', null],
    ['2012-02-08/2012-02-14', '2012-02', '2012-02-08/2012-02-14'],
    ['2012-02-12~', '2012-02-12', '2012-02-12~'],
    ['2011-12-30/2012-01-02', null, '2011-12-30/2012-01-02'],
    ['../2012-02-20', null, '../2012-02-20'],
    ['around then', null, 'around then'],
  ])('%s', (edtf, value, lost) => expect(prefixOf(edtf)).toEqual({ value, lost }));

  it('never says more than was recorded', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (x, y) => {
        const [from, to] = x < y ? [x, y] : [y, x];
        const { value, lost } = prefixOf(`${from}/${to}`);
        expect(value === null || (from.startsWith(value) && to.startsWith(value))).toBe(true);
        expect(lost).not.toBeNull();
      }),
    );
  });
});
