import { cell, column, draftRun, type DraftRun, type Draft as Piece } from '../casefile/draft.ts';
import { isKept } from './audience.ts';
import { lacking, personsOf } from './consent.ts';
import { findingsOf, leave, listOf, missing } from './facts.ts';
import type { PersonInput } from './model.ts';
import { bullets, type Ctx, type Filling, filled, para } from './spec.ts';

/** The file's rows of the persons whom this paper is about. */
export function peopleOf(ctx: Ctx): readonly PersonInput[] {
  const codes = personsOf(ctx);
  return ctx.input.people.filter(({ code }) => codes.includes(code));
}

/** What this person told of themselves, by any of these ids; `null` where nothing is held. */
function valueOf({ input }: Ctx, code: string, ids: readonly string[]): string | null {
  const rows = input.identities.filter(({ personCode }) => personCode === code);
  const values = ids.flatMap((id) => rows.map(({ values: all }) => all[id]?.trim() ?? ''));
  return values.find((value) => value !== '') ?? null;
}

/** Why a person's identity is kept from this reader; `null` where every consent is recorded. */
export function whyKept(ctx: Ctx, code: string): string | null {
  const [first] = lacking(ctx, code);
  return first === undefined ? null : ctx.words.leaveOutName(code, first);
}

/** Answers of several persons, those with one answer together; one answer for all stands alone. */
export function byAnswer(
  { set }: Ctx,
  answers: readonly { readonly code: string; readonly runs: readonly DraftRun[] }[],
): Piece {
  const alike = Map.groupBy(answers, ({ runs }) => runs.map(({ text }) => text).join(''));
  const items = [...alike.values()].map((some) => ({
    codes: some.map(({ code }) => code).join(set.words.list),
    runs: some[0]?.runs ?? [],
  }));
  const [only] = items;
  if (items.length === 1 && only !== undefined) return para(...only.runs);
  return bullets(items.map(({ codes, runs }) => [draftRun(`${codes}: `, 'strong'), ...runs]));
}

/**
 * A field about who a person is, from what is held only where the paper is made. Without every consent that this
 * reader needs it is left out, whether it is held or not.
 */
export function identity(...ids: readonly string[]): (ctx: Ctx) => Filling {
  return (ctx) => {
    const codes = personsOf(ctx);
    if (codes.length === 0) return missing(ctx);
    const answers = codes.map((code) => {
      const why = whyKept(ctx, code);
      if (why !== null)
        return { code, why, runs: [draftRun(ctx.words.leftOut, 'unknown')], state: 'left_out' };
      const value = valueOf(ctx, code, ids);
      return value === null
        ? { code, why: ctx.words.notGiven, runs: cell(null, ctx.set), state: 'missing' }
        : { code, why: '', runs: named(ctx, code, value), state: 'filled' };
    });
    const pieces = [byAnswer(ctx, answers)];
    if (answers.every(({ state }) => state === 'filled')) return filled(...pieces);
    const kept = answers.find(({ state }) => state === 'left_out');
    return kept === undefined
      ? { pieces, state: 'missing', why: answers.find(({ why }) => why !== '')?.why ?? '' }
      : {
          pieces,
          state: answers.some(({ state }) => state === 'filled') ? 'filled' : 'left_out',
          why: kept.why,
        };
  };
}

function named(ctx: Ctx, code: string, value: string): readonly DraftRun[] {
  ctx.named.add(code);
  return [draftRun(value)];
}

/** The age as this reader may have it: exact bounds, or only whether a child. */
export function ageRuns(ctx: Ctx, { ageLower, ageUpper }: PersonInput): readonly DraftRun[] {
  const { words } = ctx;
  if (ageLower === null && ageUpper === null) return cell(null, ctx.set);
  if (isKept('exact_ages', ctx.audience)) {
    leave(ctx, 'exact_ages', words.age);
    if (ageUpper !== null && ageUpper < 18) return [draftRun(words.ages.child)];
    return ageLower !== null && ageLower >= 18 ? [draftRun(words.ages.adult)] : cell(null, ctx.set);
  }
  if (ageLower === null) return [draftRun(words.ageTo(ageUpper ?? 0))];
  if (ageUpper === null) return [draftRun(words.ageFrom(ageLower))];
  return [draftRun(words.ageRange(ageLower, ageUpper))];
}

