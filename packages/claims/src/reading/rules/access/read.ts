import { type Act, actsOf, chainOf } from '../../acts/acts.ts';
import { nounAfter } from '../../acts/nouns.ts';
import { type PartyKind, partyKind, seeksAccess } from '../../acts/parties.ts';
import { segmentAt, type View } from '../../english/view.ts';
import { hedgesIn } from '../../hedges/english.ts';
import type { Draft } from '../../propose.ts';
import type { Span } from '../../segment/sentences.ts';
import { consular, denying, goods, lets, meets, places } from './words.ts';

interface Found extends Span {
  readonly given: boolean;
  readonly who: string;
  readonly rule: string;
}

const unable =
  /\b(?:unable|yet|refus\w+|declin\w+|fail\w+|barred|banned|prevented|stopped|blocked|forbidden|prohibited|kept)\b/i;
const nobody = /^(?:nobody|no one|none|no|neither)\b/i;

/** Whom the words after a verb name: people in custody, or the place that holds them. */
function heldObject(view: View, act: Act): PartyKind | 'place' | null {
  const near = view.text.slice(act.clause.verb.end, Math.min(act.end, act.clause.verb.end + 60));
  const object = nounAfter(
    view,
    act.clause.verb.end + (/^\s(?:to|with|in|by (?:tele)?phone (?:to|with))\s/i.exec(near)?.[0].length ?? 0),
  );
  const words = object ? view.text.slice(object.start, object.end) : '';
  if (words !== '' && places.test(words)) return 'place';
  const kind = partyKind(words);
  if (
    kind === 'detained' ||
    kind === 'pronoun' ||
    kind === 'family' ||
    kind === 'person' ||
    /\b(?:client|man|woman|husband|wife|son|daughter|six|\d+)s?\b/i.test(words)
  )
    return kind ?? 'detained';
  return places.test(near.split(/[,;]/)[0] ?? '') ? 'place' : kind;
}

function isHeld(kind: PartyKind | 'place' | null): boolean {
  return (
    kind === 'place' || kind === 'detained' || kind === 'pronoun' || kind === 'family' || kind === 'person'
  );
}

function spanOf(view: View, act: Act, from = chainStart(view, act)): Span {
  return { start: from, end: Math.max(act.end, act.clause.verb.end) };
}

function chainStart(view: View, act: Act): number {
  return act.clause.verb.end - chainOf(view, act).length;
}

