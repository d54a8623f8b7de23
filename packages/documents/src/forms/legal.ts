import type { Cite, LawFinding, Obligation } from '@safeconduct/law/index.ts';
import { draftRun, type DraftRun, type Draft as Piece } from '../casefile/draft.ts';
import { dateText } from '../words/index.ts';
import { stateNames } from './facts.ts';
import { bullets, type Ctx, type Filling, filled, para } from './spec.ts';
import { instruments, lawWords, points, strengths } from './words/law.ts';

/** Points that a paper never argues: exclusion, danger and cessation are decided by people, never put in a draft. */
const neverArgued = /^X/;

/** Where a statement of law stands, as a lawyer cites it. */
export function citeText(cite: Cite, ctx: Ctx): string {
  const words = lawWords[ctx.locale];
  const treaty = cite.authority === 'treaty';
  const name = cite.instrument;
  const pin =
    cite.pin === '' ? '' : ` ${treaty && /^\d/.test(cite.pin) ? words.article(cite.pin) : cite.pin}`;
  return `${name}${pin}${cite.certainty === 'check' ? words.check : ''}`;
}

/** Obligations that bind on the day of the assessment, with the day since when and the provisions. */
export function obligations(ctx: Ctx): readonly Piece[] {
  const { assessment } = ctx.input;
  if (assessment === null) return [para(draftRun(ctx.words.noAssessment, 'unknown'))];
  const words = lawWords[ctx.locale];
  const rows = assessment.obligations.filter(
    ({ standing }) => standing === 'bound' || standing === 'signedOnly',
  );
  if (rows.length === 0) return [para(draftRun(words.ratified))];
  return [
    bullets(rows.map((row) => obligationRuns(row, ctx))),
    para(draftRun(`${words.ratified} ${words.asOf(dateText(assessment.lawAsOf, ctx.locale))}`, 'quiet')),
  ];
}

function obligationRuns(row: Obligation, ctx: Ctx): readonly DraftRun[] {
  const words = lawWords[ctx.locale];
  const name = instruments[row.instrument]?.[ctx.locale] ?? row.instrument;
  const state = stateNames(ctx, 'detaining') || row.state;
  const since = row.since === null ? '' : words.since(dateText(row.since, ctx.locale));
  const said = row.standing === 'signedOnly' ? words.signed(name, state) : words.binds(name, state, since);
  const cites = row.provisions.map((cite) => citeText(cite, ctx)).join('; ');
  return [draftRun(cites === '' ? said : `${said} (${cites})`)];
}

/** The arguments that the file carries, each with its strength in words, its provisions, and who contests it. */
export function argumentsOf(ctx: Ctx): readonly Piece[] {
  const { assessment } = ctx.input;
  if (assessment === null) return [para(draftRun(ctx.words.noAssessment, 'unknown'))];
  const rows = assessment.analysis.filter(
    ({ rule, result, strength }) =>
      !neverArgued.test(rule) &&
      points[rule] !== undefined &&
      (result === 'yes' || result === 'contested') &&
      strength !== 'notShown',
  );
  return rows.length === 0 ? [] : [bullets(rows.map((row) => argumentRuns(row, ctx)))];
}

function argumentRuns(row: LawFinding, ctx: Ctx): readonly DraftRun[] {
  const words = lawWords[ctx.locale];
  const { locale } = ctx;
  const point = points[row.rule]?.[locale] ?? row.rule;
  const strength = strengths[row.strength]?.[locale] ?? row.strength;
  const cites = [...row.provisions, ...row.support].map((cite) => citeText(cite, ctx)).join('; ');
  const facts = row.factsUsed.flatMap((id) => ctx.input.assessment?.facts[id]?.claimIds ?? []);
  const who =
    row.decidedBy !== null
      ? words.decided(row.decidedBy.by, dateText(row.decidedBy.on, locale))
      : row.human === 'decide'
        ? words.needs
        : null;
  const tail = [cites, who].filter((part) => part !== null && part !== '').join('; ');
  return [
    draftRun(`${point}: `, 'strong'),
    draftRun(strength, 'plain', [...new Set(facts)]),
    ...(tail === '' ? [] : [draftRun(` (${tail})`)]),
    ...row.contested.flatMap(({ by, answer }) => [
      draftRun(
        `${ctx.words.stop}${words.contested(by)}${answer.map((cite) => citeText(cite, ctx)).join('; ') || ctx.set.words.unknown}`,
        'quiet',
      ),
    ]),
  ];
}

/** The legal part as a field: without an assessment it says so and counts as missing. */
export function legalField(ctx: Ctx): Filling {
  const pieces = [...obligations(ctx), ...(ctx.input.assessment === null ? [] : argumentsOf(ctx))];
  return ctx.input.assessment === null
    ? { pieces, state: 'missing', why: ctx.words.noAssessment }
    : filled(...pieces);
}
