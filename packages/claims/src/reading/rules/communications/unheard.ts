import { firstMatch, matches } from '@safeconduct/dates/find/matches.ts';
import type { Act } from '../../acts/acts.ts';
import { nounAfter, nounBehind } from '../../acts/nouns.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import { attributionAt } from '../../english/voice.ts';
import type { View } from '../../english/view.ts';
import { type Exchange, type Told, wordsOf } from './told.ts';

const request =
  /\b(?:requests?|appeals?|letters?|pleas?|petitions?|inquir(?:y|ies)|enquir(?:y|ies)|e-?mails?|messages?|representations|demands?|questions?|calls?|warnings?)\b(?!['’])/giu;

/** What becomes of a request that brought nothing. */
const vain =
  /\b(?:un(?:answered|heeded|heard)|ignor(?:ed|es|ing)|disregard(?:ed|s|ing)?|rebuffed|rejected|refused|turned down|brushed (?:aside|off)|deaf ears|(?:not|never|nor|yet to|failed to|n['’]t|nobody|no one)\s(?:\p{L}+ly |yet |so far |even |been |ever )?(?:answer(?:ed)?|repl(?:y|ied)|respon(?:d|ded)|react(?:ed)?|acknowledged?|granted?)|(?:no|any) (?:answer|reply|response|reaction))\b/iu;

/** Questions of those who print the answer, and what people ask of an office or a court for themselves. */
const other =
  /^\s(?:for|of) (?:an? )?(?:comments?|interviews?|asylum|visas?|refugee|protection|bail|clemency|residen\p{L}+|political|international|(?:a )?statement|details)\b|^\s(?:by|from) (?:reporters|journalists|AFP|Reuters|RFA)/iu;
const sentBy =
  /^\s(?:that |which |in which )(?<from>(?:[\p{L}'’.-]+\s){1,5}?)(?:had |has |have )?(?:sent|wrote|written|made|filed|submitted|addressed|put|asked|asks)\b/iu;

/** Whose request it is: "the agency's requests", "a letter from the experts", "a letter in which we asked". */
function senderOf(view: View, start: number, end: number): string {
  const phrase = view.phrases.find((one) => one.kind === 'noun' && one.start <= start && one.end >= end);
  const before = view.text.slice(phrase?.start ?? start, start);
  const owner = /^(?<owner>.+?)['’]s?\s/u.exec(before)?.groups?.owner;
  if (owner) return owner;
  if (/^(?:its|their|our|my)\s/i.test(before))
    return { i: 'it', t: 'they' }[before[0]?.toLowerCase() ?? ''] ?? 'we';
  const rest = sentBy.exec(view.text.slice(end))?.groups?.from?.trim();
  if (rest) return rest;
  const behind = wordsOf(view, nounBehind(view, /^(?:from|by|of)$/, end, end + 50));
  if (behind !== '') return behind.replace(/\sun(?:answered|heeded|heard)$/, '');
  const adjective = /^(?:an?|the)?\s?(?<from>\p{Lu}\p{L}+)\s$/u.exec(before)?.groups?.from ?? '';
  return partyKind(adjective) === 'state' ? adjective : '';
}

/** "has left unanswered the agency's requests", "have not replied to his brother's letters": asked all the same. */
export function inVain(view: View, acts: readonly Act[], taken: readonly Exchange[]): Exchange[] {
  const end = firstMatch(view.text, vain);
  if (!end) return [];
  for (const noun of matches(view.text, request)) {
    const at = noun.index + noun[0].length;
    const [from, to] = noun.index < end.index ? [at, end.index] : [end.index + end[0].length, noun.index];
    const gap = view.text.slice(from, to);
    if (gap.length > 70 || /[;:]|,\s(?:but|and|while|who|which)\b/.test(gap)) continue;
    if (other.test(view.text.slice(at)) || /\bcomment\b/.test(view.text)) continue;
    if (taken.some((one) => noun.index < one.end && one.start < at)) return [];
    const speaker = attributionAt(view, noun.index)?.speaker;
    const named = senderOf(view, noun.index, at);
    const kind = partyKind(named);
    const sender = kind !== null && kind !== 'detained' && kind !== 'media' && kind !== 'court' ? named : '';
    const act = acts.find((one) => one.start <= end.index + end[0].length && one.end >= end.index - 1);
    const own = act && (act.clause.subject?.end ?? 0) > noun.index && noun.index < end.index;
    const silent = act && !own && !act.passive && isInstitution(act.subjectKind) ? act.subject : '';
    const behind = wordsOf(view, nounBehind(view, /^(?:to|by)$/, at, at + 60));
    const target = silent !== '' ? silent : isInstitution(partyKind(behind)) ? behind : '';
    // "turned down a request to open them": what was asked of whom says enough.
    const asks = /^\s(?:to|that) (?!the\b)\p{L}/u.test(view.text.slice(at));
    if (kind === 'media' || kind === 'detained' || target === '' || sender === target) continue;
    if (sender === '' && !(asks && silent !== '')) continue;
    // Questions of no named party are those of the report.
    if (kind === 'self' && /^question/i.test(noun[0])) continue;
    return [
      {
        from: sender !== '' ? sender : speaker && speaker.name !== silent ? speaker.name : '',
        to: target,
        planned: false,
        speaks: false,
        mode: noun[0],
        verbStart: noun.index,
        start: Math.min(noun.index, end.index),
        end: Math.max(at, end.index + end[0].length),
        rule: 'communication/in-vain',
      },
    ];
  }
  return [];
}

const informing = /^(?:t[eo]ld?|inform(?:ed|ing)?|notif(?:y|ied|ying)|alert(?:ed)?|warn(?:ed)?|consulted)$/;
const notice =
  /^\s(?:no|any)\s(?:\p{L}+\s)?(?:notice|notification|official word|warning|information about (?:his|her|their))\b/iu;
const outside = /^(?:family|lawyer|body|self|doctor)$/;

/** "Nobody told the family", "UNHCR had not been notified", "received no official notice": what was not said to those it concerns. */
export function uninformed(view: View, act: Act): Told | null {
  const quiet = (to: string): Told => ({ from: '', to, speaks: false, rule: 'communication/no-notice' });
  // "UNHCR, which was not told in advance, cannot say": why it knows nothing, and no more
  if (act.mood !== 'told' || act.clause.by === 'relative') return null;
  if (/^(?:receiv|given|g[eo]t|had|have|has)/.test(act.head)) {
    return notice.test(act.after) &&
      (outside.test(act.subjectKind ?? '') || /^(?:it|they)$/i.test(act.subject))
      ? quiet(act.subject)
      : null;
  }
  if (!informing.test(act.head)) return null;
  const without = /\bwithout (?:(?:first|even|ever) )?$/i.test(view.text.slice(0, act.start));
  if (!act.negative && !without) return null;
  if (act.passive) {
    const it = /^it$/i.test(act.subject);
    return (outside.test(act.subjectKind ?? '') || it) && !/^\s(?:to|their|his|her)\b/.test(act.after)
      ? quiet(act.subject.replace(/^(?:neither|nor)\s/i, ''))
      : null;
  }
  const object = nounAfter(view, act.clause.verb.end);
  const who = wordsOf(view, object);
  const near = object !== null && object.start <= act.clause.verb.end + 2;
  if (!near || !outside.test(partyKind(who) ?? '') || partyKind(who) === 'self') return null;
  const silent = isInstitution(act.subjectKind) || /^(?:nobody|no one|none|it|they)\b/i.test(act.subject);
  return (silent || without) && !/^\s?to \p{L}/u.test(view.text.slice(object.end)) ? quiet(who) : null;
}
