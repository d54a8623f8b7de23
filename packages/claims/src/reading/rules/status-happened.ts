import { partyKind } from '../acts/parties.ts';
import type { Clause } from '../clauses/clause.ts';
import type { EventFound } from '../english/events.ts';
import type { Story } from '../english/story.ts';
import type { View } from '../english/view.ts';
import { attributionAt } from '../english/voice.ts';
import { countryInName, countryOf } from '../../places/index.ts';
import { isPeople } from './place/persons.ts';
import type { Draft } from '../propose.ts';
import type { Span } from '../segment/sentences.ts';
import { verbHedges } from './count-hedges.ts';
import { concerns, isSingle } from './status-people.ts';

/** Whether a status has been told, by whomever. */
export function known(story: Story, ...prefixes: readonly string[]): boolean {
  return [...story.made].some((key) => prefixes.some((prefix) => key.startsWith(prefix)));
}

/** "A man who escaped in January has been sent back": the day of what is told of him besides. */
function ofRelative(view: View, { clause }: EventFound, date: Span): boolean {
  return view.clauses.some(
    (one) =>
      one !== clause &&
      /^(?:relative|reduced)$/.test(one.by) &&
      one.verb.end <= date.start &&
      one.dates.some((each) => each.start === date.start) &&
      clause !== null &&
      date.end <= clause.verb.start,
  );
}

/** A day told of the return or release itself says more than a status would. */
export function dated(view: View, event: EventFound): boolean {
  return view.dates.some(
    (date) =>
      (event.clause?.dates.some((one) => one.start === date.start) && !ofRelative(view, event, date)) ||
      (date.start >= event.end &&
        date.start - event.end < 40 &&
        // "has been deported, his wife said on Saturday"
        !view.attributions.some((one) => date.start >= one.cueStart && date.start <= one.cueEnd + 4)),
  );
}

export function spokenOf(view: View, start: number): boolean {
  return view.attributions.some((one) => start >= one.cueStart && start < one.cueEnd);
}

/** Clauses that name a time or a condition tell nothing new. */
const aside = /^(?:before|when|after|since|until|if|once|who|which|whom|because|whether|unless|in case)$/;

/** "who got away after fifty years in prison has been sent back": the "after" hangs on what stands between. */
function isAside(view: View, { link, subject, verb, governor, passive }: Clause): boolean {
  // "lived there for years before she was sent back": the end of the story
  if (
    /^(?:before|until)$/.test(link) &&
    passive &&
    /^(?:was|were)\s/.test(view.text.slice(verb.start)) &&
    governor !== null &&
    !/^(?:infinitive|gerund)$/.test(governor.verb.form) &&
    governor.verb.modal === null
  )
    return false;
  return (
    aside.test(link) &&
    !(subject !== null && new RegExp(`\\b${link}\\b`, 'i').test(view.text.slice(subject.end, verb.start)))
  );
}

/** "Austria has handed over": a state that has done it. */
function byState(view: View, { subject, verb }: Clause): boolean {
  return (
    subject !== null &&
    verb.form !== 'infinitive' &&
    partyKind(view.text.slice(subject.start, subject.end)) === 'state'
  );
}

