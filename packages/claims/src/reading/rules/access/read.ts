import { firstMatch } from '@safeconduct/dates/find/matches.ts';
import { type Act, actsOf, chainOf } from '../../acts/acts.ts';
import { nounAfter } from '../../acts/nouns.ts';
import { perWord } from '../../tokens/per-word.ts';
import { partyKind, seeksAccess } from '../../acts/parties.ts';
import { segmentAt, type View } from '../../english/view.ts';
import { hedgesIn } from '../../hedges/english.ts';
import type { Draft } from '../../propose.ts';
import { chainStart, type Found, heldObject, isHeld, nobody, spanOf, unable } from './found.ts';
import { given } from './given.ts';
import { refused } from './refused.ts';
import { unanswered } from './asked.ts';
import { consular, denying, goods, lets, meets, seeks } from './words.ts';

/** Whether those not let are such as come for people in custody, or people who want protection. */
function isKeptOut(view: View, act: Act): boolean {
  const object = nounAfter(view, act.clause.verb.end);
  const words = object ? view.text.slice(object.start, object.end) : '';
  const kind = partyKind(words);
  if (kind === 'state') return consular.test(words) || goods.test(act.after.slice(0, 60));
  if (kind === 'detained' || kind === 'pronoun' || kind === null)
    return (
      goods.test(act.after.slice(0, 90)) ||
      /\b(?:see|visit|meet|apply|register|lodge|famil\p{L}+|judge|unhcr|call)\b/iu.test(
        act.after.slice(0, 90),
      )
    );
  return true;
}

/** The verbs that the rules below ask for: of any other nothing is told. */
const isAsked = perWord(
  (head) =>
    lets.test(head) ||
    meets.test(head) ||
    /^(?:t[eo]ll?d?|informed|notified|warned|alerted|seen|visited|examined|treated|heard|interviewed|assessed|asked|brought|screened|charged)$/.test(
      head,
    ) ||
    /^(?:lodge|apply|file|claim|seek|submit|request|put|make|made|enter|take|accept|register|receive|open|hear|consider|process|look|deal)(?:ed|s)?$/.test(
      head,
    ),
);

