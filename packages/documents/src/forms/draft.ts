import { draftRun, type Draft as Piece, setting } from '../casefile/draft.ts';
import { settle } from '../casefile/settle.ts';
import { type Doc, textOf } from '../model.ts';
import { dateText } from '../words/index.ts';
import { accountsAnnex } from './annex.ts';
import { isKept } from './audience.ts';
import { type Answered, heading, layForm, layText, runsAt } from './compose.ts';
import { lacking, personsOf } from './consent.ts';
import type { Draft, DraftField, DraftInput, FormId } from './model.ts';
import { masked, namedIn } from './names.ts';
import { notesOf } from './notes.ts';
import { formOf } from './registry.ts';
import { bullets, type Ctx, type FieldSpec, type Filling, para } from './spec.ts';
import { formWordsOf } from './words/index.ts';

/**
 * Drafts one paper from the case file for one reader. Every sentence about the case is the file's own wording with
 * its claims as notes; what is not known is a blank; what this reader must not get, or nobody has agreed to, is left
 * out and said to be so. Pure and quick enough to run at every key stroke.
 *
 * @throws RangeError for a form that there is not, which is a programmer's mistake
 * @example draft({ form: 'wgad', locale: 'en', file, ... }).missing // ['II.4', ...]
 */
export function draft(given: DraftInput): Draft {
  const form = formOf(given.form);
  const { input, codes } = masked({ input: given, form });
  const ctx: Ctx = {
    input,
    form,
    audience: form.audience,
    locale: input.locale,
    set: setting(input.locale),
    words: formWordsOf(input.locale),
    left: new Map(),
    named: new Set(),
  };
  const warnings: string[] = codes.map((code) => ctx.words.masked(code));
  const sections = form.sections.map((section) => ({
    ...section,
    answers: section.fields.map((spec) => answer(spec, ctx, warnings)).filter(stands),
  }));
  const answers = sections.flatMap((section) => section.answers);
  const laid = form.layout === 'form' ? layForm(sections, ctx) : layText(sections, ctx);
  const annex = form.annex ? accountsAnnex(ctx, laid.pieces) : [];
  const body = [...laid.pieces, ...keptNames(ctx)];
  const { blocks, claimIds } = settle(inOrder([...body, ...annex], form));
  const fields = answers.map(({ spec, filling, state }): DraftField => {
    const runs = runsAt(blocks, laid.places.get(spec.id));
    const numbers = new Set(runs.flatMap(({ cites }) => cites.map(({ number }) => number)));
    return {
      id: spec.id,
      number: spec.number,
      label: spec.label[ctx.locale],
      required: spec.required,
      state,
      runs,
      claimIds: [...numbers].map((number) => claimIds[number - 1] ?? ''),
      why: filling.why,
    };
  });
  const doc: Doc = {
    lang: ctx.locale,
    title: form.title(ctx),
    kind: form.name[ctx.locale],
    layout: form.layout,
    ...(annex.length > 0 && form.layout !== 'form' ? { annexAt: body.length } : {}),
    facts: facts(ctx),
    asOf: input.file.asOf === null ? '' : ctx.set.words.asOf(dateText(input.file.asOf, ctx.locale)),
    secrecy: ctx.words.secrecy[form.audience],
    notesTitle: ctx.words.notes,
    blocks,
    notes: notesOf(claimIds, ctx),
    generatedOn: input.generatedOn,
    data: null,
  };
  const required = fields.filter((field) => field.required);
  const missing = required.filter(({ state }) => state === 'missing');
  const names = namesIn(ctx, fields);
  return {
    form: form.id,
    fields,
    doc,
    required: required.length,
    filled: required.filter(({ state }) => state === 'filled' || state === 'edited').length,
    missing: missing.map(({ id }) => id),
    leftOut: leftOutOf(ctx),
    names,
    warnings: [
      ...new Set([
        ...formWarnings(ctx, fields),
        ...warnings,
        ...(names.length > 0 ? [ctx.words.twoPersons] : []),
      ]),
    ],
  };
}

/** Letters and releases have their notes at the end, numbered as they are read; forms keep them by their tables. */
function inOrder(pieces: readonly Piece[], { layout }: Ctx['form']): readonly Piece[] {
  return layout === 'form' ? pieces : pieces.map((piece) => ({ ...piece, rank: 1 }));
}

/** Whose names are left out of a form, and which consent is missing: said in the paper itself. */
function keptNames(ctx: Ctx): readonly Piece[] {
  const rows = unasked(ctx);
  if (ctx.form.layout !== 'form' || rows.length === 0) return [];
  return [
    heading(2, ctx.words.keptNames),
    bullets(rows.map(({ codes, purpose }) => [draftRun(ctx.words.leaveOutName(codes, purpose))])),
  ];
}

