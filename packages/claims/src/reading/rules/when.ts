import { holds } from '@safeconduct/dates/find/matches.ts';
import type { DateFound } from '@safeconduct/dates';
import type { Property } from '../../model/properties.ts';
import type { Clause } from '../clauses/clause.ts';
import type { Bearings } from '../english/bearings.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';
import type { Act, Course } from './place/acts.ts';
import { hedgesOn } from './place/hedging.ts';
import { isLeg } from './place/legs.ts';
import { passesBorder } from './place/borders.ts';
import { isPeople } from './place/persons.ts';
import { sceneOf } from './place/when-taken.ts';
import { expectedBy } from './expected.ts';
import { acrossTo, cameBack, cameThen, carriedThen, heldSince, missingSince } from './when-across.ts';
import { comparesYears, isBackground, isBygone, isCampaign, isTally } from './when-beside.ts';
import { crossedThen, ofReport, ongoing } from './when-crossed.ts';
import { byHappening, byNoun, type Dated } from './when-noun.ts';
import {
  actOf,
  amongThose,
  homeOn,
  infinitiveAct,
  onwards,
  pastThose,
  sameDay,
  whileCrossing,
} from './when-acts.ts';

/** "had been sent back once already": an older return that the report only looks back on. */
const earlier = /\b(?:once already|once before|already once|previously|on an earlier occasion)\b/i;

/** "were handed over to embassy staff": of the state that takes them in, for all that is said. */
function toEmbassy(view: View, { kind, clause, spots }: Act): boolean {
  return (
    kind === 'hand' &&
    spots.every((spot) => spot.site !== 'crossing') &&
    /\bto (?:the |its |their )?(?:\p{Lu}\p{L}+ )*embassy\b/u.test(
      view.text.slice(clause.verb.start, clause.end),
    )
  );
}

function ofAct(view: View, act: Act, date: DateFound): Property | null {
  const { kind, mood } = act;
  const since = date.relation === 'since';
  const before = earlier.test(view.text.slice(act.clause.verb.start, act.clause.end + 20));
  if (mood === 'denied') return null;
  if (kind === 'back' || kind === 'hand') {
    if (mood === 'done')
      return before || (since && /^since (?:19|20)\d\d$/i.test(date.stated)) || toEmbassy(view, act)
        ? null
        : 'date_return';
    const from = /^(?:from|as early as|as soon as|on or after)\b/i.test(date.stated);
    return (since || date.relation === 'after') && !from ? null : 'date_return_expected';
  }
  if (mood !== 'done') return null;
  if (kind === 'take') return 'date_detained';
  if (kind === 'move') return null;
  if (kind === 'hold') {
    const begins =
      act.clause.passive &&
      /^(?:herd|lock|jail|imprison|intern|remand|incarcerat|put|plac)/.test(act.clause.verb.head);
    const state = act.event?.kind === 'hold';
    return (since && (!act.weak || state)) || begins ? 'date_detained' : null;
  }
  if (kind === 'free') return 'date_released';
  if (kind === 'die') return 'date_death';
  return kind === 'cross' && !/^(?:after|before)$/.test(date.relation) && passesBorder(view, act, date)
    ? 'date_crossed'
    : null;
}

/** The clause in which a date stands; where the grammar lost it, the one whose verb comes last before it. */
function clauseOf(view: View, date: DateFound): Clause | null {
  const clause = clauseNearest(view, date);
  return clause ? beyondAside(view, clause, date.start) : null;
}

/** "detained the man, who is 29, in a hostel on 11 November": what follows an aside goes on with the clause before it. */
function beyondAside(view: View, clause: Clause, at: number): Clause {
  const aside =
    clause.by === 'relative' &&
    clause.governor !== null &&
    clause.verb.start > clause.governor.verb.end &&
    /^(?:is|are|was|were|had|has|have)$/.test(clause.verb.head) &&
    /^[^,]{1,60},\s(?:in|on|at|near|outside)\b/.test(view.text.slice(clause.verb.end, at + 1));
  return aside && clause.governor ? clause.governor : clause;
}

/** "On Tuesday, police said, Pakistan deported four": what they tell, not that they tell it. */
function pastSaying(view: View, date: DateFound): Clause | null {
  if (view.text[date.end] !== ',' || view.clauses.some(({ verb }) => verb.start < date.start)) return null;
  const within = view.attributions.find(
    ({ place, cueStart }) => place === 'within' && cueStart >= date.end && cueStart - date.end < 3,
  );
  return within
    ? (view.clauses.find(({ start, by }) => start >= within.cueEnd && by === 'own') ?? null)
    : null;
}

