import { createHash } from 'node:crypto';
import { exportsMake, sampleLoad } from '@safeconduct/contract/exchange.ts';
import {
  communicationsEndpoints,
  interventionsEndpoints,
  outcomesEndpoints,
  personsEndpoints,
} from '@safeconduct/contract/incidents.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addCase, addClaim, addReport, type Case, trailOf } from '../../../test/rows.ts';
import { createWorld, type Person, type World } from '../../../test/world.ts';

let world: World;
let worker: Person;
let at: Case;
beforeAll(async () => {
  world = await createWorld();
  worker = await world.addPerson('caseworker');
  at = await addCase(world, worker.team);
  const text = 'Police moved in. The Chinese authorities are holding at least 21 people. Nobody answered.';
  const sentences = [
    { id: 'p1.s1', start: 0, end: 16, furniture: null },
    { id: 'p1.s2', start: 17, end: 72, furniture: null },
  ];
  const report = await addReport(world, at, {
    text,
    sentences: JSON.stringify(sentences),
    published_on: '2012-02-15',
    published_earliest: '2012-02-15',
    published_latest: '2012-02-15',
    precision: 'day',
    language: 'en',
  });
  const locator = JSON.stringify({
    sentence: 'p1.s2',
    start: 53,
    end: 71,
    words: 'The Chinese authorities are holding',
  });
  await addClaim(world, at, report, { locator, learned_on: '2012-02-15' });
});
afterAll(() => world.close());

const basis = {
  purpose: 'Briefing for the lawyer',
  recipient: 'A. Lawyer',
  basis: 'no_personal_data',
} as const;
const make = (
  person: Person,
  format: 'pdf' | 'docx' | 'md' | 'html' | 'txt' | 'json',
  locale: 'en' | 'ko' | 'zh-Hans' = 'en',
  asOf: string | null = null,
  id = at.incidentId,
) => person.call(exportsMake, { params: { id }, body: { ...basis, format, locale, asOf } });
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('the case file leaves', () => {
  it.each([
    ['pdf', (bytes: Uint8Array) => text(bytes.subarray(0, 5)) === '%PDF-'],
    ['docx', (bytes: Uint8Array) => text(bytes.subarray(0, 2)) === 'PK'],
    ['md', (bytes: Uint8Array) => text(bytes).includes('are holding at least 21 people.')],
    ['html', (bytes: Uint8Array) => text(bytes).includes('are holding at least 21 people.')],
    ['txt', (bytes: Uint8Array) => text(bytes).includes('are holding at least 21 people.')],
    ['json', (bytes: Uint8Array) => JSON.parse(text(bytes)).data.claims.length === 1],
  ] as const)('as %s', async (format, right) => {
    const file = await make(worker, format);
    expect(right(file.bytes)).toBe(true);
    expect(file.name).toMatch(new RegExp(`^I-0001-\\d{4}-\\d\\d-\\d\\d\\.${format}$`));
  });

  it('with what was told and answered, whom we turned to, and what became of them', async () => {
    const own = await addCase(world, worker.team);
    const params = { id: own.incidentId };
    const told = {
      fromParty: 'UNHCR',
      toParty: 'The authorities',
      verbal: true,
      written: true,
      on: '2012-02-10',
      summary: 'Asked for access',
      claimId: null,
    };
    const asked = await worker.call(communicationsEndpoints.add, {
      params,
      body: { ...told, notedBy: 'A. Noter' },
    });
    await worker.call(communicationsEndpoints.add, {
      params,
      body: {
        ...told,
        fromParty: 'Ministry',
        toParty: 'UNHCR',
        on: '2012-02-15',
        summary: 'It is looked into',
        promise: 'An answer',
        promiseDueOn: '2012-02-20',
        promiseKept: false,
        answersId: asked.id,
      },
    });
    await worker.call(interventionsEndpoints.add, {
      params,
      body: { kind: 'SP', purpose: 'Urgent appeal', state: 'sent', sentAt: '2012-02-12T09:00:00Z' },
    });
    const person = await worker.call(personsEndpoints.add, {
      params,
      body: {
        groupId: null,
        sex: 'female',
        ageLower: null,
        ageUpper: null,
        status: 'unknown',
        statusOn: null,
        note: '',
      },
    });
    const outcome = { howMany: null, since: '2012-03-09', asOf: '2012-04', claimId: null, note: '' };
    await worker.call(outcomesEndpoints.add, {
      params,
      body: { ...outcome, groupId: null, personId: null, outcome: 'unknown', lower: 28, upper: 31 },
    });
    await worker.call(outcomesEndpoints.add, {
      params,
      body: { ...outcome, groupId: null, personId: person.id, outcome: 'returned', lower: null, upper: null },
    });
    const words = text((await make(worker, 'txt', 'en', null, own.incidentId)).bytes).replace(/\s+/g, ' ');
    for (const part of [
      'Asked for access; noted by A. Noter',
      'Ministry, 15 Feb 2012: It is looked into; promised: An answer (by 20 Feb 2012); broken',
      'Urgent appeal',
      '28 to 31',
      'unknown since 9 Mar 2012',
      `${person.code}`,
      'returned since 9 Mar 2012',
    ])
      expect(words).toContain(part);
    expect((await make(worker, 'pdf', 'ko', null, own.incidentId)).bytes.byteLength).toBeGreaterThan(10_000);
  });

  it('with an entry that tells what left, why, to whom, on what basis, and its hash', async () => {
    const file = await make(worker, 'md', 'en', '2012-03-01');
    const entry = (await trailOf(world, at.incidentId)).at(-1);
    expect(entry).toMatchObject({
      act: 'export.made',
      detail: {
        ...basis,
        format: 'md',
        asOf: '2012-03-01',
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
      },
    });
    expect(JSON.stringify(entry?.detail)).not.toContain('Police moved in');
  });

  it('as of a past day without what was learned later', async () => {
    const before = JSON.parse(text((await make(worker, 'json', 'en', '2012-02-14')).bytes));
    expect(before.data.claims).toEqual([]);
  });

  it('not without a purpose, not by a reader, not from another team', async () => {
    const wrong = worker.call(exportsMake, {
      params: { id: at.incidentId },
      body: { ...basis, purpose: '  ', format: 'md', locale: 'en', asOf: null },
    });
    await expect(wrong).rejects.toMatchObject({
      problem: { id: 'invalid', fields: [{ at: 'body.purpose' }] },
    });
    const reader = await world.addPerson('reader', worker.team);
    await expect(make(reader, 'md')).rejects.toMatchObject({ problem: { id: 'not-permitted' } });
    const stranger = await world.addPerson('caseworker');
    await expect(make(stranger, 'md')).rejects.toMatchObject({ problem: { id: 'not-found' } });
  });

  it('whole for the sample, in three languages, every claim in view cited by its note', async () => {
    const { incidentId } = await worker.call(sampleLoad, { body: { teamId: worker.team } });
    for (const locale of ['en', 'ko', 'zh-Hans'] as const) {
      const { data, document } = JSON.parse(
        text((await make(worker, 'json', locale, '2012-03-20', incidentId)).bytes),
      );
      expect(document.lang).toBe(locale);
      expect(data.headline.length).toBeGreaterThan(1);
      expect(data.claims.length).toBeGreaterThan(150);
      const known = new Set(data.claims.map((claim: { id: string }) => claim.id));
      for (const note of document.notes) expect(known.has(note.claimId)).toBe(true);
      expect(data.lots.map((lot: { label: string }) => lot.label)).toContain('A');
    }
  });
});