const whither = /^\s(?:[\p{L}\d'’-]+\s){0,7}?(?:to|for) (?:the )?((?:\p{L}+ )?\p{L}+)/u;

/** Those to whom police pass people on, and kin: given to them nobody has left the country. */
const nearer =
  /^(?:his|her|their|our|immigration|police|prosecut\p{L}+|unhcr|migration|border|local|military|army|relatives|famil\p{L}+|lawyers?|security|investigators|custody|court|un\b|united nations|embassy)/iu;

/** "handed over to Dushanbe": a state or its capital takes over; "was handed over" says it by itself. */
function isHandedBack(view: View, event: EventFound): boolean {
  if (event.kind !== 'handover') return false;
  const to = whither.exec(view.text.slice(event.end - 3).replace(/^\S*/, ''))?.[1];
  if (to === undefined)
    return (
      /\bover$/i.test(event.words) &&
      event.clause !== null &&
      (event.clause.passive || byState(view, event.clause))
    );
  return !nearer.test(to) && (countryInName(to) !== null || countryOf(to) !== null);
}

/** "is back in Eritrea": told by the word, whatever the verb. */
function isBack(event: EventFound): boolean {
  return /\bback$/i.test(event.words) && /^(?:is|are|was|were|be)$/.test(event.clause?.verb.head ?? '');
}

const kin =
  /^(?:his|her|their|my|our|the|\p{Lu}\p{L}+['’]s) (?:[\p{L}-]+ ){0,2}?(?:husband|wife|brothers?|sisters?|sons?|daughters?|father|mother|cousin|uncle|nephew|niece|parents|child(?:ren)?)$/iu;

const knownOnes =
  /^the (?!(?:\p{L}+ )?(?:officers?|soldiers?|others|north koreans|u[iy]ghurs|people|workers|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen)\b)(?:[\p{L}-]+ ){0,2}?[\p{L}-]+$/iu;

/** Somebody of whom the text tells, so that one word of his return says it of him. */
function isKnownOne(view: View, event: EventFound): boolean {
  const { patient } = event;
  if (patient === null) return false;
  const words = view.text.slice(patient.start, patient.end);
  return (
    /^(?:he|she|they|it|him|her|them|both|all)\b/i.test(words) ||
    isSingle(view, patient) ||
    kin.test(words) ||
    (knownOnes.test(words) && isPeople(view, patient))
  );
}

const besides = /\b(?:statement|report|video)\b|^(?: from)? (?:the )?(?:hospital|his|her|duty|work)\b/i;

interface Fate {
  readonly normalised: string;
  readonly property: string;
  readonly tells: (view: View, event: EventFound) => boolean;
}

const fates: readonly Fate[] = [
  {
    normalised: 'released',
    property: 'count_released',
    tells: (_view, { kind, clause }) =>
      kind === 'release' &&
      clause !== null &&
      (clause.passive || clause.object !== null || clause.verb.head === 'let'),
  },
  {
    normalised: 'repatriated',
    property: 'count_returned',
    tells: (view, event) =>
      (event.kind === 'return' || isHandedBack(view, event)) &&
      event.clause !== null &&
      (event.clause.passive || isBack(event) || byState(view, event.clause)) &&
      isKnownOne(view, event),
  },
];

const regrets =
  /\b(?:condemn\p{L}*|deplor\p{L}*|regret\p{L}*|alarmed|shocked|saddened|dismayed|appalled|outraged|denounc\p{L}*|criticis\p{L}*|criticiz\p{L}*|confirm\p{L}*|dismay|outrage|concern|concerned)["”]?(?: (?:at|by|over|about))? the (?:\p{L}+ )?$/iu;

/** "is dismayed at the deportation of a former leader": what is regretted has happened. */
function regretted(view: View, event: EventFound): boolean {
  return (
    /^(?:return|handover)$/.test(event.kind) &&
    event.patient !== null &&
    isKnownOne(view, event) &&
    regrets.test(view.text.slice(0, event.start))
  );
}

/** "They were released", "Austria has handed over a Tajik": what happened to those told of, where no number says it. */
export function happened(view: View, story: Story, counted: readonly string[]): Draft[] {
  const drafts: Draft[] = [];
  for (const { normalised, property, tells } of fates) {
    if (
      counted.some((one) => one === property || one === 'count_component') ||
      known(
        story,
        `${property}|`,
        `status|${normalised}|`,
        ...(normalised === 'repatriated' ? ['date_return|', 'return_route|'] : ['date_released|']),
      )
    )
      continue;
    const event = view.events.find(
      (one) =>
        one.mood === 'done' &&
        (one.noun ? normalised === 'repatriated' && regretted(view, one) : tells(view, one)) &&
        !/\bshould (?:he|she|they|it)\s(?:be )?$/i.test(view.text.slice(0, one.start)) &&
        (one.noun || /^(?:own|shared)$/.test(one.clause?.by ?? '')) &&
        !(one.clause && isAside(view, one.clause)) &&
        // "her family was being sent home", "ruled that Serbia extradited him"
        !/^rul(?:ed|es)$/.test(one.clause?.governor?.verb.head ?? '') &&
        !/\bbeing\b/.test(view.text.slice(one.clause?.verb.start, one.clause?.verb.end)) &&
        concerns(view, one) &&
        !dated(view, one) &&
        !spokenOf(view, one.start),
    );
    if (!event || besides.test(view.text.slice(event.end, event.end + 25))) continue;
    if (attributionAt(view, event.start)?.verb === 'urged') continue;
    drafts.push({
      property: 'status',
      start: event.start,
      end: event.end,
      normalised,
      hedges: verbHedges(view, event),
      rule: `status/${normalised}`,
    });
  }
  return drafts;
}

const returnTold =
  /^(?:date_return|count_returned|return_route|place_held_after_return|receiving_authority)$/;
const holdTold =
  /^(?:count_detained|place_(?:held|detained|held_after_return)|date_detained|detaining_authority)$/;

/**
 * What the same sentence tells more closely is no status besides: a day, a way or a place of the return; a number or
 * a place of those held; a body that says of itself that it does not know.
 */
export function withoutTold(drafts: readonly Draft[]): Draft[] {
  const tells = (what: RegExp) => drafts.some(({ property }) => what.test(property));
  const back = tells(returnTold);
  const held = tells(holdTold);
  const due = tells(/^date_return_expected$/);
  const unaware = drafts.filter(({ rule }) => rule === 'answer/firsthand');
  const lost = drafts.filter(({ rule }) => rule === 'status/unknown');
  const stances = drafts.filter(({ property }) => /^(?:government_position|unconfirmed_by)$/.test(property));
  const within = (those: readonly Draft[], { start, end }: Draft) =>
    those.some((one) => start < one.end && one.start < end);
  return drafts.filter(
    (draft) =>
      !(back && draft.rule === 'status/repatriated') &&
      !(held && draft.rule === 'status/detained') &&
      !(draft.rule === 'status/at-risk' && (due || within(stances, draft))) &&
      // "Neither he nor her husband has been able to reach her": no door was shut on them.
      !(
        draft.rule === 'access/not-met' &&
        !/^(?:(?:the|his|her|their) )?lawyers?\b/i.test(draft.normalised) &&
        within(lost, draft)
      ) &&
      !(draft.rule === 'status/unknown' && within(unaware, draft)),
  );
}
