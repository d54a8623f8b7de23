import { reportsPaste } from '@safeconduct/contract/reports.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, type Case } from '../rows.ts';
import { createWorld, type Person, type World } from '../world.ts';

/**
 * Texts made to send a reader round in circles. They are read within the child's limits of time and memory: a
 * pattern that tries every way to cut them would be stopped there, and the report refused.
 */
let world: World;
let worker: Person;
let at: Case;
beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  at = await addCase(world, worker.team);
});
afterAll(() => world.close());

const SIZE = 40_000;
const of = (words: string) => words.repeat(Math.floor(SIZE / words.length));

const texts: readonly (readonly [string, string])[] = [
  ['one word without end', of('a')],
  ['digits without end', of('1')],
  ['numbers without end', of('1,')],
  ['spaces between brackets', of('( ')],
  ['quotation marks', of('"')],
  ['quotations that open only', of('“He said ')],
  ['hedges of hedges', of('at least about some at least ')],
  ['speakers of speakers', of('who told him that she said that ')],
  ['days and days', of('on 8 February by 9 March after ')],
  ['names and names', of('Kim Min-su and Park Sun-young, ')],
  ['capitals', of('The Group Of ')],
  ['hyphens', of('well-known-')],
  ['full stops', of('. ')],
  ['Korean without end', of('체포했다고')],
  ['Korean numbers', of('약30여명이')],
  ['Chinese without end', of('据报道称')],
  ['Chinese numbers', of('三十')],
  ['combining marks on one letter', `a${of('\u0301')}`],
  ['joined emoji', of('👩\u200d')],
  ['Arabic, right to left', of('قال المتحدث إن ثلاثين شخصا ')],
  ['lines', of('x\n')],
  ['blank lines', of('\n\n')],
];

describe('a text made to exhaust the reader', () => {
  it.each(texts)('%s', async (_, repeated) => {
    const text = `Thirty people were arrested in Shenyang on 8 February. ${repeated}`;
    const page = await worker.call(reportsPaste, {
      body: {
        caseId: at.caseId,
        incidentId: at.incidentId,
        text,
        title: '',
        publisher: '',
        url: null,
        publishedOn: '2012-02-14',
        language: null,
        genre: '',
        secrecy: 'internal',
        note: '',
      },
    });
    expect(page.text.slice(0, 30)).toBe(text.slice(0, 30));
  });
});
