import { FORMS } from '@safeconduct/documents/forms/model.ts';
import { z } from 'zod';

/**
 * A drafted paper as it is frozen: the `Draft` of `@safeconduct/documents`, field by field. Keys it does not know
 * are refused, so that nothing (an identity above all) rides along unseen.
 */

export const FormId = z.enum(FORMS);

const Cite = z.strictObject({ number: z.number().int().positive(), home: z.boolean() });
const Run = z.strictObject({
  text: z.string().max(100_000),
  role: z.enum(['plain', 'strong', 'emphasis', 'unknown', 'quote', 'quiet']),
  cites: z.array(Cite).max(2000),
});
const Runs = z.array(Run).max(2000);

const Block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.literal([1, 2, 3]), text: z.string().max(2000) }),
  z.strictObject({
    kind: z.literal('paragraph'),
    role: z.enum(['lead', 'body', 'small', 'address', 'end']),
    runs: Runs,
  }),
  z.strictObject({ kind: z.literal('quotation'), runs: Runs, by: z.string().max(2000) }),
  z.strictObject({ kind: z.literal('list'), items: z.array(Runs).max(2000) }),
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string().max(2000),
    columns: z
      .array(
        z.strictObject({ label: z.string().max(500), align: z.enum(['start', 'end']), share: z.number() }),
      )
      .max(20),
    rows: z.array(z.array(Runs).max(20)).max(5000),
  }),
  z.strictObject({
    kind: z.literal('figure'),
    svg: z.string().max(500_000),
    caption: z.string().max(2000),
    alt: z.string().max(10_000),
    width: z.number(),
    height: z.number(),
  }),
]);

const Note = z.strictObject({
  number: z.number().int().positive(),
  claimId: z.string().max(100),
  sentence: z.string().max(20_000),
  saidBy: z.string().max(2000),
  weight: z.string().max(2000),
  report: z.string().max(2000),
  origin: z.string().max(2000),
  date: z.string().max(200),
  url: z.string().max(2000).nullable(),
});

const Doc = z.strictObject({
  lang: z.enum(['en', 'ko', 'zh-Hans']),
  title: z.string().max(1000),
  kind: z.string().max(300),
  layout: z.enum(['form', 'letter', 'release']).optional(),
  annexAt: z.number().int().nonnegative().optional(),
  facts: z.array(z.string().max(1000)).max(100),
  asOf: z.string().max(300),
  secrecy: z.string().max(300),
  notesTitle: z.string().max(300),
  blocks: z.array(Block).max(5000),
  notes: z.array(Note).max(5000),
  generatedOn: z.iso.date(),
  data: z.null(),
});

const DraftField = z.strictObject({
  id: z.string().max(100),
  number: z.string().max(40),
  label: z.string().max(1000),
  required: z.boolean(),
  state: z.enum(['filled', 'missing', 'left_out', 'edited']),
  runs: Runs,
  claimIds: z.array(z.string().max(100)).max(5000),
  why: z.string().max(5000),
});

export const DraftContent = z.strictObject({
  form: FormId,
  fields: z.array(DraftField).max(500),
  doc: Doc,
  required: z.number().int(),
  filled: z.number().int(),
  missing: z.array(z.string().max(100)).max(500),
  leftOut: z.array(z.strictObject({ what: z.string().max(2000), why: z.string().max(2000) })).max(1000),
  /** Codes of the persons whose name stands in the paper: those of its slots, or it is refused. */
  names: z.array(z.string().max(20)).max(2000),
  warnings: z.array(z.string().max(5000)).max(1000),
});
export type DraftContent = z.infer<typeof DraftContent>;
