import { column, dateCell, draftRun, type DraftRun, type Draft as Piece, cell } from '../casefile/draft.ts';
import { labelsOf } from '../incident/labels.ts';
import type { CommunicationRow, CustodyRow, FindingRow } from '../input.ts';
import { isKept, keptProperty, type Topic } from './audience.ts';
import type { StepTaken } from './model.ts';
import { bullets, type Ctx, type Filling, filled, para, small } from './spec.ts';

/** Notes that a reader does not get something of the kind. */
export function leave(ctx: Ctx, topic: Topic, what: string): void {
  const all = ctx.left.get(topic) ?? new Set<string>();
  ctx.left.set(topic, all.add(what));
}

/** A blank that asks to be filled. */
export function missing(ctx: Ctx, why: string = ctx.words.notInFile): Filling {
  return { pieces: [para(draftRun(ctx.set.words.unknown, 'unknown'))], state: 'missing', why };
}

/** Known, and kept from this reader. */
export function leftOut(ctx: Ctx, why: string): Filling {
  return { pieces: [para(draftRun(ctx.words.leftOut, 'unknown'))], state: 'left_out', why };
}

/**
 * What relatives and the persons themselves told, and what was told in confidence, is not repeated to readers from whom
 * family abroad is kept. What others say as well stands.
 */
function repeats(ctx: Ctx, claimIds: readonly string[]): boolean {
  if (claimIds.length === 0 || !isKept('family_abroad', ctx.audience)) return true;
  const { claims, reports } = ctx.input.file;
  const told = new Set(reports.filter(({ inConfidence }) => inConfidence === true).map(({ id }) => id));
  const own = claims.filter(({ id }) => claimIds.includes(id));
  const kept =
    own.length > 0 &&
    own.every(
      ({ speakerKind, reportId }) =>
        speakerKind === 'family' || speakerKind === 'victim' || told.has(reportId),
    );
  if (kept) leave(ctx, 'family_abroad', ctx.words.ownAccounts);
  return !kept;
}

/** What the file's finding says, in its own words; a person's decision stands first, what it overrules stays in view. */
export function wordingOf(row: FindingRow): readonly DraftRun[] {
  const said = row.wording.map(({ text, claimIds }) => draftRun(text, 'plain', claimIds));
  if (row.decision === null) return said;
  return [draftRun(row.decision.wording, 'plain', row.used), draftRun(' ('), ...said, draftRun(')')];
}

/** Findings of these properties that this reader may have, in the order of the properties. */
export function findingsOf(ctx: Ctx, properties: readonly string[]): readonly FindingRow[] {
  return properties.flatMap((property) => {
    const rows = ctx.input.file.findings.filter(
      (row) => row.property === property && (row.wording.length > 0 || row.decision !== null),
    );
    const topic = keptProperty(property, ctx.audience);
    if (topic === null) return rows.flatMap((row) => repeated(ctx, row));
    for (const row of rows) leave(ctx, topic, row.label);
    return [];
  });
}

/** The finding without the parts that only relatives or the persons themselves told, where those are kept. */
function repeated(ctx: Ctx, row: FindingRow): readonly FindingRow[] {
  const wording = row.wording.filter(({ claimIds }) => repeats(ctx, claimIds));
  return wording.length === 0 && row.wording.length > 0 ? [] : [{ ...row, wording }];
}

/** Why a field of these properties is empty: kept from this reader, or not in the file. */
function emptyOf(ctx: Ctx, properties: readonly string[]): Filling {
  const held = properties.find(
    (property) =>
      keptProperty(property, ctx.audience) !== null &&
      ctx.input.file.findings.some((row) => row.property === property),
  );
  const topic = keptProperty(held, ctx.audience);
  return topic === null ? missing(ctx) : leftOut(ctx, ctx.words.leaveOutTopic(topic, ctx.audience));
}

/** A field filled from findings: one stands as a sentence, several as a list with what each is about. */
export function fromFindings(...properties: readonly string[]): (ctx: Ctx) => Filling {
  return (ctx) => {
    const rows = findingsOf(ctx, properties);
    if (rows.length === 0) return emptyOf(ctx, properties);
    return filled(...ofGroup(ctx), listOf(rows));
  };
}

/** In a paper about one person: that what follows is said of the group, not of this person. */
export function ofGroup(ctx: Ctx): readonly Piece[] {
  return ctx.input.personCode === null ? [] : [para(draftRun(ctx.words.ofGroup, 'quiet'))];
}

/** Findings as a sentence or a list. */
export function listOf(rows: readonly FindingRow[]): Piece {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return para(...wordingOf(only));
  return bullets(rows.map((row) => [draftRun(`${row.label}: `, 'strong'), ...wordingOf(row)]));
}

/** The incident in one sentence, as the file words it. */
export function headlineRuns(ctx: Ctx): readonly DraftRun[] {
  return ctx.input.file.headline
    .filter(({ claimIds }) => repeats(ctx, claimIds))
    .map(({ text, claimIds }) => draftRun(text, 'plain', claimIds));
}

/** Custody of the lot of the person whom the paper is about, where there is such; otherwise all. */
function custodyOf({ input, locale }: Ctx): readonly CustodyRow[] {
  const { custody } = input.file;
  const lot = input.people.find(({ code }) => code === input.personCode)?.lot ?? null;
  if (lot === null) return custody;
  const own = custody.filter(({ who }) => who.startsWith(`${labelsOf(locale).lot(lot)}:`));
  return own.length === 0 ? custody : own;
}

