import { matches } from '@safeconduct/dates/find/matches.ts';
import type { Act } from '../../acts/acts.ts';
import { nounAfter, nounBehind } from '../../acts/nouns.ts';
import { isInstitution, partyKind } from '../../acts/parties.ts';
import { countryInName } from '../../../places/index.ts';
import type { View } from '../../english/view.ts';
import { type Exchange, type Told, wordsOf } from './told.ts';

/** What one state or body says to another, as a noun. */
const words =
  'assurances?|promises?|pledges?|guarantees?|undertakings?|requests?|appeals?|pleas?|demands?|protests?|complaints?|warnings?|approach(?:es)?|representations|démarches?|demarches?|overtures?|inquir(?:y|ies)|enquir(?:y|ies)';
const spoken = new RegExp(`^\\s(?:[\\p{L}'’-]+\\s){0,4}?(?:${words})\\b`, 'iu');
const subject = new RegExp(
  `^(?:(?:an?|the|its|their|this|several|repeated|\\p{L}+)\\s){0,3}(?:${words})$`,
  'iu',
);

/** Verbs that do no more than perform what their noun says. */
const performs =
  /^(?:gives?|gave|given|giving|ma[dk]es?|making|issue[sd]?|issuing|offer(?:s|ed)?|sen[dt]|sends|lodge[sd]?|lodging|file[sd]?|deliver(?:s|ed)?|convey(?:s|ed)?|hand(?:s|ed)?|submit(?:s|ted)?|put|renew(?:s|ed)?|repeat(?:s|ed)?|reiterate[sd]?|extend(?:s|ed)?|address(?:ed)?|present(?:ed)?|received?|got)$/;
/** "adopted a resolution which urges China": what an assembly asks of a state. */
const resolution =
  /^\s(?:unanimously\s)?(?:an?|its|the|this) (?:\p{L}+[- ]){0,2}(?:resolution|motion|statement)(?: on \p{Lu}\p{L}+| (?:yester|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|to)day)?,? (?:(?:which|that) )?(?:urg(?:es|ing|ed)|call(?:s|ing|ed) (?:up)?on|ask(?:s|ing|ed)|demand(?:s|ing) (?:of|that)|appeal(?:s|ing) to|press(?:es|ing))\s/u;

/** An assembly that turns to a state by a resolution. */
export function resolved(view: View, act: Act): Told | null {
  if (!/^(?:adopt|pass|approv|carri)ed$/.test(act.head) || act.passive) return null;
  const at = act.clause.verb.end;
  const turns = resolution.exec(view.text.slice(at));
  const to = turns ? wordsOf(view, nounAfter(view, at + turns[0].length)) : '';
  return isInstitution(partyKind(to)) && isInstitution(act.subjectKind)
    ? { from: act.subject, to, speaks: false, rule: 'communication/resolution' }
    : null;
}

/** "China had given assurances that": its word to another, told by a noun. */
export function speechAct(view: View, act: Act): Told | null {
  if (!isInstitution(act.subjectKind) || act.subjectKind === 'court') return null;
  const noun = performs.test(act.head) && spoken.test(act.after);
  if (noun) {
    if (/^\s(?:\p{L}+\s)?no\b/u.test(act.after)) return null;
    if (/\b(?:asylum|court|to the media|reporters)\b/i.test(act.after)) return null;
    const to = wordsOf(view, nounBehind(view, /^(?:to|with)$/, act.clause.verb.end, act.end));
    const known = isInstitution(partyKind(to));
    const back = /^(?:received?|got)$/.test(act.head);
    const source = back ? wordsOf(view, nounBehind(view, /^from$/, act.clause.verb.end, act.end)) : '';
    if (back)
      return isInstitution(partyKind(source))
        ? { from: source, to: act.subject, speaks: false, rule: 'communication/speech' }
        : null;
    return { from: act.subject, to: known ? to : '', speaks: false, rule: 'communication/speech' };
  }
  return null;
}

/** "A first approach was made in writing", "assurances had been given by Beijing". */
export function speechMade(view: View, act: Act): Told | null {
  if (
    !act.passive ||
    !performs.test(act.head) ||
    !subject.test(act.subject.split(/\s(?:to|for|by|from|that)\s/)[0] ?? '')
  )
    return null;
  if (/\b(?:asylum|court|visa)\b/i.test(`${act.subject}${act.after}`)) return null;
  // "an appeal has been lodged": with a court
  if (/^(?:lodg|fil)/.test(act.head) && /\b(?:appeal|complaint)s?$/i.test(act.subject)) return null;
  const by = wordsOf(view, nounBehind(view, /^by$/, act.start, act.end));
  const to = wordsOf(
    view,
    nounBehind(view, /^(?:to|with)$/, act.clause.subject?.start ?? act.start, act.end),
  );
  return {
    from: partyKind(by) === null ? '' : by,
    to: isInstitution(partyKind(to)) ? to : '',
    speaks: false,
    rule: 'communication/speech',
  };
}

const ofParty = new RegExp(
  `\\b(?<from>\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+)*)(?:['’]s)?\\s(?:(?:formal|official|repeated|urgent|earlier|written)\\s)?(?:requests?|appeals?|demands?|pleas?)\\s(?:to|for|that|not)\\b`,
  'gu',
);

const bySender = new RegExp(
  `\\b(?:(?:repeated|urgent|formal|official|earlier|written|several|many|numerous|new|fresh)\\s)?(?:appeals?|pleas?|assurances?|guarantees?|d[eé]marches?(?=\\s(?:of|by|from)))\\s(?:(?:for|to)\\s[^,;.]{3,40}?\\s)?(?:by|from|(?<=d[eé]marches? )of)\\s`,
  'giu',
);

/** "before appeals by Seoul and Washington", "we have guarantees from the Chinese side": with the one whose word it is behind. */
function wordFrom(view: View): Exchange[] {
  return matches(view.text, bySender).flatMap((match): Exchange[] => {
    const end = match.index + match[0].length;
    const sender = nounAfter(view, end);
    const from = wordsOf(view, sender);
    const before = view.text.slice(Math.max(0, match.index - 30), match.index);
    if (!sender || !isInstitution(partyKind(from)) || partyKind(from) === 'court') return [];
    if (/\b(?:no|without|any|despite no|asylum|court|extradition)\s(?:\p{L}+\s)?$/iu.test(before)) return [];
    return [
      {
        from,
        to: '',
        planned: false,
        speaks: false,
        mode: /\bwritten\b/.test(before + match[0]) ? 'written' : '',
        verbStart: match.index,
        start: match.index,
        end: sender.end,
        rule: 'communication/word-from',
      },
    ];
  });
}

/** "in spite of a Chinese request to hand them over": one party's word told by a noun with its name before it. */
export function speechNouns(view: View): Exchange[] {
  const named = matches(view.text, ofParty).flatMap((match): Exchange[] => {
    const from = match.groups?.from ?? '';
    if (!isInstitution(partyKind(from)) && countryInName(from) === null) return [];
    if (
      /\b(?:asylum|visa|extradition hearing|comment)\b/i.test(view.text.slice(match.index, match.index + 60))
    )
      return [];
    const end = match.index + match[0].length;
    const clause = view.text.slice(end).split(/[,;.]/)[0] ?? '';
    return [
      {
        from,
        to: '',
        planned: false,
        speaks: false,
        mode: '',
        verbStart: match.index,
        start: match.index,
        end: end + clause.length,
        rule: 'communication/speech',
      },
    ];
  });
  return [...named, ...wordFrom(view)];
}