function denied(view: View, act: Act): Found | null {
  const { head, after, subject, subjectKind, passive, clause } = act;
  if (!isAsked(head)) return null;
  const chain = chainOf(view, act);
  const modal = clause.verb.modal ?? '';
  const real = act.mood !== 'unreal' || /^(?:can|could|ca)$/.test(modal) || nobody.test(subject);
  const none =
    /^\s(?:(?:either|them|him|her|us|me)\s)?(?:no|any|neither|nobody|no one|none|(?:very )?little|hardly any|scarcely any|scant)\b/i.exec(
      after,
    );
  const negative =
    act.negative ||
    (unable.test(chain.slice(0, -head.length)) && clause.verb.form === 'infinitive') ||
    /\bNor (?:has|have|had|did|was|were)\b/.test(view.text.slice(Math.max(0, act.start - 8), act.end));
  const yet =
    /\b(?:has|have|had) yet to be (?:allowed|let|given|granted|admitted|permitted|heard|seen)\b/i.test(chain);
  const short = act.after.split(/[;,]/)[0] ?? '';
  // "is not authorised to speak to the media": why a name is not given
  if (
    /^authori[sz]/.test(head) &&
    /^\sto (?:speak|talk|comment|discuss|brief|give|make|disclose)\b/.test(after)
  )
    return null;
  // "are not allowed to travel abroad without a permit": a freedom that they lack, and nobody kept from them
  if (passive && /^\sto (?:travel|leave|go abroad|move|work|emigrate|marry)\b/i.test(after)) return null;
  // "did not receive the asylum he asked for", "could not give them protection": a decision, and nobody kept out
  if (
    /^(?:receiv|obtain|g[ai]v)/.test(head) &&
    /^\s(?:(?:him|her|them|the|any)\s){0,2}(?:political |diplomatic )?(?:asylum|protection)\b/.test(after)
  )
    return null;
  // "would neither punish them and would let UNHCR visit"
  if (modal === 'would' && clause.by === 'shared' && /\band\s*$/.test(view.text.slice(0, act.start)))
    return null;
  if (lets.test(head)) {
    const own = /^(?:had|have|has|having|receiv|got|gave|giv|brought|w[io]n|offer|secur|obtain)/.test(head);
    const about = goods.test(short.slice(0, 60)) || seeks.test(short.slice(0, 60)) || goods.test(subject);
    const lost =
      none &&
      (/^\s(?:\p{L}+\s)?no\b/iu.test(none[0]) ||
        /^\s(?:very )?(?:little|hardly|scarcely|scant)/i.test(none[0]));
    if (!passive && /^(?:let|allow|permit)/.test(head) && !isKeptOut(view, act)) return null;
    if ((negative || yet || lost || /^\s*(?:no|nei)/i.test(none?.[0] ?? '')) && real && about) {
      if (own && !goods.test(short.slice(0, 50)) && !(head.startsWith('brought') && /\bbefore\b/.test(short)))
        return null;
      if (own && /\bmoney\b/.test(short.slice(0, 30))) return null;
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
  // "his lawyer was not told", "the agency had not been informed of the transfer"
  if (
    passive &&
    clause.by !== 'relative' &&
    /^(?:told|informed|notified|warned|alerted)$/.test(head) &&
    (/^(?:lawyer|family|body)$/.test(subjectKind ?? '') || consular.test(subject))
  )
    return { ...spanOf(view, act), given: false, who: subject, rule: 'access/not-told' };
  if (
    passive &&
    /^(?:seen|visited|examined|treated|heard|interviewed|assessed|asked|brought|screened|charged)$/.test(head)
  ) {
    const by =
      /\bby (?:an? |any |the |his |her |their )?(?:doctor|lawyer|family|relatives?|judge|medic|physician|unhcr|consul|delegate|\p{L}+ doctor)/iu.test(
        after,
      );
    const claim =
      /\b(?:claims?|applications?|needs? for (?:international )?protection|protection needs)\b/i.test(
        subject,
      ) && /^(?:heard|assessed|examined)$/.test(head);
    const judge = head.startsWith('brought') && /\bbefore an? (?:judge|court)\b/i.test(after);
    const asked = head.startsWith('asked') && /\bwhether\b[^.;]{0,40}\b(?:afraid|fear|return)/i.test(after);
    return by || claim || judge || asked
      ? { ...spanOf(view, act), given: false, who: subject, rule: 'access/not-seen' }
      : null;
  }
  if (
    ((/^(?:lodge|apply|file|claim|seek|submit|request)(?:ed)?$/.test(head) && /\basylum\b/i.test(after)) ||
      (/^(?:put|make|made|lodge|file|submit|enter)(?:ed|d)?$/.test(head) &&
        /^(?: in| forward)? (?:an? |any |their |his |her )?(?:asylum |refugee )?(?:claims?|applications?|requests? for (?:asylum|protection))\b(?! (?:for|to) (?:damages|compensation))/i.test(
          after,
        ))) &&
    !passive
  )
    return /\b(?:able|allowed|permitted|let|could|can)\b/i.test(`${chain} ${modal}`) ||
      (nobody.test(subject) && !/^no more\b/i.test(subject))
      ? { ...spanOf(view, act), given: false, who: subject, rule: 'access/asylum' }
      : null;
  // "would not tell her whether he was inside": refused, and not only left unsaid
  if (
    head === 'tell' &&
    !passive &&
    /^wo(?:uld)?$/.test(modal) &&
    /^\s(?:her|him|them|(?:the|his|her|their) (?:family|famil\p{L}+|lawyer|relatives|wife|mother))\s(?:whether|where|if|why|when|what)/iu.test(
      after,
    )
  )
    return { ...spanOf(view, act), given: false, who: subject, rule: 'access/not-told' };
  if (
    /^(?:take|accept|register|receive|open|hear|consider|process|look|deal)(?:ed|s)?$/.test(head) &&
    !passive &&
    /^\s(?:at |with )?(?:(?:his|her|their|any|the|an?|new)\s)?(?:\p{L}+\s){0,2}(?:asylum|applications?|claims?)\b/iu.test(
      after,
    )
  )
    return { ...spanOf(view, act), given: false, who: subject, rule: 'access/asylum' };
  if (!meets.test(head) || passive) return null;
  // "has not spoken to them directly", "as we have not met them": the limits of what one knows, told elsewhere.
  if (/\bdirectly\b/i.test(after) || (clause.link === 'as' && subjectKind === 'self')) return null;
  if (/\b(?:asylum|media|reporters|anonym)/i.test(after.slice(0, 30))) return null;
  // "nobody saw her come out", "has not been able to reach them since": news that does not come
  if (/^(?:see|saw|seen)$/.test(head) && /^\s(?:him|her|them) (?:come|leave|go|get)\b/.test(after))
    return null;
  if (
    head.startsWith('reach') &&
    !/^(?:lawyer|body)$/.test(subjectKind ?? '') &&
    /\b(?:since|again)\b/.test(after)
  )
    return null;
  const target = heldObject(view, act);
  if (
    subjectKind === 'detained' &&
    /^\s(?:the )?(?:UN|U\.N\.|UNHCR|agency|embassy|consulate|lawyers?)\b/.test(after)
  )
    return /\b(?:able|allowed|permitted|unable)\b/i.test(chain)
      ? { ...spanOf(view, act), given: false, who: subject, rule: 'access/not-met' }
      : null;
  const seeker =
    nobody.test(subject) || seeksAccess(subjectKind) || subjectKind === 'pronoun' || subject === '';
  const callsOut =
    subjectKind === 'detained' &&
    /\b(?:allowed|able|permitted|let)\b/i.test(chain) &&
    /\b(?:famil|lawyers?|relatives|unhcr|embassy|home|judge|a doctor)\b/i.test(after);
  if (callsOut) return { ...spanOf(view, act), given: false, who: subject, rule: 'access/not-met' };
  // "nobody from the embassy came to see me"
  const came =
    nobody.test(subject) && /^c[oa]me?$/.test(clause.governor?.verb.head ?? '') && target === 'self';
  if (!seeker || !(isHeld(target) || came)) return null;
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

function draftOf(view: View, found: Found): Draft {
  const who = found.who
    .replace(/^(?:the|an?)\s/i, '')
    .replace(/^(?:we|i|us|they|he|she|it|who|which|there)$/i, '');
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
  const acts = actsOf(view);
  // "International law forbids the deportation of people who have not been allowed to ask for asylum"
  if (/\b(?:law|Convention|treaty) (?:forbids|prohibits|bars)\b/.test(view.text)) return [];
  add(unanswered(view, acts));
  for (const act of acts) {
    add(refused(view, act) ?? denied(view, act));
    add(given(view, act));
    if (!found.at(-1)?.given) continue;
    const but = /\bbut not (?:in)?(?:the|his|her|their|to|my) [\p{L} ]+/iu.exec(view.text.slice(act.start));
    if (but)
      add({
        start: act.start + but.index,
        end: act.start + but.index + but[0].length,
        given: false,
        who: act.subject,
        rule: 'access/but-not',
      });
  }
  for (const pattern of denying) {
    const match = firstMatch(view.text, pattern);
    if (!match) continue;
    const before = view.text.slice(Math.max(0, match.index - 45), match.index);
    if (
      /\b(?:should|must|not be|never be|if|could|may|risk\w*|fear\w*|would|face[sd]?|facing)\s(?:\p{L}+\s){0,4}$/iu.test(
        before,
      )
    )
      continue;
    // "are held incommunicado and tortured": what awaits those sent back
    if (/incommunicado|contact/i.test(match[0]) && /\b(?:tortur|labou?r|execut|prison camp)/i.test(view.text))
      continue;
    const start = match.index;
    const end = start + match[0].length;
    if (!found.some((other) => !other.given && start < other.end && other.start < end))
      found.push({ start, end, given: false, who: '', rule: 'access/noun' });
  }
  return found.map((one) => draftOf(view, one));
}