/** Where they are or were held, as a table: silence after the last confirmation says nothing of release. */
export function custodyTable(ctx: Ctx): readonly Piece[] {
  const { set } = ctx;
  const { columns: c } = set.words;
  const rows = custodyOf(ctx).map((row) => [
    cell(row.who, set, row.claimIds),
    cell(row.place, set),
    cell(row.authority, set),
    dateCell(row.from, set),
    dateCell(row.lastConfirmed, set),
  ]);
  if (rows.length === 0) return [];
  const columns = [
    column(c.who, 5),
    column(c.place, 5),
    column(c.authority, 4),
    column(c.from, 3.4),
    column(c.lastConfirmed, 3.4),
  ];
  return [
    { kind: 'table', caption: set.words.custody, columns, rows, rank: 0 },
    small(draftRun(set.words.custodyNote, 'quiet')),
  ];
}

/** Steps of return, announced and reported, as a table. */
export function removalTable(ctx: Ctx): readonly Piece[] {
  const { set } = ctx;
  const { columns: c } = set.words;
  const rows = ctx.input.file.removals.map((row) => [
    cell(row.who, set, row.claimIds),
    cell(row.from, set),
    cell(row.to, set),
    dateCell(row.on, set),
    cell(row.status, set),
  ]);
  if (rows.length === 0) return [];
  const columns = [
    column(c.who, 5),
    column(c.from, 4),
    column(c.to, 4),
    column(c.date, 5),
    column(c.status, 3),
  ];
  return [{ kind: 'table', caption: set.words.removals, columns, rows, rank: 0 }];
}

const family = /famil|relativ|kin\b|parent|mother|father|가족|친척|부모|家属|亲属|家人|父母/iu;

/** What was asked of whom, so far as this reader may know it. */
export function approaches(ctx: Ctx): readonly CommunicationRow[] {
  const kept = isKept('family_abroad', ctx.audience);
  const said = ctx.input.file.communications.filter((row) => {
    if (!kept || !family.test(`${row.from} ${row.to ?? ''} ${row.subject ?? ''}`)) return true;
    leave(ctx, 'family_abroad', row.from);
    return false;
  });
  return [...said, ...(recordsSteps(ctx) ? ctx.input.steps.map(stepRow) : [])];
}

/** Our own log goes to bodies that ask for steps taken; a government or the public is not told whom else we told. */
function recordsSteps({ audience }: Ctx): boolean {
  return audience === 'un' || audience === 'court' || audience === 'humanitarian';
}

function stepRow(step: StepTaken): CommunicationRow {
  return {
    from: step.by,
    to: step.to,
    on: step.on,
    medium: step.medium,
    subject: step.summary,
    answer: step.answer,
    claimIds: step.claimIds,
  };
}

/** Approaches as a table, with their answers; where none is on record that is said. */
export function approachTable(ctx: Ctx): readonly Piece[] {
  const { set, words } = ctx;
  const { columns: c } = set.words;
  const rows = approaches(ctx).map((row) => [
    cell(row.from, set, row.claimIds),
    cell(row.to, set),
    dateCell(row.on, set),
    [
      ...cell(row.medium, set),
      ...(row.subject === null || row.subject === '' ? [] : [draftRun(`; ${row.subject}`)]),
    ],
    row.answer === null || row.answer === '' ? [draftRun(words.noAnswer, 'quiet')] : [draftRun(row.answer)],
  ]);
  if (rows.length === 0) return [];
  const columns = [
    column(c.by, 4.4),
    column(c.to, 4.4),
    column(c.date, 3.6),
    column(`${c.medium}; ${c.subject}`, 5),
    column(c.answer, 4),
  ];
  return [{ kind: 'table', caption: set.words.communications, columns, rows, rank: 0 }];
}

/** A field filled by tables or lists; missing where the file has nothing for them. */
export function fromPieces(write: (ctx: Ctx) => readonly Piece[]): (ctx: Ctx) => Filling {
  return (ctx) => {
    const pieces = write(ctx);
    return pieces.length === 0 ? missing(ctx) : filled(...pieces);
  };
}

/** The findings, then the table; missing only where both are empty. */
export function findingsAnd(
  properties: readonly string[],
  table: (ctx: Ctx) => readonly Piece[],
): (ctx: Ctx) => Filling {
  return (ctx) => {
    const rows = findingsOf(ctx, properties);
    const pieces = [...(rows.length === 0 ? [] : [...ofGroup(ctx), listOf(rows)]), ...table(ctx)];
    return pieces.length === 0 ? emptyOf(ctx, properties) : filled(...pieces);
  };
}

/** Names of the states in a role, joined; empty where none is recorded. */
export function stateNames({ input, words }: Ctx, ...roles: readonly string[]): string {
  return input.file.states
    .filter(({ role }) => roles.includes(role))
    .map(({ name }) => name)
    .join(words.and);
}

/** A field that says a state. */
export function stateField(...roles: readonly string[]): (ctx: Ctx) => Filling {
  return (ctx) => {
    const names = stateNames(ctx, ...roles);
    return names === '' ? missing(ctx) : filled(para(draftRun(names)));
  };
}

/** A field with a set phrase of the paper that states nothing of the case. */
export function fixed(text: Readonly<Record<Ctx['locale'], string>>): (ctx: Ctx) => Filling {
  return (ctx) => filled(para(draftRun(text[ctx.locale])));
}

/** A field that only the author can fill. */
export function open(ctx: Ctx): Filling {
  return missing(ctx);
}