function refused(view: View, act: Act): Found | null {
  const { head, after, passive, subjectKind, subject } = act;
  const near = after.slice(0, 70);
  if (act.negative || act.mood === 'unreal') return null;
  if (/^(?:refus(?:ed|es|ing)|den(?:ied|ies|ying|y)|withh[eo]ld|block(?:ed|s|ing)|cut)$/.test(head)) {
    const thing = goods.exec(near.split(/[;:]/)[0] ?? '');
    const close = thing && thing.index < 45 && !/^\s(?:that|having|it|any|the report|reports?)\b/i.test(near);
    if (close && !/\bknowledge\b/.test(near))
      return { ...spanOf(view, act), given: false, who: subject, rule: 'access/refused' };
    if (passive && goods.test(subject))
      return {
        ...spanOf(view, act),
        start: act.clause.subject?.start ?? act.start,
        given: false,
        who: subject,
        rule: 'access/refused',
      };
    if (
      head.startsWith('refus') &&
      /^\s(?:to\s)?(?:let|allow|permit|admit|see|hear|register|accept|receive|grant|give|open)\b[^.;]{0,60}\b(?:access|see|meet|visit|in|asylum|applications?|claims?|lawyers?|unhcr|entry|enter|inside|them|him|her)\b/i.test(
        near,
      ) &&
      !/\bhand\b/.test(near)
    )
      return { ...spanOf(view, act), given: false, who: subject, rule: 'access/refused' };
    return null;
  }
  if (
    /^(?:turned|sent|driven|waved|shooed)$/.test(head) &&
    passive &&
    /^\s(?:[\p{L}]+\s){0,2}(?:away|back at the (?:gate|door|entrance))\b/iu.test(` ${after.trimStart()}`)
  ) {
    if (subjectKind === 'detained' || /\b(?:border|frontier|crossing|boat)\b/i.test(near)) return null;
    return { ...spanOf(view, act), given: false, who: subject, rule: 'access/turned-away' };
  }
  if (
    /^told$/.test(head) &&
    passive &&
    /^\s(?:to (?:return|come back|wait|leave|go away|apply)|(?:that )?(?:no )?visits?)\b/i.test(after) &&
    seeksAccess(subjectKind) &&
    subjectKind !== 'state'
  )
    return { ...spanOf(view, act), given: false, who: subject, rule: 'access/turned-away' };
  if (
    /^(?:barred|banned|blocked|prevented|stopped|kept|shut|locked|excluded|prohibited|forbidden|preventing|barring|blocking|keeping)$/.test(
      head,
    )
  ) {
    const from =
      /^\s(?:[\p{L}'’-]+\s){0,6}?(?:from (?:reaching|gaining|meeting|seeing|visiting|interviewing|accessing|having|entering|speaking|talking|contacting|attending|the|its|all)|out\b|to (?:see|meet|visit))/iu.exec(
        after,
      );
    if (!from) return null;
    const object = nounAfter(view, act.clause.verb.end);
    const kind = passive ? subjectKind : partyKind(object ? view.text.slice(object.start, object.end) : '');
    const seeker =
      seeksAccess(kind) ||
      /\b(?:seeing|contacting|speaking|reaching) (?:a |their |any )?(?:lawyers?|unhcr|famil)/i.test(after);
    return seeker ? { ...spanOf(view, act), given: false, who: subject, rule: 'access/kept-out' } : null;
  }
  if (
    /^(?:handed|gave|sent|returned)$/.test(head) &&
    /^\s(?:(?:the|his|her|their)\s)?(?:\p{L}+\s)?(?:forms?|applications?|papers)\s(?:back|unopened)/iu.test(
      after,
    )
  )
    return { ...spanOf(view, act), given: false, who: subject, rule: 'access/refused' };
  return null;
}

function denied(view: View, act: Act): Found | null {
  const { head, after, subject, subjectKind, passive, clause } = act;
  const chain = chainOf(view, act);
  const modal = clause.verb.modal ?? '';
  const real = act.mood !== 'unreal' || /^(?:can|could|ca)$/.test(modal) || nobody.test(subject);
  const none = /^\s(?:(?:either|them|him|her|us|me)\s)?(?:no|any|neither|nobody|no one)\b/i.exec(after);
  const negative =
    act.negative ||
    (unable.test(chain.slice(0, -head.length)) && clause.verb.form === 'infinitive') ||
    /\bNor (?:has|have|had|did|was|were)\b/.test(view.text.slice(Math.max(0, act.start - 8), act.end));
  const yet =
    /\b(?:has|have|had) yet to be (?:allowed|let|given|granted|admitted|permitted|heard|seen)\b/i.test(chain);
  const short = act.after.split(/[;,]/)[0] ?? '';
  if (lets.test(head)) {
    const own = /^(?:had|have|has|having|receiv|got|gave|giv|brought|w[io]n|offer|secur|obtain)/.test(head);
    const about =
      goods.test(short.slice(0, 60)) ||
      /\b(?:see|meet|visit|speak|enter|interview|inspect|reach|call|apply|lodge|in|inside|attend|contact)\b/i.test(
        short.slice(0, 60),
      ) ||
      goods.test(subject);
    const lost = none && /^\s(?:\p{L}+\s)?no\b/iu.test(none[0]);
    if ((negative || yet || lost || none?.[0].trim().startsWith('no')) && real && about) {
      if (own && !goods.test(short.slice(0, 50)) && !(head.startsWith('brought') && /\bbefore\b/.test(short)))
        return null;
      if (/\bno (?:contact|access) (?:details|road)/i.test(short)) return null;
      return {
        ...spanOf(view, act),
        start: passive && goods.test(subject) ? (clause.subject?.start ?? act.start) : chainStart(view, act),
        given: false,
        who: subject,
        rule: 'access/not-let',
      };
    }
    if (
      passive &&
      negative &&
      real &&
      seeksAccess(subjectKind) &&
      /^(?:let|admitted|allowed|permitted)$/.test(head)
    )
      return { ...spanOf(view, act), given: false, who: subject, rule: 'access/not-let' };
    if (!passive && head.startsWith('let') && /^\s(?:no one|nobody|no \p{L}+)\s/iu.test(after))
      return { ...spanOf(view, act), given: false, who: subject, rule: 'access/not-let' };
  }
  if (!negative || !real) return null;
  if (
    passive &&
    /^(?:seen|visited|examined|treated|heard|interviewed|assessed|asked|brought|screened|charged)$/.test(head)
  ) {
    const by =
      /\bby (?:an? |any |the )?(?:doctor|lawyer|judge|medic|physician|unhcr|consul|delegate|\p{L}+ doctor)/iu.test(
        after,
      );
    const claim =
      /\b(?:claims?|applications?)\b/i.test(subject) && /^(?:heard|assessed|examined)$/.test(head);
    const judge = head.startsWith('brought') && /\bbefore an? (?:judge|court)\b/i.test(after);
    const asked = head.startsWith('asked') && /\bwhether\b[^.;]{0,40}\b(?:afraid|fear|return)/i.test(after);
    return by || claim || judge || asked
      ? { ...spanOf(view, act), given: false, who: subject, rule: 'access/not-seen' }
      : null;
  }
  if (
    /^(?:lodge|apply|file|claim|seek|submit|request)(?:ed)?$/.test(head) &&
    /\basylum\b/i.test(after) &&
    !passive
  )
    return /\b(?:able|allowed|permitted|let|could|can)\b/i.test(`${chain} ${modal}`) || nobody.test(subject)
      ? { ...spanOf(view, act), given: false, who: subject, rule: 'access/asylum' }
      : null;
  if (
    /^tell$|^told$/.test(head) &&
    !passive &&
    /^\s(?:her|him|them|(?:the|his|her|their) (?:family|famil\p{L}+|lawyer|relatives|wife|mother))\s(?:whether|where|if|why|when|what)/iu.test(
      after,
    )
  )
    return { ...spanOf(view, act), given: false, who: subject, rule: 'access/not-told' };
  if (!meets.test(head) || passive) return null;
  // "has not spoken to them directly", "as we have not met them": the limits of what one knows, told elsewhere.
  if (/\bdirectly\b/i.test(after) || (clause.link === 'as' && subjectKind === 'self')) return null;
  if (/\b(?:asylum|media|reporters|anonym)/i.test(after.slice(0, 30))) return null;
  const target = heldObject(view, act);
  const seeker =
    nobody.test(subject) || seeksAccess(subjectKind) || subjectKind === 'pronoun' || subject === '';
  const callsOut =
    subjectKind === 'detained' &&
    /\b(?:allowed|able|permitted|let)\b/i.test(chain) &&
    /\b(?:famil|lawyers?|relatives|unhcr|embassy|home|judge|a doctor)\b/i.test(after);
  if (callsOut) return { ...spanOf(view, act), given: false, who: subject, rule: 'access/not-met' };
  if (!seeker || !isHeld(target)) return null;
  if (
    /^(?:see|saw|seen|call|treat|question|identif|register|enter|represent|monitor|counsel|gain)/.test(
      head,
    ) &&
    !/\b(?:allowed|able|permitted|let|refus\w+|unable)\b/i.test(chain) &&
    !nobody.test(subject) &&
    !/^(?:lawyer|body|doctor)$/.test(subjectKind ?? '')
  )
    return null;
  if (/^talk|^sp/.test(head) && !/^\s(?:by (?:tele)?phone )?(?:to|with)\b/i.test(after)) return null;
  return { ...spanOf(view, act), given: false, who: subject, rule: 'access/not-met' };
}

function given(view: View, act: Act): Found | null {
  const { head, after, subject, subjectKind, passive } = act;
  if (
    act.negative ||
    nobody.test(subject) ||
    /\bnor (?:has|have|had|did)\b[^,;]*$/i.test(view.text.slice(0, act.start))
  )
    return null;
  const chain = chainOf(view, act);
  const onRequest =
    /^(?:may|can)$/.test(act.clause.verb.modal ?? '') &&
    /\b(?:up)?on request|at any time|freely|regularly\b/i.test(after);
  if (unable.test(chain.slice(0, -head.length)) || (act.mood !== 'told' && !onRequest)) return null;
  if (/^(?:if|should|before|to have been)\b/.test(act.clause.link)) return null;
  const seeker =
    /^(?:self|body|lawyer|doctor|family|media|helper)$/.test(subjectKind ?? '') || consular.test(subject);
  if (passive && /^(?:let|allowed|permitted|admitted|granted|given)$/.test(head)) {
    const in1 =
      /^\s(?:(?:\p{L}+ly|only|\p{L}+)\s)?(?:in\b|inside|access|to (?:see|meet|visit|speak|interview|enter|attend)|entry|(?:for|on) )/iu.test(
        after,
      ) || /^admitted$/.test(head);
    const able = seeker || subjectKind === 'pronoun' || subjectKind === 'person';
    return in1 && able && !/\b(?:hospital|university)\b/i.test(after)
      ? { ...spanOf(view, act), given: true, who: subject, rule: 'access/let-in' }
      : null;
  }
  if (/^(?:allowed|let|permitted|gave|granted|allows|lets)$/.test(head) && !passive) {
    const object = nounAfter(view, act.clause.verb.end);
    const who = object ? view.text.slice(object.start, object.end) : '';
    const kind = partyKind(who);
    const see = /\b(?:access\b|to (?:see|meet|visit|speak|interview)\b|see\b|visit\b|meet\b)/i.test(
      after.slice(0, 80),
    );
    return see && seeksAccess(kind) && subjectKind !== 'court' && !/\bno\b/i.test(who)
      ? { ...spanOf(view, act), given: true, who, rule: 'access/let-in' }
      : null;
  }
  if (
    /^(?:came|went|arrived|turned)$/.test(head) &&
    consular.test(subject) &&
    /\bto (?:fill|interview|see|question|verify|identify|meet|issue|photograph|inspect|take)\b/i.test(after)
  )
    return { ...spanOf(view, act), given: true, who: subject, rule: 'access/consular' };
  if (
    !meets.test(head) ||
    passive ||
    !seeker ||
    /^(?:call|reach|contact|phone|telephone|gain|question|identif|represent|register|treat|monitor)/.test(
      head,
    )
  )
    return null;
  const target = heldObject(view, act);
  if (!isHeld(target)) return null;
  if (
    subjectKind === 'family' &&
    /^(?:met|saw|see)/.test(head) &&
    !/\b(?:allowed|able|let|prison|custody|detention|minutes)\b/i.test(`${chain}${after}`)
  )
    return null;
  if (
    /^talk|^sp/.test(head) &&
    !/\b(?:able|allowed|by (?:tele)?phone|in (?:the )?(?:detention|custody|prison))\b/i.test(
      `${chain}${after}`,
    )
  )
    return null;
  if (head.startsWith('interview') && (subjectKind === 'media' || subjectKind === 'self')) return null;
  if (
    /^(?:saw|see)/.test(head) &&
    (subjectKind === 'self' || subjectKind === 'media' || subjectKind === 'helper') &&
    !/\b(?:able|allowed|let)\b/i.test(chain)
  )
    return null;
  if (head.startsWith('enter') && target !== 'place') return null;
  return { ...spanOf(view, act), given: true, who: subject, rule: 'access/met' };
}

function draftOf(view: View, found: Found): Draft {
  const who = found.who.replace(/^(?:the|an?)\s/i, '');
  return {
    property: found.given ? 'access_given' : 'access_denied',
    start: found.start,
    end: found.end,
    normalised: `${who === '' ? '' : `${who}: `}${found.given ? 'access given' : 'no access'} (${view.text.slice(found.start, found.end).slice(0, 80).trim()})`,
    firstHand: view.quotes.some((quote) => found.start >= quote.start && found.start < quote.end) || null,
    hedges: [
      /\b(?:so far|not yet|yet to|to date)\b/i.exec(view.text.slice(found.start, found.end + 30))?.[0] ??
        null,
      ...hedgesIn(view.text, segmentAt(view, found.start)?.start ?? 0, found.start).map(
        (hedge) => hedge.words,
      ),
    ].filter((words) => words !== null),
    rule: found.rule,
  };
}

/** Who was let in to people in custody and who was not; and what was kept from them: a lawyer, a doctor, a hearing. */
export function readAccess(view: View): Draft[] {
  const found: Found[] = [];
  const add = (one: Found | null) => {
    if (
      one &&
      !found.some((other) => other.given === one.given && one.start < other.end && other.start < one.end)
    )
      found.push(one);
  };
  if (/\b(?:incorrect|untrue|not true|false) that\b/i.test(view.text)) {
    for (const act of actsOf(view)) add(given(view, act));
    return found.map((one) => draftOf(view, one));
  }
  for (const act of actsOf(view)) {
    add(refused(view, act) ?? denied(view, act));
    add(given(view, act));
    const but = /\bbut not (?:the|his|her|their|to|my) [\p{L}]+/iu.exec(view.text.slice(act.start));
    if (but && found.at(-1)?.given)
      add({
        start: act.start + but.index,
        end: act.start + but.index + but[0].length,
        given: false,
        who: act.subject,
        rule: 'access/but-not',
      });
  }
  for (const pattern of denying) {
    const match = pattern.exec(view.text);
    if (!match) continue;
    const before = view.text.slice(Math.max(0, match.index - 45), match.index);
    if (
      /\b(?:should|must|not be|never be|if|could|may|risk\w*|fear\w*|would|face[sd]?|facing)\s(?:\p{L}+\s){0,4}$/iu.test(
        before,
      )
    )
      continue;
    const start = match.index;
    const end = start + match[0].length;
    if (!found.some((other) => !other.given && start < other.end && other.start < end))
      found.push({ start, end, given: false, who: '', rule: 'access/noun' });
  }
  return found.map((one) => draftOf(view, one));
}
