import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, Instant } from './shared.ts';

/** What people add to the law's view of an incident. The view itself is computed from this and the case file. */

/** The truth values of `@safeconduct/law`. */
export const TruthWord = z.enum(['yes', 'no', 'unknown', 'notApplicable', 'contested']);
/** `lifeRisk`: known to the wrong person it can kill. Shown to the team only; in no export unless asked for. */
export const SensitivityWord = z.enum(['public', 'restricted', 'lifeRisk']);

/** A time zone as IANA names it, e.g. `Asia/Shanghai`. */
export const Zone = z
  .string()
  .max(60)
  .refine((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  }, 'not a time zone');

/** Whom an answer or a judgement is about: a lot, a person, or everybody where both are null. */
const subject = { groupId: Id.nullable(), personId: Id.nullable() };

export const AnswerBody = z.object({
  ...subject,
  fact: z.string().regex(/^[A-Za-z][A-Za-z0-9_.:-]{0,99}$/),
  truth: TruthWord,
  /** Where the fact is more than yes or no: an EDTF date, a number, words. */
  value: z.string().trim().min(1).max(500).nullable(),
  saidBy: z.string().trim().min(1).max(300),
  claimId: Id.nullable(),
  sensitivity: SensitivityWord,
  note: z.string().max(2000),
});
export const JudgementBody = z.object({
  ...subject,
  node: z.string().regex(/^[A-Za-z][A-Za-z0-9_.:-]{0,59}$/),
  result: TruthWord,
  note: z.string().trim().min(1).max(4000),
});

const row = { id: Id, recordedAt: Instant, recordedBy: z.string(), withdrawnAt: Instant.nullable() };
export const AnswerWire = AnswerBody.extend({ ...row, supersededBy: Id.nullable() });
export const JudgementWire = JudgementBody.extend(row);
export type AnswerBody = z.infer<typeof AnswerBody>;
export type JudgementBody = z.infer<typeof JudgementBody>;
export type AnswerWire = z.infer<typeof AnswerWire>;
export type JudgementWire = z.infer<typeof JudgementWire>;

/** All answers and judgements on an incident, superseded and withdrawn ones too, oldest first. */
export const AssessmentInputs = z.object({
  answers: z.array(AnswerWire),
  judgements: z.array(JudgementWire),
  /** Zones of the place where people are held; empty where nobody said. */
  zones: z.array(Zone),
});
export type AssessmentInputs = z.infer<typeof AssessmentInputs>;

const id = z.object({ id: Id });

export const assessmentsGet = endpoint({
  id: 'assessments.get',
  method: 'GET',
  path: '/api/1/incidents/:id/assessment',
  may: 'assessments.read',
  sees: { act: 'incident.assessment-seen', kind: 'incident', of: 'params.id' },
  summary: 'Answers, judgements and time zones on which the assessment of an incident rests',
  params: id,
  ok: AssessmentInputs,
});
export const answersGive = endpoint({
  id: 'answers.give',
  method: 'POST',
  path: '/api/1/incidents/:id/answers',
  may: 'assessments.answer',
  summary: 'Answer a question of the assessment; an answer that it replaces stays in the history',
  params: id,
  body: AnswerBody.extend({ supersedes: Id.nullable() }),
  ok: AnswerWire,
  status: 201,
});
export const answersWithdraw = endpoint({
  id: 'answers.withdraw',
  method: 'POST',
  path: '/api/1/answers/:id/withdrawal',
  may: 'assessments.answer',
  summary: 'Withdraw an answer; the question is open again, the answer stays in the history',
  params: id,
  ok: AnswerWire,
});
export const judgementsMake = endpoint({
  id: 'judgements.make',
  method: 'POST',
  path: '/api/1/incidents/:id/judgements',
  may: 'assessments.decide',
  summary: 'Decide a node of the analysis that law leaves to a person, with the reason',
  params: id,
  body: JudgementBody,
  ok: JudgementWire,
  status: 201,
});
export const judgementsWithdraw = endpoint({
  id: 'judgements.withdraw',
  method: 'POST',
  path: '/api/1/judgements/:id/withdrawal',
  may: 'assessments.decide',
  summary: 'Take a judgement back; the program proposes again, the judgement stays in the history',
  params: id,
  ok: JudgementWire,
});
export const zonesSet = endpoint({
  id: 'zones.set',
  method: 'PUT',
  path: '/api/1/incidents/:id/zones',
  may: 'assessments.answer',
  summary: 'Set the time zones of the place where people are held',
  params: id,
  body: z.object({ zones: z.array(Zone).max(4) }),
  ok: AssessmentInputs,
});
