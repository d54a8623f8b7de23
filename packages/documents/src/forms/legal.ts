import type { Cite, Contested, LawFinding, Obligation } from '@safeconduct/law/index.ts';
import { instrumentName, sayReason, stateName } from '@safeconduct/law/words/say.ts';
import { draftRun, type DraftRun, type Draft as Piece } from '../casefile/draft.ts';
import { dateText } from '../words/index.ts';
import { bullets, type Ctx, type Filling, filled, para, small } from './spec.ts';
import { lawWords, points, strengths } from './words/law.ts';

/** What a letter cites; the others support these and stand in the forms. */
const cardinal = new Set([
  'REFCONV',
  'REFPROT',
  'CAT',
  'ICCPR',
  'CED',
  'CRC',
  'ECHR',
  'ACHR',
  'ACHPR',
  'OAU-1969',
  'CUSTOM',
]);

/** Where a statement of law stands, as a lawyer cites it. */
export function citeText(cite: Cite, { locale }: Ctx): string {
  const words = lawWords[locale];
  const pin = cite.authority === 'treaty' && /^\d/.test(cite.pin) ? words.article(cite.pin) : cite.pin;
  const name = cite.authority === 'treaty' ? instrumentName(cite.instrument, locale) : cite.instrument;
  return `${[name, pin].filter((part) => part !== '').join(' ')}${cite.certainty === 'check' ? words.check : ''}`;
}

const cites = (all: readonly Cite[], ctx: Ctx) =>
  [...new Set(all.map((cite) => citeText(cite, ctx)))].join('; ');

function boundRows({ input, form }: Ctx): readonly Obligation[] {
  const rows = input.assessment?.obligations ?? [];
  return rows.filter(
    ({ standing, instrument }) =>
      (standing === 'bound' || standing === 'signedOnly') &&
      (form.layout === 'form' || cardinal.has(instrument)),
  );
}

/** Obligations that bind on the day of the assessment, with the day since when, the provisions and their limits. */
export function obligations(ctx: Ctx): readonly Piece[] {
  const { assessment } = ctx.input;
  if (assessment === null) return [para(draftRun(ctx.words.noAssessment, 'unknown'))];
  const words = lawWords[ctx.locale];
  const rows = boundRows(ctx);
  const end = draftRun(`${words.ratified} ${words.asOf(dateText(assessment.lawAsOf, ctx.locale))}`, 'quiet');
  return rows.length === 0 ? [para(end)] : [bullets(rows.map((row) => obligationRuns(row, ctx))), small(end)];
}

function obligationRuns(row: Obligation, ctx: Ctx): readonly DraftRun[] {
  const { locale } = ctx;
  const words = lawWords[locale];
  const name = instrumentName(row.instrument, locale);
  const state = stateName(row.state, locale);
  const since = row.since === null ? '' : words.since(dateText(row.since, locale));
  const said = row.standing === 'signedOnly' ? words.signed(name, state) : words.binds(name, state, since);
  const pins = row.provisions
    .map(({ pin }) => pin)
    .filter((pin) => /^[\dIVX]/.test(pin) && (ctx.form.layout === 'form' || pin !== '33(2)'))
    .join(', ');
  const limits =
    ctx.form.layout === 'form'
      ? row.limits.filter(({ code }) => code !== 'limit.signed18').map((limit) => sayReason(limit, locale))
      : [];
  return [
    draftRun(pins === '' ? said : words.withPins(said, words.article(pins))),
    ...(limits.length === 0 ? [] : [draftRun(`${words.colon}${limits.join('; ')}`, 'quiet')]),
  ];
}

/** Points on which people decide against a person (exclusion, danger, cessation) have no words here and are never argued. */
function argued({ rule, result, strength }: LawFinding): boolean {
  return (
    points[rule] !== undefined && (result === 'yes' || result === 'contested') && strength !== 'notShown'
  );
}

