import { readdirSync, readFileSync } from 'node:fs';
import { FORMS } from '@safeconduct/documents/forms/model.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, readPlaybooks } from './index.ts';

const folder = new URL('../../../../data/playbooks/', import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const files = readdirSync(folder).filter((name) => name !== 'steps.json');
const playbooks = readPlaybooks(json('steps.json'), files.map(json));

describe('the playbooks', () => {
  it('are there for the five situations', () => {
    expect(playbooks.map(({ id }) => id).sort()).toEqual([
      'border_pushback',
      'extradition',
      'return_announced',
      'returned',
      'whereabouts_concealed',
    ]);
  });

  const steps = playbooks.flatMap((playbook) =>
    playbook.steps.map((step) => ({ playbook: playbook.id, ...step })),
  );

  it('name papers that can be drafted', () => {
    const known: readonly string[] = [...FORMS, 'call', 'meeting'];
    expect(steps.filter(({ form }) => form !== null && !known.includes(form))).toEqual([]);
  });

  it('ask the two consents apart before a name can go to a government', () => {
    for (const { id, steps: own } of playbooks) {
      const asked = own.findIndex((step) => step.id === 'consent');
      const told = own.findIndex((step) => step.consents.includes('name_to_government'));
      expect([id, asked >= 0 && asked < told]).toEqual([id, true]);
    }
  });

  it('ask the family before the press, and leave the press to a decision', () => {
    expect(steps.filter(({ kind }) => kind === 'press').every(({ decision }) => decision)).toBe(true);
    expect(steps.filter(({ kind }) => kind === 'press')).toHaveLength(playbooks.length);
  });

  it('say whom each intervention is addressed to', () => {
    expect(steps.filter(({ kind, addressee }) => kind !== null && addressee === null)).toEqual([]);
  });

  it('warn of the consulate of the feared state wherever a third state is asked', () => {
    for (const step of steps.filter(({ id }) => id === 'third_state'))
      expect(step.never?.en).toMatch(/consulate of the feared state/);
  });
});

describe('reading playbooks', () => {
  const [step] = json('steps.json') as readonly Record<string, unknown>[];
  const words = { en: 'a', ko: 'b', 'zh-Hans': 'c' };
  const file = {
    id: 'x',
    rank: 1,
    title: words,
    when: words,
    never: [words],
    steps: [{ step: 'facts', due: { after: 1, before: null } }],
  };

  it.each([
    ['a step that there is not', [step], [{ ...file, steps: [{ ...file.steps[0], step: 'gone' }] }]],
    ['a step twice', [step], [{ ...file, steps: [...file.steps, ...file.steps] }]],
    ['two of one id', [step], [file, file]],
    ['a language missing', [step], [{ ...file, title: { en: 'a', ko: 'b' } }]],
    ['a field that is not known', [{ ...step, extra: 1 }], [file]],
    [
      'a due time in the past',
      [step],
      [{ ...file, steps: [{ step: 'facts', due: { after: -1, before: null } }] }],
    ],
  ])('refuses %s', (_, steps, given) => {
    expect(() => readPlaybooks(steps, given)).toThrow();
  });
});

describe('dueAt', () => {
  const start = '2012-02-17T08:00:00.000Z';
  it.each([
    [{ after: 24, before: null }, null, '2012-02-18T08:00:00.000Z'],
    [{ after: 24, before: 48 }, null, '2012-02-18T08:00:00.000Z'],
    [{ after: 24, before: 48 }, '2012-02-20T00:00:00Z', '2012-02-18T00:00:00.000Z'],
    [{ after: 24, before: 72 }, '2012-02-20T00:00:00Z', start],
    [{ after: 24, before: 72 }, '2012-02-01T00:00:00Z', start],
  ])('%j with removal %s is %s', (due, removal, expected) => {
    expect(dueAt(due, start, removal)).toBe(expected);
  });

  it('never lies before the start nor after the hours given', () => {
    const hours = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(hours, hours, fc.integer({ min: -5000, max: 5000 }), (after, before, removal) => {
        const at = Date.parse(
          dueAt({ after, before }, start, new Date(Date.parse(start) + removal * 3_600_000).toISOString()),
        );
        expect(at).toBeGreaterThanOrEqual(Date.parse(start));
        expect(at).toBeLessThanOrEqual(Date.parse(start) + after * 3_600_000);
      }),
    );
  });
});
