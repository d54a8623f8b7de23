import { draftRun, type Draft as Piece } from '../../casefile/draft.ts';
import type { ParagraphRole } from '../../model.ts';
import { dateText } from '../../words/index.ts';
import { isKept } from '../audience.ts';
import { field } from '../common.ts';
import { missing } from '../facts.ts';
import { type Ctx, type FieldSpec, type Filling, filled, para, type Text, t } from '../spec.ts';

/** A line of a letter's head or foot. */
export function line(role: ParagraphRole, text: string): Piece {
  return { kind: 'paragraph', role, runs: [draftRun(text)], rank: 1 };
}

export function words(text: Text): (ctx: Ctx) => Filling {
  return (ctx) => (text[ctx.locale] === '' ? filled() : filled(para(draftRun(text[ctx.locale]))));
}

function senderLines(ctx: Ctx): readonly string[] {
  const { organisation, contact } = ctx.input.submitter;
  return [organisation, contact].filter((part) => part.trim() !== '');
}

/** Korean and Chinese letters name the sender at the foot. */
function sender(ctx: Ctx): Filling {
  const lines = senderLines(ctx);
  if (ctx.locale !== 'en' && lines.length > 0) return filled();
  return lines.length === 0 ? missing(ctx) : filled(...lines.map((text) => line('address', text)));
}

function addressee(ctx: Ctx): Filling {
  const { addressee: to } = ctx.input;
  if (to.trim() === '') return missing(ctx, ctx.words.noAddressee);
  const lines = to.split(/\r?\n|;\s*/).filter((part) => part.trim() !== '');
  return filled(...lines.map((text, at) => line('address', at === 0 ? ctx.words.addressed(text) : text)));
}

const day = (ctx: Ctx) => dateText(ctx.input.generatedOn.slice(0, 10), ctx.locale);

/** English letters bear the date at the head, Korean and Chinese ones at the foot. */
function dateAtHead(ctx: Ctx): Filling {
  return ctx.locale === 'en' ? filled(line('end', day(ctx))) : filled();
}

/** Chinese letters begin with their subject; others bear it below the addressee. */
function subject(title: (ctx: Ctx) => string, first: boolean): (ctx: Ctx) => Filling {
  return (ctx) =>
    (ctx.locale === 'zh-Hans') === first
      ? filled({ kind: 'heading', level: 1, text: title(ctx), rank: 1 })
      : filled();
}

function foot(ctx: Ctx): Filling {
  const { organisation, name, role, contact } = ctx.input.submitter;
  const named = isKept('submitter', ctx.audience) ? [] : [name, role];
  const lines = [...named, organisation, ...(ctx.locale === 'en' ? [] : [contact])].filter(
    (part) => part.trim() !== '',
  );
  const blank = draftRun(ctx.words.signature, 'unknown');
  const where = ctx.locale === 'en' ? 'address' : 'end';
  const signature: Piece = { kind: 'paragraph', role: where, runs: [blank], rank: 1 };
  return filled(
    signature,
    ...lines.map((text) => line(where, text)),
    ...(ctx.locale === 'en' ? [] : [line('end', day(ctx))]),
  );
}

const tight = { shape: (text: string) => line('address', text) };
const atEnd = { shape: (text: string) => line('end', text) };
const asSubject = { shape: (text: string): Piece => ({ kind: 'heading', level: 1, text, rank: 1 }) };

/** The head of a letter in its reader's order: sender, date, addressee, subject, salutation. */
export function letterHead(title: (ctx: Ctx) => string, salutation: Text): readonly FieldSpec[] {
  return [
    field('subject', '', t('Subject', '제목', '事由'), subject(title, true), asSubject),
    field('sender', '', t('Sender', '발신', '发函人'), sender, tight),
    field('date', '', t('Date', '일자', '日期'), dateAtHead, atEnd),
    field('addressee', '', t('Addressee', '수신', '收函人'), addressee, tight),
    field('subject', '', t('Subject', '제목', '事由'), subject(title, false), asSubject),
    field('salutation', '', t('Salutation', '인사', '称谓'), words(salutation)),
  ];
}

/** The foot: the closing words, a line each, and the lines to sign on. */
export function letterFoot(...closing: readonly Text[]): readonly FieldSpec[] {
  const close = (ctx: Ctx) =>
    filled(...closing.flatMap((text) => (text[ctx.locale] === '' ? [] : [para(draftRun(text[ctx.locale]))])));
  return [
    field('closing', '', t('Closing', '맺음말', '结语'), close),
    field('signature', '', t('Signature', '서명', '落款'), foot, tight),
  ];
}

/** That names are left out, said in the letter itself where persons are known to the file. */
export function namesNote(ctx: Ctx, kept: number): readonly Piece[] {
  return kept === 0 ? [] : [para(draftRun(ctx.words.namesNote(kept)))];
}