function clauseNearest(view: View, date: DateFound): Clause | null {
  const told = pastSaying(view, date);
  if (told) return told;
  const all = view.clauses.filter((clause) =>
    clause.dates.some((span) => span.start < date.end && span.end > date.start),
  );
  // "who slipped across in October has been caught": the date belongs to the verb that it follows.
  const own =
    all.findLast((clause) => clause.verb.end <= date.start) ??
    all.find((clause) => !/^(?:reduced|relative)$/.test(clause.by)) ??
    all[0];
  // "let go", "released on bail": the grammar gives the day to the second word.
  if (
    own?.governor &&
    /^(?:let go|(?:releas|free)\w+ bail)$/.test(`${own.governor.verb.head} ${own.verb.head}`)
  )
    return own.governor;
  // "handed over at the Salwa border crossing the next morning"
  if (own?.governor && own.verb.head === 'crossing' && /\bborder $/.test(view.text.slice(0, own.verb.start)))
    return own.governor;
  if (own) return own;
  const last = view.clauses.findLast((clause) => clause.verb.start < date.start);
  const segment = segmentAt(view, date.start);
  const after = view.clauses.filter((clause) => clause.verb.start >= date.end);
  const next = after.find((clause) => !/^(?:reduced|relative)$/.test(clause.by)) ?? after[0];
  if (!last || /^[^\p{L}]*(?:only |just |as late as |on |in |at )*$/iu.test(view.text.slice(0, date.start)))
    return next && next.verb.start - date.end < 110 ? next : null;
  return last && (date.start - last.end < 60 || (segment !== null && last.verb.start >= segment.start))
    ? last
    : null;
}

/** "The flight left on Wednesday morning": what carries people who are sent back. */
function departed(view: View, { subject, verb, passive, object }: Clause): boolean {
  return (
    subject !== null &&
    !passive &&
    !verb.negated &&
    verb.modal === null &&
    verb.form === 'finite' &&
    object === null &&
    /^(?:left|departed|took|lifted|set|flew|crossed)$/.test(verb.head) &&
    /^(?:the|a|an|two|three|several|both|their|his|her)\s(?:\p{L}+\s){0,2}?(?:flights?|planes?|aircraft|jets?|convoys?|buses|bus|trains?|ships?|trucks?)(?:\s(?:to|with|carrying|for)\s.*)?$/iu.test(
      view.text.slice(subject.start, subject.end),
    )
  );
}

/** "and 23 more followed on the 24th", after others who were sent back. */
function followed(view: View, clause: Clause, acts: readonly Act[]): boolean {
  return (
    clause.verb.head === 'followed' &&
    !clause.passive &&
    clause.object === null &&
    isPeople(view, clause.subject) &&
    acts.some(
      (act) =>
        /^(?:back|hand|move)$/.test(act.kind) && act.mood === 'done' && act.clause.start < clause.verb.start,
    )
  );
}

const firstReported =
  /\b(?:first to report|broke the (?:story|news)|(?:arrests?|detentions?|deportations?|returns?|cases?|repatriations?) (?:only )?became (?:known|public)|surfaced on|news of [^,.;]{3,40} broke|first (?:reported|revealed|emerged|came to light|disclosed)|(?<!\b(?:no|any|had|without|further)\s)news of (?:their|the)|(?:came|brought) to light|reports? (?:first )?emerged)\b/i;

/** "Human Rights Watch said today": the day of saying, whoever was found to say it. */
const saidThen =
  /\b(?:said|says|told (?!to |after |of |about |by |(?:\p{L}+ )?(?:he|she|they|it|that) )(?:\p{L}+ ){1,4}|reported|announced|added|wrote|(?:published|issued) (?:\p{L}+ ){1,3})\s?(?:in a statement |late |early |on )*$/u;

function isSayingDate(view: View, date: DateFound): boolean {
  return view.attributions.some((one) => {
    if (one.verb === 'according to') return false;
    const fronted =
      one.place === 'front' &&
      date.end <= one.cueStart &&
      /^,?\s*(?:the |an? )?$/i.test(view.text.slice(date.end, one.cueStart)) &&
      /^(?:\W*|(?:yet|but|and)\s+)?(?:on|in|late|early)?\s*$/i.test(view.text.slice(0, date.start));
    return fronted || (date.start >= one.cueStart && date.start <= one.cueEnd + 4);
  });
}

function dated(view: View, date: DateFound, { property, clause, rule }: Dated): Draft {
  const segment = segmentAt(view, date.start);
  const near = segment ? hedgesIn(view.text, segment.start, date.start).map((hedge) => hedge.words) : [];
  const own = clause ? hedgesOn(view, clause, date.start) : near;
  const part = /^(?:early|mid|late|the end of)\b.*/i.exec(date.stated)?.[0] ?? null;
  const lead =
    /\b(late|early|shortly|soon|just|some time|sometime)(?: on| in| before| after)?\s(?:the\s)?$/i
      .exec(view.text.slice(Math.max(0, date.start - 20), date.start))?.[0]
      .trim()
      .toLowerCase() ?? null;
  return {
    property,
    start: date.start,
    end: date.end,
    normalised: date.value.time === null ? date.value.edtf : `${date.value.edtf} ${date.value.time}`,
    earliest: date.value.earliest,
    latest: date.value.latest,
    hedges: [date.hedge, part, lead, ...own],
    rule,
  };
}

