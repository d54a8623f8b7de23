import { firstMatch, matches } from '@safeconduct/dates/find/matches.ts';
import type { Speaker } from '../../attribution/attribution.ts';
import type { Act } from '../../acts/acts.ts';
import { nounAfter } from '../../acts/nouns.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import type { Exchange } from './told.ts';

/** Verbs that hardly mean anything but a communication, for sentences whose clauses are too tangled to give the roles. */
const plain =
  /\b(?<verb>telephoned|phoned|rang|rung|e-?mailed|faxed|texted|cabled|alerted|notified|informed|briefed|summoned|petitioned|contacted|approached|wrote(?: \p{L}+)? to|written(?: \p{L}+)? to|appealed to|protested to|complained to|turned to|urged|got word to|got through to|pleaded with|lobbied|called in|replied to)\s/giu;
const unreal =
  /\b(?:not|never|n['’]t|should|must|could|can|may|might|if|to|will|would|without|nobody|no one|none|be|being|been|was|were|is|are)\s(?:\p{L}+\s)?$/iu;
const messageSubject =
  /\b(?<what>text(?: message)?|message|letter|note|e-?mail|call|telegram)\s(?:from|by)\s(?<from>[^.;,]{3,40}?)\s(?:told|informed|warned|asked|said|assured|reached|arrived at)\s/i;

function senderBefore(acts: readonly Act[], at: number): string {
  const act = acts.findLast(
    (one) => one.clause.verb.end <= at + 30 && one.start <= at && one.subjectKind !== null,
  );
  return act?.subject ?? '';
}

/** Communications told by a plain verb where no clause has given them. */
export function bySurface(
  view: View,
  acts: readonly Act[],
  found: readonly Exchange[],
  self: Speaker | null,
): Exchange[] {
  const more: Exchange[] = [];
  const taken = (at: number) =>
    [...found, ...more].some((one) => at >= one.start - 3 && at < one.end) ||
    acts.some((act) => act.start <= at && act.clause.verb.end > at && (act.negative || act.mood !== 'told'));
  for (const match of matches(view.text, plain)) {
    const end = match.index + match[0].length;
    // "after the defence appealed to": the clause has a subject, though no party.
    const own = acts.find(
      (one) => one.start >= match.index - 30 && one.start <= match.index + 2 && one.end > match.index,
    );
    if (own && own.subject !== '' && own.subjectKind === null) continue;
    if (taken(match.index) || unreal.test(view.text.slice(0, match.index))) continue;
    const target = nounAfter(view, end);
    const to = target ? view.text.slice(target.start, target.end) : '';
    const kind = partyKind(to);
    const from = senderBefore(acts, match.index);
    const personal = /^(?:family|lawyer|pronoun|self)$/.test(kind ?? '');
    const speech = /^(?:turned|replied)/i.test(match[0]);
    if (!target || !(isInstitution(kind) || (personal && !speech)) || kind === 'court') continue;
    if (kind === 'self' && self === null && !/^(?:me|my)\b/i.test(to)) continue;
    if (from !== '' && partyKind(from) === 'media') continue;
    more.push({
      from,
      to,
      planned: false,
      speaks: false,
      mode: match[0],
      verbStart: match.index,
      start: match.index,
      end: target.end,
      rule: 'communication/plain',
    });
  }
  const sent = firstMatch(view.text, messageSubject);
  const to = sent ? nounAfter(view, sent.index + sent[0].length) : null;
  if (sent && to && !taken(sent.index))
    more.push({
      from: sent.groups?.from ?? '',
      to: view.text.slice(to.start, to.end),
      planned: false,
      speaks: false,
      mode: 'written',
      verbStart: sent.index,
      start: sent.index,
      end: to.end,
      rule: 'communication/message',
    });
  return more;
}
