import { isProperty, kindOf, type Property, speakerKinds } from '@safeconduct/claims/model/index.ts';
import { z } from 'zod';

/** Shapes that several endpoints share. All dates without a time are ISO `YYYY-MM-DD`, uncertain ones EDTF. */

export const Id = z.uuid();
/** Made by whoever waits for a file, to ask meanwhile how far it is. */
export const Ticket = z.string().regex(/^[\w-]{20,64}$/);
/** No year 0: ISO 8601 has one, PostgreSQL and historians have not. */
export const Day = z.iso.date().refine((day) => !day.startsWith('0000'), 'there is no year 0');
export const Instant = z.iso.datetime({ offset: true });
/** EDTF level 1 and parts of level 2, or the shorthands that `@safeconduct/dates` reads; at most 100 characters. */
export const Edtf = z.string().min(1).max(100);
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export const Locale = z.enum(['en', 'ko', 'zh-Hans']);
export type Locale = z.infer<typeof Locale>;
export const Secrecy = z.enum(['public', 'internal']);
export const ReliabilityGrade = z.enum(['A', 'B', 'C', 'D', 'E', 'F']);
export const CredibilityGrade = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
]);

/** A word of the closed property list of `@safeconduct/claims`. */
export const PropertyName = z
  .string()
  .refine((word): word is Property => isProperty(word), 'unknown property');
export { kindOf };

export const Bounds = z.object({ lower: z.number().nullable(), upper: z.number().nullable() });
export const Scope = z.object({
  lot: z.string().max(40).nullable(),
  unit: z.string().max(60).nullable(),
  other: z.boolean(),
});
export const Locator = z.union([
  z.object({ sentence: z.string(), start: z.number().int(), end: z.number().int(), words: z.string() }),
  z.object({ words: z.string() }),
]);

/** What a claim says, as proposed by the reader or corrected by a person. */
export const ClaimBody = z.object({
  property: PropertyName,
  valueStated: z.string().min(1).max(2000),
  valueNormalised: z.string().max(500),
  bounds: Bounds,
  earliest: Day.nullable(),
  latest: Day.nullable(),
  speaker: z.string().min(1).max(300),
  speakerKind: z.enum(speakerKinds),
  chain: z.array(z.string().max(300)).max(10),
  verb: z.string().max(100),
  addressee: z.string().max(300).nullable(),
  medium: z.string().max(100).nullable(),
  hedge: z.string().max(300),
  firstHand: z.boolean().nullable(),
  locator: Locator,
  asOf: Edtf.nullable(),
  scope: Scope,
  note: z.string().max(4000),
});
export type ClaimBody = z.infer<typeof ClaimBody>;

/** A claim of the file as it goes over the wire. */
export const ClaimWire = ClaimBody.extend({
  id: Id,
  /** Code of an imported claim (`C0023`), unique in its case; `null` for claims confirmed on the desk. */
  code: z.string().nullable(),
  reportId: Id,
  incidentId: Id.nullable(),
  groupId: Id.nullable(),
  credibility: CredibilityGrade,
  supersededBy: Id.nullable(),
  recordedOn: Day,
  recordedBy: z.string(),
});
export type ClaimWire = z.infer<typeof ClaimWire>;

/** A report without its text. */
export const ReportSummary = z.object({
  id: Id,
  code: z.string(),
  caseId: Id,
  incidentId: Id.nullable(),
  title: z.string(),
  publisher: z.string(),
  url: z.string().nullable(),
  publishedOn: z.string().nullable(),
  precision: z.enum(['day', 'month', 'year', 'inferred', 'unknown']),
  language: Language,
  genre: z.string(),
  channel: z.enum(['paste', 'upload', 'import', 'phone', 'message', 'sample']),
  derivesFrom: Id.nullable(),
  reliability: ReliabilityGrade,
  secrecy: Secrecy,
  state: z.enum(['new', 'read', 'set_aside']),
  note: z.string(),
  receivedAt: Instant,
  /** Numbers of proposals still open and of claims confirmed. */
  open: z.number().int(),
  confirmed: z.number().int(),
  hasText: z.boolean(),
  revision: z.number().int(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

/** Who did what when, readable by a person: one audit entry of an object. */
export const HistoryEntry = z.object({
  id: z.string(),
  at: Instant,
  actor: z.string(),
  act: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Counts the changes of a row. Sent back with a change, it tells whether the row is still as it was read. */
export const Revision = z.number().int().positive();

export const Done = z.object({ done: z.literal(true) });