function spanDays(date: DateFound): number {
  const { earliest, latest } = date.value;
  return earliest !== null && latest !== null ? (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 : 0;
}

function ofDate(
  view: View,
  date: DateFound,
  acts: readonly Act[],
  bearings: Bearings,
  course: Course,
): Dated | null {
  const noun = byNoun(view, date);
  if (noun) return noun;
  const expected = expectedBy(view, date, bearings);
  if (expected) return { property: 'date_return_expected', clause: expected, rule: 'date/expected' };
  const clause = clauseOf(view, date);
  if (!clause) return null;
  if (heldSince(view, date)) return { property: 'date_detained', clause, rule: 'date/held-since' };
  // "have not said how many were detained in February": a question is no account.
  if (/^(?:how|whether|why|what|if)$/.test(clause.link) && clause.verb.modal === null) return null;
  const happened = byHappening(view, clause, course);
  if (happened) return happened;
  if (departed(view, clause)) return { property: 'date_return', clause, rule: 'date/departed' };
  if (followed(view, clause, acts)) return { property: 'date_return', clause, rule: 'date/followed' };
  const scene = view.clauses.some((one) => one.start > date.start && sceneOf(view, one) === clause);
  if (scene || cameThen(view, clause) || whileCrossing(acts, clause))
    return { property: 'date_detained', clause, rule: 'date/when-stopped' };
  if (missingSince(view, clause)) return { property: 'date_detained', clause, rule: 'date/missing' };
  if (carriedThen(view, clause, bearings.home) || cameBack(view, clause))
    return { property: 'date_return', clause, rule: 'date/carried' };
  if (
    !ongoing(date) &&
    !acts.some((act) => act.clause === clause && act.kind === 'back') &&
    crossedThen(view, clause, date, bearings.home)
  )
    return { property: 'date_crossed', clause, rule: 'date/came' };
  const act =
    homeOn(acts, date) ??
    infinitiveAct(acts, clause, date) ??
    acrossTo(view, acts, clause, date) ??
    onwards(acts, clause, date) ??
    amongThose(acts, clause) ??
    pastThose(acts, clause) ??
    actOf(acts, clause);
  if (!act) return null;
  const leg = act.kind === 'move' && isLeg(act, acts, bearings.home);
  const property = ofAct(view, leg ? { ...act, kind: 'back' } : act, date);
  if (property === null) return null;
  if (
    property === 'date_crossed' &&
    (ongoing(date) ||
      ((date.value.latest === null || spanDays(date) > 120) && !ofReport(view, act.clause.subject)))
  )
    return null;
  if (
    property === 'date_return_expected' &&
    date.value.latest !== null &&
    bearings.publishedOn !== null &&
    date.value.latest < bearings.publishedOn &&
    !/^(?:would|should)$/.test(act.clause.verb.modal ?? act.clause.governor?.verb.modal ?? '')
  )
    return null;
  return { property, clause: act.clause, rule: `date/${act.kind}-${act.mood}` };
}

/** Dates of a sentence with what each one dates. Days of saying and of publication are left alone. */
export function readDates(view: View, acts: readonly Act[], bearings: Bearings, course: Course): Draft[] {
  const drafts: Draft[] = [];
  for (const date of view.dates) {
    // "a year ago today": no day of this year
    if (date.recurring || /\b(?:as of|ago)\s*$/i.test(view.text.slice(0, date.start))) continue;
    if (isSayingDate(view, date) || saidThen.test(view.text.slice(0, date.start)) || isBackground(view, date))
      continue;
    if (holds(view.text, firstReported)) {
      drafts.push(
        dated(view, date, { property: 'date_first_reported', clause: null, rule: 'date/reported' }),
      );
      continue;
    }
    if (date.value.earliest === null && date.value.latest === null) continue;
    const what = ofDate(view, date, acts, bearings, course);
    if (
      !what ||
      isBygone(view, date, what, acts, bearings.publishedOn) ||
      isCampaign(view, date, what) ||
      isTally(date, what)
    )
      continue;
    const sent = what.property === 'date_detained' && what.clause ? sameDay(view, what.clause, acts) : null;
    if (comparesYears(view, date)) continue;
    const year =
      /^(?:last year|(?:in |since )?(?:early |late |mid-)?(?:19|20)\d\d|(?:the |last |this )(?:winter|spring|summer|autumn)(?: of \d{4})?|(?:winter|spring|summer|autumn) of (?:\d{4}|last year)|(?:in|over|during) the (?:last|past) (?:three|3) months|(?:about |some )?(?:\d|\p{L}+) years ago)$/iu.test(
        `${/\b(?:last|this) $/i.exec(view.text.slice(0, date.start))?.[0] ?? ''}${date.stated}`,
      );
    if (spanDays(date) > 62 && what.property !== 'date_crossed' && !year) continue;
    // "Two years ago seven were sent back": another case
    if (what.property === 'date_return' && /years ago$/i.test(date.stated)) continue;
    const wide = /^this year$/i.test(date.stated);
    drafts.push({ ...dated(view, date, what), particular: wide });
    if (sent)
      drafts.push(dated(view, date, { property: 'date_return', clause: sent.clause, rule: 'date/same-day' }));
  }
  return drafts;
}
