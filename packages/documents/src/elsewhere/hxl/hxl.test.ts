import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ids, outSample } from '../../testing/out.ts';
import { toHxl } from './index.ts';
import schema from './hxl-default-schema.json' with { type: 'json' };

/** The standard's hashtags that we use (HXL 1.1, dictionary of hashtags). */
const hashtags = new Set([
  'event',
  'meta',
  'indicator',
  'group',
  'loc',
  'country',
  'description',
  'source',
  'org',
  'date',
  'status',
  'affected',
]);

function read(text: string) {
  const [header = [], tags = [], ...rows] = parse(text) as string[][];
  const column = (tag: string) => {
    const at = tags.indexOf(tag);
    expect(at, tag).toBeGreaterThanOrEqual(0);
    return rows.map((row) => row[at] ?? '');
  };
  return { header, tags, rows, column };
}

describe('HXL', () => {
  const made = read(toHxl([outSample()], 'en'));

  it('has a header for people and under it a hashtag of the standard for every column, none twice', () => {
    expect(made.header.every((label) => label !== '')).toBe(true);
    for (const tag of made.tags) {
      expect(tag).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/);
      expect(hashtags).toContain(/^#([a-z]+)/.exec(tag)?.[1]);
    }
    expect(new Set(made.tags).size).toBe(made.tags.length);
    expect(made.rows.every((row) => row.length === made.tags.length)).toBe(true);
  });

  it('passes the checks of the standard’s own default schema', () => {
    for (const rule of schema) {
      const wanted = rule['#valid_tag'].split(',');
      made.tags.forEach((tag, at) => {
        const asked = wanted.some((want) => {
          const [name, ...attributes] = want.slice(1).split('+');
          const has = tag.slice(1).split('+');
          return name === '*' || (has[0] === name && attributes.every((one) => has.includes(one)));
        });
        if (!asked) return;
        for (const row of made.rows) {
          const cell = row[at] ?? '';
          if (cell === '') continue;
          if (rule['#valid_datatype'] === 'date') expect(cell, tag).toMatch(/^[12]\d{3}(-\d\d(-\d\d)?)?$/);
          if (rule['#valid_datatype'] === 'number')
            expect(Number.isFinite(Number(cell)), `${tag} ${cell}`).toBe(true);
          if ('#valid_value+whitespace' in rule) expect(cell, tag).toBe(cell.replace(/\s+/g, ' ').trim());
        }
      });
    }
  });

  it('keeps bounds apart, invents none, and lets hedge, speaker, chain and as-of stand', () => {
    const at = made.column('#meta+id').indexOf('R-0001.1');
    expect(made.column('#affected+detained+min')[at]).toBe('21');
    expect(made.column('#affected+detained+max')[at]).toBe('');
    expect(made.column('#description+hedge')[at]).toBe('at least');
    expect(made.column('#source+name')[at]).toBe('Harbour Group');
    expect(made.column('#date+start')[at]).toBe('2012-02-08');
    expect(made.column('#date+end')[at]).toBe('2012-02-14');
    expect(made.column('#meta+edtf')[at]).toBe('2012-02-08/2012-02-14');
    const other = made.column('#meta+id').indexOf('C0002');
    expect(made.column('#source+list+through')[other]).toBe('Kim Activist | Daily');
    expect([
      made.column('#affected+detained+min')[other],
      made.column('#affected+detained+max')[other],
    ]).toEqual(['30', '31']);
  });

  it('has a row for each finding with its bounds and the number of independent origins', () => {
    const at = made.column('#meta+row').indexOf('finding');
    expect(made.column('#description+wording')[at]).not.toBe('');
    expect(Number(made.column('#meta+num+origins')[at])).toBeGreaterThan(0);
  });

  it('lets no formula, no internal id, no note of the desk and no confidential speaker out', () => {
    for (const locale of ['en', 'ko', 'zh-Hans'] as const) {
      const text = toHxl([outSample()], locale);
      for (const row of parse(text) as string[][])
        for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      for (const id of Object.values(ids)) expect(text).not.toContain(id);
      for (const word of ['not for others', 'Mr Caller', 'N. Oter']) expect(text).not.toContain(word);
    }
  });

  it('leaves out what was corrected, and what was not known on the day', () => {
    expect(made.column('#meta+id')).not.toContain('R-0001.3');
    expect(read(toHxl([outSample('2012-02-10')], 'en')).rows).toEqual([]);
  });

  it('is the same for the same input', () => {
    expect(toHxl([outSample()], 'ko')).toBe(toHxl([outSample()], 'ko'));
  });
});