/** Persons by the consents that are missing for them. */
function unasked(ctx: Ctx) {
  const { list } = ctx.set.words;
  return ctx.form.consents
    .map((purpose) => ({
      purpose,
      codes: personsOf(ctx)
        .filter((code) => lacking(ctx, code).includes(purpose))
        .join(list),
    }))
    .filter(({ codes }) => codes !== '');
}

/** What a form is, for lists and panels. @example aboutForm('wgeid').perPerson // true */
export function aboutForm(id: FormId): {
  readonly audience: Ctx['audience'];
  readonly perPerson: boolean;
  readonly consents: Ctx['form']['consents'];
  readonly languages: readonly string[];
  readonly name: Ctx['form']['name'];
} {
  const { audience, perPerson, consents, languages, name } = formOf(id);
  return { audience, perPerson, consents, languages, name };
}

function answer(spec: FieldSpec, ctx: Ctx, warnings: string[]): Answered {
  const own = ctx.input.edits[spec.id]?.trim() ?? '';
  const filling = spec.fill(ctx);
  if (own === '') return { spec, filling, state: filling.state };
  const unasked =
    spec.identity === true ? personsOf(ctx).filter((code) => lacking(ctx, code).length > 0) : [];
  const [code] = unasked;
  if (code !== undefined) {
    warnings.push(ctx.words.leaveOutOwn(spec.label[ctx.locale], code));
    return { spec, filling, state: filling.state };
  }
  if (spec.identity === true) for (const each of personsOf(ctx)) ctx.named.add(each);
  return { spec, filling: ownWords(own, spec), state: 'edited' };
}

/** A part that this language or this case has no use for is no field of the paper. */
function stands({ filling, state }: Answered): boolean {
  return state !== 'filled' || filling.pieces.length > 0;
}

function ownWords(text: string, { shape }: FieldSpec): Filling {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const set = shape ?? ((line: string) => para(draftRun(line)));
  return { pieces: lines.map((line) => set(line.trim())), state: 'filled', why: '' };
}

function facts(ctx: Ctx): readonly string[] {
  const { input, words, form } = ctx;
  if (form.layout !== 'form') return [];
  return [
    ...(input.addressee === '' ? [] : [`${words.to}: ${input.addressee}`]),
    ...(input.file.asOf === null ? [] : [ctx.set.words.asOf(dateText(input.file.asOf, ctx.locale))]),
    ...wrongLanguage(ctx),
  ];
}

function wrongLanguage({ form, locale, words }: Ctx): readonly string[] {
  return form.languages.length === 0 || form.languages.includes(locale)
    ? []
    : [words.bodyLanguages(form.languages)];
}

function formWarnings(ctx: Ctx, fields: readonly DraftField[]): readonly string[] {
  const { form, words, input } = ctx;
  const { personCode } = input;
  const kept = fields.filter(
    ({ required, state, id }) => required && state === 'left_out' && identityField(ctx, id),
  );
  return [
    ...wrongLanguage(ctx),
    ...(form.perPerson && personCode === null ? [words.onePerson] : []),
    ...(personCode !== null && !input.people.some(({ code }) => code === personCode)
      ? [words.noPerson(personCode)]
      : []),
    ...personsOf(ctx).flatMap((code) =>
      lacking(ctx, code).map((purpose) => words.leaveOutName(code, purpose)),
    ),
    ...(form.perPerson && kept.length > 0
      ? [words.incomplete + kept.map(({ label }) => label).join(ctx.set.words.list)]
      : []),
  ];
}

function identityField({ form }: Ctx, id: string): boolean {
  return form.sections.some(({ fields }) => fields.some((spec) => spec.id === id && spec.identity === true));
}

function leftOutOf(ctx: Ctx): Draft['leftOut'] {
  const { words, input, audience } = ctx;
  const { submitter } = input;
  if (isKept('submitter', audience) && submitter.name.trim() !== '') ctx.left.set('submitter', new Set());
  const persons = personsOf(ctx).flatMap((code) =>
    lacking(ctx, code)
      .slice(0, 1)
      .map((purpose) => ({ what: words.nameOf(code), why: words.leaveOutName(code, purpose) })),
  );
  const topics = [...ctx.left].map(([topic, what]) => ({
    what:
      what.size === 0 ? words.topic(topic) : `${words.topic(topic)}: ${[...what].join(ctx.set.words.list)}`,
    why: words.leaveOutTopic(topic, audience),
  }));
  return [...persons, ...topics];
}

function namesIn(ctx: Ctx, fields: readonly DraftField[]): readonly string[] {
  const own = fields
    .filter(({ state }) => state === 'edited')
    .map(({ runs }) => textOf(runs))
    .join('\n');
  return [...new Set([...ctx.named, ...namedIn(own, ctx.input)])].toSorted();
}