/** The arguments that the file carries, each with its strength in words, its provisions, and who contests it. */
export function argumentsOf(ctx: Ctx): readonly Piece[] {
  const rows = (ctx.input.assessment?.analysis ?? []).filter(argued);
  return rows.length === 0 ? [] : [bullets(rows.map((row) => argumentRuns(row, ctx)))];
}

function argumentRuns(row: LawFinding, ctx: Ctx): readonly DraftRun[] {
  const { locale } = ctx;
  const point = points[row.rule]?.[locale] ?? row.rule;
  const claimIds = row.factsUsed.flatMap((id) => ctx.input.assessment?.facts[id]?.claimIds ?? []);
  const listed = new Set(
    (ctx.input.statements ?? []).flatMap(({ sources }) => sources.map((cite) => citeText(cite, ctx))),
  );
  const own = [...row.provisions, ...row.support].filter((cite) => !listed.has(citeText(cite, ctx)));
  const authority = cites(own, ctx);
  return [
    draftRun(`${point}: `, 'strong'),
    draftRun(strengths[row.strength]?.[locale] ?? row.strength, 'plain', [...new Set(claimIds)]),
    ...(authority === '' ? [] : [draftRun(`${ctx.words.stop}${authority}`)]),
    ...whoDecides(row, ctx),
    ...contestedRuns(row.contested, new Set([...listed, ...own.map((cite) => citeText(cite, ctx))]), ctx),
  ];
}

function whoDecides({ decidedBy, human }: LawFinding, ctx: Ctx): readonly DraftRun[] {
  const words = lawWords[ctx.locale];
  if (decidedBy !== null)
    return [
      draftRun(
        `${ctx.words.stop}${words.decided(decidedBy.by, dateText(decidedBy.on, ctx.locale))}`,
        'quiet',
      ),
    ];
  return human === 'decide' ? [draftRun(`${ctx.words.stop}${words.needs}`, 'quiet')] : [];
}

/** Whoever says otherwise, once for each, with all that answers it; what the paper names already is not listed again. */
function contestedRuns(all: readonly Contested[], named: ReadonlySet<string>, ctx: Ctx): readonly DraftRun[] {
  const words = lawWords[ctx.locale];
  return [...Map.groupBy(all, ({ by }) => by)].map(([by, some]) => {
    const says = [...new Set(some.map(({ claim }) => claimText(claim, ctx)))].join('; ');
    const answers = [...new Set(some.flatMap((each) => each.answer.map((cite) => citeText(cite, ctx))))];
    const known = answers.length > 0 && answers.every((cite) => named.has(cite));
    const answer = known ? words.sourcesNamed : answers.join('; ') || ctx.set.words.unknown;
    return draftRun(`${ctx.words.stop}${words.contested(stateName(by, ctx.locale), says, answer)}`, 'quiet');
  });
}

/** A statement is denied as a whole in a paper, not by the name of its record. */
function claimText(claim: Contested['claim'], { locale }: Ctx): string {
  return claim.code === 'dispute.statement' ? lawWords[locale].denies : sayReason(claim, locale);
}

/** What is known of the country of destination: dated statements with their sources, as they are kept. */
export function statements(ctx: Ctx): readonly Piece[] {
  const rows = ctx.input.statements ?? [];
  if (rows.length === 0) return [];
  return [
    para(draftRun(lawWords[ctx.locale].country)),
    bullets(
      rows.map(({ statement, sources, against }) => [
        draftRun(statement),
        draftRun(` (${cites(sources, ctx)})`, 'quiet'),
        ...(against.length === 0
          ? []
          : [draftRun(`${ctx.words.stop}${lawWords[ctx.locale].saidAgainst(cites(against, ctx))}`, 'quiet')]),
      ]),
    ),
  ];
}

/** The legal part as a field: without an assessment it says so and counts as missing. */
export function legalField(ctx: Ctx): Filling {
  if (ctx.input.assessment === null)
    return { pieces: obligations(ctx), state: 'missing', why: ctx.words.noAssessment };
  return filled(...obligations(ctx), ...argumentsOf(ctx), ...statements(ctx));
}
