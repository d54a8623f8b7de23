import { matches } from '@safeconduct/dates/find/matches.ts';
import type { View } from '../../english/view.ts';
import type { Draft } from '../../propose.ts';
import type { Act, Course } from '../place/acts.ts';
import { beforeWhere } from '../place/draft.ts';
import { hedgesOn } from '../place/hedging.ts';
import { force, isPeople } from '../place/persons.ts';
import { type Ground, groundsOf, isLocal, spotsOf } from '../place/spots.ts';
import { happeningOf } from '../when-noun.ts';

const way =
  /\b(?:by way of|via)\s(?:the |(?:\p{L}+ ){0,2}(?:towns|cities|points|crossings|posts) (?:including|such as|like) )?(?=\p{Lu})/gu;

const back =
  /\b(?:returned|deported|(?:sent|taken|driven|brought|moved) (?:back|home|across|over)|repatriated|handed|expelled|gave over|given over)\b/;

function draft(ground: Ground, hedges: readonly (string | null)[], rule: string): Draft {
  return {
    property: 'return_route',
    start: ground.start,
    end: ground.end,
    normalised: ground.name,
    hedges,
    rule,
  };
}

/** "China gave over about 180, each time by way of Tumen": a way that hangs on no verb. */
function byWay(view: View): Draft[] {
  for (const match of matches(view.text, way)) {
    const start = match.index + match[0].length;
    const before = view.text.slice(0, match.index);
    const first = view.places.find((place) => place.start === start);
    if (
      !first ||
      !back.test(before) ||
      /\b(?:plan\w*|want\w*|hop\w+|tr(?:y|ied)|fled|flee\w*|escap\w+|reach\w*)\b/.test(before)
    )
      continue;
    let { end, name } = first;
    for (const place of view.places)
      if (place.start > end && /^(?:,? and |, |\/)(?:the )?$/.test(view.text.slice(end, place.start))) {
        end = place.end;
        name += `; ${place.name}`;
      }
    return [{ property: 'return_route', start, end, normalised: name, rule: 'route/by-way' }];
  }
  return [];
}

const gate =
  /\b(?:gates?|crossings?|check-?points?|posts?|bridges?|border|frontier|airport|customs|port|pier)\b/i;

function isGate(ground: Ground): boolean {
  return (
    ground.spots.some((spot) => spot.site === 'crossing' || gate.test(spot.name)) ||
    ground.spots.some((spot) => spot.mention !== null)
  );
}

/** "were received by their authorities at the Zokhawthar post", "where Vietnamese officials received them". */
function received(view: View, acts: readonly Act[], course: Course): Draft[] {
  for (const clause of view.clauses) {
    if (!/^(?:receiv|met|await|collect|taken|took|accept)/.test(clause.verb.head) || clause.verb.negated)
      continue;
    if (clause.verb.modal !== null || clause.verb.form === 'infinitive') continue;
    const who = clause.passive
      ? clause.complements.find((one) => one.preposition === 'by')?.words
      : clause.subject;
    const whom = clause.passive ? clause.subject : clause.object;
    if (!who || !force.test(view.text.slice(who.start, who.end)) || !isPeople(view, whom)) continue;
    if (
      /^(?:taken|took)$/.test(clause.verb.head) &&
      !/^\s(?:charge|over|custody of)\b/.test(view.text.slice(clause.verb.end))
    )
      continue;
    const home =
      course === 'returned' ||
      acts.some((act) => /^(?:back|hand|move)$/.test(act.kind) && act.mood !== 'denied');
    if (!home && !/\bborder|frontier\b/.test(view.text)) continue;
    const where =
      clause.link === 'where' && acts.length >= 0
        ? beforeWhere(view, { clause } as Act)
        : (groundsOf(view, spotsOf(view, clause.complements)).find(
            (ground) => /^(?:at|on|in)$/.test(ground.preposition) && ground.from > clause.verb.end,
          ) ?? null);
    if (where && isLocal(where) && isGate(where))
      return [draft(where, hedgesOn(view, clause, where.start), 'route/received')];
  }
  return [];
}

/** "the returns went over the border at Tumen and Dandong", "it took place at Hyesan". */
function happened(view: View, course: Course): Draft[] {
  for (const clause of view.clauses) {
    if (clause.verb.modal !== null || clause.verb.negated || clause.link === 'who') continue;
    const subject = clause.subject ? view.text.slice(clause.subject.start, clause.subject.end) : '';
    const returns =
      happeningOf(view, clause) === 'date_return' ||
      (/^(?:went|go|passed?|ran|came)$/.test(clause.verb.head) &&
        /\b(?:returns?|deportations?|repatriations?|expulsions?|handovers?|transfers?)$/i.test(subject)) ||
      (/^(?:it|this)$/i.test(subject) &&
        /^(?:took|happened|occurred)$/.test(clause.verb.head) &&
        (course === 'returned' ||
          /\b(?:return|repatriation|handover|deportation)\b/.test(view.text.slice(0, clause.verb.start))));
    if (!returns) continue;
    const where = groundsOf(view, spotsOf(view, clause.complements)).find(
      (ground) =>
        /^(?:at|through|via|over|across|by way of|on|in)$/.test(ground.preposition) &&
        isLocal(ground) &&
        isGate(ground),
    );
    if (where && !/^(?:\p{L}+ )?(?:border|frontier)$/u.test(where.name))
      return [draft(where, hedgesOn(view, clause, where.start), 'route/happened')];
  }
  return [];
}

/** Gates and towns through which people went that hang on no act of sending. */
export function gatesOf(view: View, acts: readonly Act[], course: Course): Draft[] {
  for (const found of [received(view, acts, course), happened(view, course), byWay(view)])
    if (found.length > 0) return found;
  return [];
}