function sexRuns(ctx: Ctx, { sex }: PersonInput): readonly DraftRun[] {
  return cell(ctx.words.sexes[sex], ctx.set);
}

/** A field filled from the rows of persons, one line for each where there are several. */
function fromPeople(write: (ctx: Ctx, person: PersonInput) => readonly DraftRun[]): (ctx: Ctx) => Filling {
  return (ctx) => {
    const rows = peopleOf(ctx).map((person) => ({ code: person.code, runs: write(ctx, person) }));
    const known = rows.some(({ runs }) => runs.some(({ role }) => role !== 'unknown'));
    if (!known) return missing(ctx);
    return filled(byAnswer(ctx, rows));
  };
}

export const sexField = fromPeople(sexRuns);
export const ageField = fromPeople(ageRuns);

/** Birth date where it is held and agreed to, else the age as the file has it. */
export function birthOrAge(ctx: Ctx): Filling {
  const birth = identity('birth_date')(ctx);
  if (birth.state === 'filled') return birth;
  const age = ageField(ctx);
  return age.state === 'filled' ? age : birth;
}

/** The persons by their codes: what this reader may know of each. Names only where every consent is recorded. */
export function peopleTable(ctx: Ctx, people: readonly PersonInput[] = peopleOf(ctx)): readonly Piece[] {
  const { words, set } = ctx;
  if (people.length === 0) return [];
  const rows = people.map((person) => [
    [draftRun(person.code, 'strong')],
    nameRuns(ctx, person.code),
    sexRuns(ctx, person),
    ageRuns(ctx, person),
    cell(person.lot, set),
    cell(person.status === 'unknown' ? null : (words.statuses[person.status] ?? person.status), set),
  ]);
  const columns = [
    column(words.person, 3),
    column(words.name, 5),
    column(words.sex, 2.6),
    column(words.age, 3),
    column(words.lot, 2.4),
    column(words.status, 4),
  ];
  return [{ kind: 'table', caption: words.person, columns, rows, rank: 0 }];
}

/** A name in one piece: as a whole where it is held so, else family name and first name in the order of the script. */
export function nameRuns(ctx: Ctx, code: string): readonly DraftRun[] {
  if (whyKept(ctx, code) !== null) return [draftRun(ctx.words.leftOut, 'unknown')];
  const name = wholeName(ctx, code);
  return name === null ? cell(null, ctx.set) : named(ctx, code, name);
}

function wholeName(ctx: Ctx, code: string): string | null {
  const whole = valueOf(ctx, code, ['full_name', 'name']);
  if (whole !== null) return whole;
  const parts = [valueOf(ctx, code, ['family_name']), valueOf(ctx, code, ['first_name'])].filter(
    (part) => part !== null,
  );
  if (parts.length === 0) return null;
  return parts.join(parts.every((part) => /^[\p{sc=Han}\p{sc=Hangul}]+$/u.test(part)) ? '' : ' ');
}

/** The persons as a field. */
export function peopleField(ctx: Ctx): Filling {
  const pieces = peopleTable(ctx);
  if (pieces.length > 0) return filled(...pieces);
  const group = findingsOf(ctx, GROUP);
  return group.length === 0 ? missing(ctx) : filled(listOf(group));
}

/** What tells a group of unnamed people: a group of thirty is a subject too, and nobody in it need have a row. */
const GROUP = [
  'count_group_total',
  'count_detained',
  'count_at_risk',
  'count_women',
  'count_men',
  'count_children',
  'count_elderly',
  'group_composition',
];
