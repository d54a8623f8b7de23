import type { Speaker } from '../../attribution/attribution.ts';
import type { Act } from '../../acts/acts.ts';
import { isInstitution } from '../../acts/parties.ts';
import type { View } from '../../english/view.ts';
import { attributionAt } from '../../english/voice.ts';
import { demanded } from './demanded.ts';
import { direct } from './direct.ts';
import { mustOf } from './musts.ts';
import { oblique } from './oblique.ts';
import { tellsPeople, toldPeople } from './ordered.ts';
import { passive } from './passive.ts';
import { pressed } from './pressed.ts';
import { resolved, speechAct, speechMade } from './speech.ts';
import type { Exchange, Told } from './told.ts';
import { uninformed } from './unheard.ts';
import { visitMeant } from './visits.ts';
import { accessTried, askedOfOthers } from './wanted.ts';

const wish = /\bhop(?:e|es|ed|ing)\s(?:that\s)?$/;
const proposal = /\b(?:motion|bill|draft|proposal)s? (?:to|that would)?\s?$/;

/** What a clause tells as a communication; `null` where it tells none. */
export function exchangeOf(
  view: View,
  act: Act,
  acts: readonly Act[],
  self: Speaker | null,
): Exchange | null {
  const must = mustOf(view, act, self);
  if (must) return placed(view, act, must, must.from, false);
  const unsaid = uninformed(view, act);
  if (unsaid) return placed(view, act, unsaid, '', false);
  const others = askedOfOthers(view, act);
  if (others) return placed(view, act, others, others.from, true);
  const tried = accessTried(act);
  if (tried) return placed(view, act, tried, tried.from, false);
  const visit = visitMeant(view, act);
  if (visit) return placed(view, act, visit, visit.from, true);
  if (act.negative || act.mood === 'unreal') return null;
  if (act.subject !== '' && act.subjectKind === null && !act.passive) return null;
  // "a motion to urge China", "he hoped that Washington would press Beijing": nobody has undertaken it
  if (act.mood === 'planned' && wish.test(view.text.slice(0, act.clause.subject?.start ?? act.start)))
    return null;
  if (proposal.test(view.text.slice(0, act.start))) return null;
  const found = act.passive
    ? (passive(view, act) ?? speechMade(view, act) ?? toldPeople(view, act))
    : (resolved(view, act) ??
      direct(view, act, self) ??
      oblique(view, act, self) ??
      speechAct(view, act) ??
      demanded(view, act) ??
      pressed(view, act) ??
      tellsPeople(view, act));
  if (!found) return null;
  const sender = found.from === '' && !act.passive ? 'we' : found.from;
  const from =
    sender === 'we' && self === null
      ? (attributionAt(view, act.start)?.speaker.name ??
        acts.find((one) => isInstitution(one.subjectKind))?.subject ??
        '')
      : sender;
  return placed(view, act, found, from, act.mood === 'planned');
}

function placed(view: View, act: Act, found: Told, from: string, planned: boolean): Exchange {
  return {
    ...found,
    from,
    planned,
    mode:
      /\bin (?:an? |the |its |his |her )?(?:\p{L}+ )?(?:letter|e-?mail|note|call|reply|petition|meeting|talks)\b/iu.exec(
        view.text,
      )?.[0] ?? '',
    verbStart: act.start,
    start: act.start,
    end: act.end,
  };
}
