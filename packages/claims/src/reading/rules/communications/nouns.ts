import { firstMatch, matches } from '@safeconduct/dates/find/matches.ts';
import type { Speaker } from '../../attribution/attribution.ts';
import type { Act } from '../../acts/acts.ts';
import { nounAfter } from '../../acts/nouns.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import type { Exchange } from './told.ts';

const things =
  '(?:letters?|e-?mails?|notes?(?: verbales?)?|petitions?|fax(?:es)?|cables?|(?:phone |telephone )calls?|text messages?|messages?)';

/** "in a letter to", "an appeal addressed to": told by a noun and not by a verb of its own. */
const letterTo = new RegExp(
  `\\b(?:${things}|written (?:reply|statement|response|answer)|statement(?=\\s(?:sent|e-?mailed|faxed)))(?:\\s(?:sent|handed|written|addressed|delivered|submitted|e-?mailed|faxed|signed))*(?:\\s(?:on|in|last|by|this|from|of)\\s[^,.;]{2,30}?)?\\sto\\s`,
  'giu',
);
/** "letters that the group sent", "the last letter the grandmother dictated": the sender stands behind. */
const letterSent = new RegExp(
  `\\b${things}\\s(?:that |which )?(?<from>(?!(?:was|were|is|are|has|have|to|by)\\b)(?:[\\p{L}\\p{N}.'’-]+\\s){1,5}?)(?:had |has |have )?(?:sent|wrote|written|dictated|addressed|delivered|smuggled)\\b`,
  'iu',
);
/** "In a second call, the youngest said": the one who speaks wrote or rang. */
const medium =
  /\bin (?:an?|its|his|her|their|the) (?:\p{L}+ ){0,2}?(?:e-?mail(?! address)|(?:phone |telephone )?call|letter|text message|note verbale)\b(?! (?:to|for|from|of|the|that|sent|handed)\b)/iu;
