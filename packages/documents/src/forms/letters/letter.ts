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
  return (ctx) => filled(para(draftRun(text[ctx.locale])));
}

function senderLines(ctx: Ctx): readonly string[] {
  const { organisation, contact } = ctx.input.submitter;
  return [organisation, contact].filter((part) => part.trim() !== '');
}

function sender(ctx: Ctx): Filling {
  const lines = senderLines(ctx);
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

function subject(title: (ctx: Ctx) => string): (ctx: Ctx) => Filling {
  return (ctx) => filled({ kind: 'heading', level: 1, text: title(ctx), rank: 1 });
}

function foot(ctx: Ctx): Filling {
  const { organisation, name, role } = ctx.input.submitter;
  const named = isKept('submitter', ctx.audience) ? [] : [name, role];
  const lines = [...named, organisation].filter((part) => part.trim() !== '');
  const blank = draftRun(ctx.words.signature, 'unknown');
  const where = ctx.locale === 'en' ? 'address' : 'end';
  const signature: Piece = { kind: 'paragraph', role: where, runs: [blank], rank: 1 };
  return filled(
    signature,
    ...lines.map((text) => line(where, text)),
    ...(ctx.locale === 'en' ? [] : [line('end', day(ctx))]),
  );
}

/** The head of a letter in its reader's order: sender, date, addressee, subject, salutation. */
export function letterHead(title: (ctx: Ctx) => string, salutation: Text): readonly FieldSpec[] {
  return [
    field('sender', '', t('Sender', '발신', '发函人'), sender),
    field('date', '', t('Date', '일자', '日期'), dateAtHead),
    field('addressee', '', t('Addressee', '수신', '收函人'), addressee),
    field('subject', '', t('Subject', '제목', '事由'), subject(title)),
    field('salutation', '', t('Salutation', '인사', '称谓'), words(salutation)),
  ];
}

/** The foot: the closing words and the lines to sign on. */
export function letterFoot(closing: Text): readonly FieldSpec[] {
  return [
    field('closing', '', t('Closing', '맺음말', '结语'), words(closing)),
    field('signature', '', t('Signature', '서명', '落款'), foot),
  ];
}

/** That names are left out, said in the letter itself where persons are known to the file. */
export function namesNote(ctx: Ctx, people: number, kept: number): readonly Piece[] {
  if (people === 0 || kept === 0) return [];
  return [para(draftRun(ctx.words.namesNote(kept)))];
}
