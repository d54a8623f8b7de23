import { parseDay } from '@safeconduct/dates/days.ts';
import { z } from 'zod';

/** Shapes of the files in data/law. Strict: a misspelt field is an error, not a silence. */

const day = z.string().refine((text) => parseDay(text) !== null, 'is not a day (YYYY-MM-DD)');
const loose = z
  .string()
  .refine(
    (text) => /^\d{4}(-\d{2}){0,2}$/.test(text) && parseDay(`${text}-01-01`.slice(0, 10)) !== null,
    'is not YYYY, YYYY-MM or YYYY-MM-DD',
  );
const alpha3 = z.string().regex(/^[A-Z]{3}$/, 'is not a code of three capitals');
const name = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/, 'is not a name of letters, digits, hyphens and underscores');
const words = z.string().min(1, 'is empty');
const certainty = z.enum(['sure', 'check']);
const sources = z.array(name).min(1, 'names no source');

const cite = z.strictObject({
  instrument: words,
  pin: z.string(),
  authority: z.enum([
    'treaty',
    'committee',
    'court',
    'workingGroup',
    'unhcr',
    'un',
    'state',
    'ngo',
    'scholar',
  ]),
  certainty: z.enum(['seen', 'known', 'check']),
  url: z.string().optional(),
  published: loose.optional(),
});

const commencement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('days'), days: z.int().min(0).max(400) }),
  z.strictObject({ kind: z.literal('months'), months: z.int().min(0).max(24) }),
  z.strictObject({ kind: z.literal('firstOfMonthAfterMonths'), months: z.int().min(0).max(24) }),
  z.strictObject({ kind: z.literal('onDeposit') }),
  z.strictObject({ kind: z.literal('unknown') }),
]);

export const about = z.strictObject({
  asOf: day,
  sources: z.record(name, z.strictObject({ text: words, licence: words })),
});

export const states = z.array(
  z.strictObject({
    alpha3,
    alpha2: z.string().regex(/^[A-Z]{2}$/, 'is not a code of two capitals'),
    names: z.array(words).min(1),
  }),
);

export const instruments = z.array(
  z.strictObject({
    id: name,
    name: words,
    adopted: day.nullable(),
    inForce: day.nullable(),
    reference: z.string(),
    provisions: z.string(),
    scope: z.string(),
    authenticLanguages: z.string(),
    commencement,
    kind: z.enum(['treaty', 'protocol', 'regional', 'soft', 'custom']),
    completeTo: day.nullable(),
  }),
);

export const competences = z.array(
  z.strictObject({
    id: name,
    instrument: name,
    provision: words,
    rule: z.enum(['declaration', 'automatic', 'unlessExcluded', 'notInForce']),
    inForce: day.nullable(),
    automaticFrom: day.nullable(),
    asOf: day,
    source: sources,
    note: z.string(),
  }),
);

/** Fields that say nothing are left out of the rows, so that a line stays short. */
export const status = z.array(
  z.strictObject({
    state: alpha3,
    instrument: name,
    kind: z.enum(['party', 'partyUndated', 'signed', 'none', 'withdrawn']),
    deposited: loose.optional(),
    action: z.enum(['ratification', 'accession', 'succession', 'declaration']).optional(),
    signed: day.optional(),
    inForce: day.optional(),
    endsOn: day.optional(),
    earlier: z.array(z.strictObject({ from: day, until: day })).optional(),
    noneUntil: day.optional(),
    asOf: day,
    certainty,
    day: certainty.optional(),
    source: sources,
    note: words.optional(),
    territory: words.optional(),
  }),
);

export const procedures = z.array(
  z.strictObject({
    state: alpha3,
    procedure: name,
    kind: z.enum(['accepted', 'notAccepted', 'excluded', 'withdrawn']),
    accepted: loose.optional(),
    endsOn: day.optional(),
    asOf: day,
    certainty,
    day: certainty.optional(),
    source: sources,
    note: words.optional(),
  }),
);

export const reservations = z.array(
  z.strictObject({
    state: alpha3,
    instrument: name,
    effect: z.enum([
      'none',
      'geographicLimitation',
      'noInquiry',
      'noCourt',
      'alreadyExaminedElsewhere',
      'beingExaminedElsewhere',
      'onlyFactsAfter',
      'standardOfProof',
      'scopeOfNonRefoulement',
    ]),
    summary: z.string(),
    source: sources,
    asOf: day,
  }),
);

export const reservationTexts = z.array(z.strictObject({ state: alpha3, instrument: name, text: words }));

export const mechanisms = z.array(
  z.strictObject({
    id: name,
    name: words,
    basis: words,
    admissibility: z.array(words),
    urgent: z.string(),
    consent: words,
    languages: z.array(words),
    channel: words,
    channelVerifiedOn: day.nullable(),
    times: z.record(z.string(), z.union([z.string(), z.number()])),
    track: z.array(words),
    fields: z
      .array(z.strictObject({ id: name, number: z.string(), label: words, required: z.boolean() }))
      .min(1, 'has no field'),
    sources: z.array(words).min(1, 'names no source'),
    certainty,
  }),
);

export const nodes = z.array(
  z.strictObject({
    id: name,
    question: words,
    kind: z.enum(['factual', 'legal', 'evaluative', 'checklist']),
    provisions: z.array(cite),
    sources: z.array(cite),
    facts: z.array(words),
    humanDecides: z.boolean(),
    note: z.string(),
  }),
);

export const statements = z.array(
  z.strictObject({
    id: name,
    state: alpha3,
    statement: words,
    from: day.nullable(),
    to: day.nullable(),
    supports: z.array(name),
    sources: z.array(cite).min(1, 'names no source'),
    against: z.array(cite),
    reviewedOn: day,
  }),
);

export const contacts = z.array(
  z.strictObject({
    id: name,
    mechanism: name,
    kind: z.enum(['email', 'fax', 'web', 'post', 'phone', 'hours']),
    value: words,
    verifiedOn: day.nullable(),
    certainty,
    source: words,
    note: z.string(),
  }),
);

export const counts = z.array(
  z.strictObject({ instrument: name, on: day, parties: z.int().min(0), certainty, source: words }),
);