const inTouch =
  /\bin (?:[\p{L}-]+ )?(?:communication|contacts?|touch|talks|consultations?|discussions?|dialogue|negotiations?) with\s|\b(?:after|following|held|holding) (?:[\p{L}-]+ ){0,2}(?:talks|consultations|negotiations) with\s|\bengag(?:es|ed|ing)["”]? with\s|\b(?:follow(?:s|ed|ing) up|pursu(?:es|ed|ing)|clarify(?:ing)?|going over) (?:on )?(?:(?:the|this|their|her|his|these) (?:[\p{L}]+ ){1,3})?with\s|\b(?:brought|bring|bringing|drew|drawn|call(?:ed)?|put)\s(?:[\p{L}'’]+\s){1,6}?(?:to the attention of|before)\s/giu;
const callOn = /\bcall(?:s|ed|ing)? (?:up)?on\s/gi;

function senderAt(view: View, acts: readonly Act[], at: number): string {
  const after = acts.find((act) => act.start > at && act.clause.by === 'own' && act.subjectKind !== null);
  const before = acts.findLast(
    (act) => act.start <= at && act.subjectKind !== null && act.subjectKind !== 'detained',
  );
  const fronted = at < 12 || /^\W*in\b/i.test(view.text.slice(0, at));
  return (fronted ? (after ?? before) : (before ?? after))?.subject ?? '';
}

function told(from: string, to: string, start: number, end: number, rule: string, mode = ''): Exchange {
  return { from, to, planned: false, speaks: false, mode, verbStart: start, start, end, rule };
}

function byMedium(view: View, acts: readonly Act[], self: Speaker | null): Exchange | null {
  const match = firstMatch(view.text, medium);
  const speaks = match
    ? acts.find(
        (act) =>
          act.start > match.index + match[0].length &&
          /^(?:said|says|stated|told|tells|wrote|asked|asks|added|confirmed|denied|described|called|explained)$/.test(
            act.head,
          ),
      )
    : null;
  if (!match || !speaks) return null;
  const between =
    view.text
      .slice(match.index + match[0].length, speaks.start)
      .split(',')
      .at(-1)
      ?.trim() ?? '';
  const from = speaks.subjectKind !== null && speaks.clause.by !== 'controlled' ? speaks.subject : between;
  const press = /e-?mail/i.test(match[0]);
  const kind = partyKind(from);
  if (!(isInstitution(kind) || (!press && /^(?:detained|family|lawyer|pronoun)$/.test(kind ?? ''))))
    return null;
  const one = told(
    from,
    press && self === null ? 'the newspaper' : '',
    match.index,
    match.index + match[0].length,
    'communication/medium',
    match[0],
  );
  return { ...one, speaks: press };
}

/** Letters and calls that only a noun tells of. */
export function byNoun(
  view: View,
  acts: readonly Act[],
  found: readonly Exchange[],
  self: Speaker | null,
): Exchange[] {
  const more: Exchange[] = [];
  const taken = (at: number) => found.some((one) => at >= one.start - 25 && at < one.end);
  for (const match of matches(view.text, letterTo)) {
    const end = match.index + match[0].length;
    if (taken(match.index)) continue;
    const target = nounAfter(view, end);
    const to = target ? view.text.slice(target.start, target.end) : '';
    const kind = partyKind(to);
    const press = /^(?:written|statement|e-?mail)/i.test(match[0]);
    if (kind === null || kind === 'court' || kind === 'detained' || (kind === 'media' && !press)) continue;
    const before = view.text.slice(0, match.index);
    if (/\b(?:no|not|any|without)\s(?:\p{L}+\s)?$/iu.test(before)) continue;
    if (
      /^\W*(?:telephone |phone )?calls?\b/i.test(match[0]) &&
      /\b(?:unanswered|not answered|not returned)\b/i.test(view.text)
    )
      continue;
    more.push({
      ...told(
        senderAt(view, acts, match.index),
        to,
        match.index,
        target?.end ?? end,
        'communication/letter',
        match[0],
      ),
      planned: /\b(?:will|shall|plans? to|intends? to)\b[^,;]{0,40}$/i.test(before),
    });
  }
  const sent = firstMatch(view.text, letterSent);
  const from = sent?.groups?.from?.trim() ?? '';
  if (sent && partyKind(from) !== null && !taken(sent.index))
    more.push(
      told(from, '', sent.index, sent.index + sent[0].length, 'communication/letter-sent', 'written'),
    );
  for (const match of matches(view.text, callOn)) {
    if (found.some((one) => match.index >= one.start - 2 && match.index < one.end)) continue;
    const target = nounAfter(view, match.index + match[0].length);
    const to = target ? view.text.slice(target.start, target.end) : '';
    if (!/^[\p{L}\s,-]{0,60}$/u.test(view.text.slice(0, match.index)) || !isInstitution(partyKind(to)))
      continue;
    if (!/\b(?:we|organi[sz]ations|groups|experts|signatories)\b/i.test(view.text.slice(0, match.index)))
      continue;
    more.push({ ...told('we', to, match.index, view.text.length, 'communication/appeal'), speaks: true });
  }
  const spoken = byMedium(view, acts, self);
  if (spoken && !more.some((one) => one.start - 12 <= spoken.end && one.end >= spoken.start))
    more.push(spoken);
  for (const match of matches(view.text, inTouch)) {
    if (taken(match.index)) continue;
    const target = nounAfter(view, match.index + match[0].length);
    const to = target ? view.text.slice(target.start, target.end) : '';
    const before = view.text.slice(0, match.index);
    if (
      !target ||
      !isInstitution(partyKind(to)) ||
      /\b(?:not|never|no longer|to have been|be|if|should)\s(?:\p{L}+\s)?$/iu.test(before)
    )
      continue;
    more.push(told(senderAt(view, acts, match.index), to, match.index, target.end, 'communication/in-touch'));
  }
  return more;
}
