import { matches } from '@safeconduct/dates/find/matches.ts';
import type { Bearings } from '../english/bearings.ts';
import type { View } from '../english/view.ts';
import type { Draft } from '../propose.ts';
import type { Span } from '../segment/sentences.ts';
import { countries, countryOf } from '../../places/index.ts';
import type { Act, Course } from './place/acts.ts';
import { hedgesOn } from './place/hedging.ts';
import type { Spot } from './place/spots.ts';
import { isLeg } from './place/legs.ts';

/** One piece of the way: a crossing, a town, a craft. */
interface Piece extends Span {
  readonly words: string;
  /** Where they end up, where no border is passed: no way by itself. */
  readonly goal?: boolean;
}

const capitals = new Set(countries.flatMap((country) => country.capitals));

/** "to Sinuiju", "over the bridge", "from Hunchun", "on a China Southern flight". */
function pieceOf(act: Act, spot: Spot, home: string | null, view: View): Piece | null {
  if (spot.from < act.clause.verb.start && spot.preposition !== 'from') return null;
  const piece = (words: string): Piece => ({ start: spot.start, end: spot.end, words });
  const { preposition } = spot;
  if (
    /^(?:this|that|these|those|the same)\s/i.test(view.text.slice(spot.start, spot.end)) &&
    spot.mention === null
  )
    return null;
  if (spot.vehicle)
    return /^(?:on|onto|by|aboard|in|into)$/.test(preposition) ? piece(`by ${spot.name}`) : null;
  const done = act.clause.passive || act.clause.object !== null;
  if (spot.country !== null)
    return /^(?:through|via)$/.test(preposition) && done ? piece(`via ${spot.name}`) : null;
  const crossing =
    spot.site === 'crossing' ||
    /\bcheck-?point$/i.test(spot.name) ||
    (/^(?:over|across)$/.test(preposition) && /\p{Lu}\p{L}+ river$/iu.test(spot.name)) ||
    spot.mention?.place?.kind === 'border crossing' ||
    spot.mention?.place?.kind === 'river';
  const bare =
    /^(?:\p{Lu}\p{L}+ )?(?:border|frontier|fence|boundary)$/iu.test(spot.name) && spot.mention === null;
  if (spot.site === 'custody') return null;
  if (/^(?:over|across|through|via)$/.test(preposition))
    return bare ||
      (!crossing && spot.mention === null && !(preposition === 'via' && /^\p{Lu}/u.test(spot.name)))
      ? null
      : piece(spot.mention && spot.site === null ? spot.name : `${preposition} ${spot.name}`);
  if (/^(?:at|near|on)$/.test(preposition))
    return (crossing && !bare) || spot.mention !== null || (spot.site === null && spot.country === null)
      ? piece(spot.name)
      : null;
  if (preposition === 'from')
    return spot.mention !== null &&
      (act.clause.passive || act.event === null || /\bout\s(?:of\s)?$/.test(view.text.slice(0, spot.from))) &&
      spot.from >= act.clause.verb.start &&
      spot.mention.country !== home
      ? piece(`from ${spot.name}`)
      : null;
  if (/^(?:to|into|onto|towards?)$/.test(preposition)) {
    if (spot.mention === null) return crossing && !bare ? piece(`to ${spot.name}`) : null;
    if (capitals.has(spot.mention.name)) return null;
    const goal =
      home !== 'KP' && !crossing && !/\bborder\b/i.test(view.text.slice(spot.start - 20, spot.start));
    return { ...piece(`to ${spot.name}`), goal };
  }
  return null;
}

const sideOf = /\bto the (\p{Lu}\p{L}+) side\b/u;

function piecesOf(view: View, act: Act, home: string | null): Piece[] {
  const pieces = act.spots
    .map((spot) => pieceOf(act, spot, home, view))
    .filter((piece): piece is Piece => piece !== null);
  const side = sideOf.exec(view.text.slice(act.clause.verb.start, act.clause.end));
  if (side?.[1] && countryOf(side[1])) {
    const start = act.clause.verb.start + side.index + 3;
    pieces.push({ start, end: start + side[0].length - 3, words: `to the ${side[1]} side` });
  }
  const by = /\bby (air|sea|land|road|rail|river|ferry|boat)\b/.exec(
    view.text.slice(act.clause.verb.start, act.clause.end + 10),
  );
  if (by) {
    const start = act.clause.verb.start + by.index;
    pieces.push({ start, end: start + by[0].length, words: by[0] });
  }
  return pieces.sort((a, b) => a.start - b.start);
}

function told(act: Act): boolean {
  if (act.mood === 'done') return true;
  if (act.mood === 'denied') return false;
  return (
    /^(?:may|might|could|would|will)$/.test(act.clause.verb.modal ?? act.clause.governor?.verb.modal ?? '') &&
    !/^(?:if|unless|lest|whether|who)$/.test(act.clause.link)
  );
}

const share = /(?<![\p{L}\d])(\d[\d,.]*|\p{L}+(?:-\p{L}+)?) (?:through|via|at|by way of) (?:the )?/giu;

/** "4,880 through Torkham and 1,060 through Spin Boldak": each share of a day's returns by its own way. */
function shares(view: View, acts: readonly Act[]): Draft[] {
  const flow = acts.find((act) => act.kind === 'back' && act.mood === 'done');
  if (!flow) return [];
  const drafts: Draft[] = [];
  for (const match of matches(view.text, share)) {
    const at = match.index + match[0].length;
    const count = view.counts.find(
      (each) => each.start <= match.index && each.end >= match.index + (match[1] ?? '').length,
    );
    const place = view.places.find((each) => each.start === at && each.place !== null);
    if (!count || !place) continue;
    drafts.push({
      property: 'return_route',
      start: place.start,
      end: place.end,
      normalised: `${place.name} (${match[1]})`,
      hedges: [count.hedge],
      rule: 'route/share',
    });
  }
  return drafts;
}

/** "through Torkham, Chaman/Spin Boldak and Bahramcha": the other gates of a list. */
function listed(view: View, piece: Piece): Piece {
  let { end, words } = piece;
  for (const place of view.places) {
    if (place.start < end || place.place === null) continue;
    const gap = view.text.slice(end, place.start);
    if (!/^(?:,? and |, |\/|,? or )(?:the )?$/.test(gap)) break;
    end = place.end;
    words += `; ${place.name}`;
  }
  return { ...piece, end, words };
}

const craft =
  /\b(?:flights?|planes?|aircraft|jets?|airliners?|convoys?|buses|bus|trucks?|lorr(?:y|ies)|trains?|ships?|vessels?|vans?)\b(?=$|\s(?:with|carrying|of|full|loaded|bound|that|which|to)\b)/i;

/** "A China Southern plane took off for Kashgar", "Three buses with 112 people left for Chaman": what carries them, and whither. */
function craftsOf(view: View, acts: readonly Act[]): Draft[] {
  for (const clause of view.clauses) {
    const { subject, verb } = clause;
    if (!subject || clause.passive || verb.negated || verb.modal !== null || verb.form === 'infinitive')
      continue;
    if (!/^(?:took|taken|left|departed|flew|set|sailed|landed|reached|lifted|arrived|drove)$/.test(verb.head))
      continue;
    if (clause.object !== null && !/^reached$/.test(verb.head)) continue;
    const who = view.text.slice(subject.start, subject.end);
    if (!craft.test(who) || /\b(?:pilots?|crew|drivers?)\b/i.test(who)) continue;
    if (acts.some((act) => act.clause === clause && act.mood !== 'done')) continue;
    const goal = view.places.find(
      (place) =>
        place.place !== null &&
        ((place.start >= verb.end && place.start - verb.end < 60) ||
          (place.start >= subject.start && place.end <= subject.end)),
    );
    const line =
      /^(?:[Aa]n? |[Tt]he )?(?:\p{Ll}+ )?(?!(?:Their|His|Her|The|An?|Two|Three|Several|Both)\b)(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)* (?:flights?|planes?|aircraft|jets?))/u.exec(
        who,
      )?.[1];
    const way = line ?? /\b(?:buses|bus|trucks?|trains?|ships?|vessels?)\b/i.exec(who)?.[0] ?? 'flight';
    if (!goal && line === undefined) continue;
    const end = goal && goal.start > verb.start ? goal.end : subject.end;
    return [
      {
        property: 'return_route',
        start: subject.start,
        end,
        normalised: goal ? `${way}, ${goal.name}` : way,
        hedges: hedgesOn(view, clause, verb.start),
        rule: 'route/craft',
      },
    ];
  }
  return [];
}

/** "by special plane", "by two navy ships": whose craft it was tells the way, "by plane" does not. */
const chartered =
  /\b(?:chartere?d?|special|presidential|commercial|airlines?|airways|military|army|navy|naval|warships?|government|state|police|cargo|air force)\b/i;

/** By which way people were or will be sent back: crossing, bridge, airport, town on the way, craft. */
export function readRoute(view: View, acts: readonly Act[], { home }: Bearings, course: Course): Draft[] {
  const drafts: Draft[] = [];
  const used = new Set<Act>();
  const way = shares(view, acts);
  for (const act of acts) {
    const returns =
      act.kind === 'back' ||
      act.kind === 'hand' ||
      ((act.kind === 'move' || act.kind === 'take') &&
        act.mood !== 'denied' &&
        act.kind === 'move' &&
        isLeg(act, acts, home));
    if (!returns || !told(act) || used.has(act)) continue;
    const together = [
      act,
      ...acts.filter(
        (other) =>
          other !== act &&
          /^(?:back|hand|move)$/.test(other.kind) &&
          other.clause.by === 'shared' &&
          other.clause.governor === act.clause,
      ),
    ];
    for (const each of together) used.add(each);
    const pieces = together.flatMap((each) => piecesOf(view, each, home)).map((piece) => listed(view, piece));
    const [first] = pieces;
    const last = pieces.at(-1);
    const coach =
      pieces.length === 1 &&
      !(
        act.mood === 'done' &&
        (act.clause.passive || act.clause.object !== null) &&
        chartered.test(first?.words ?? '')
      ) &&
      /^by (?:(?:[\p{L}-]+ )*(?:vehicles?|vans?|cars?|trucks?|lorr(?:y|ies))|(?:\p{Ll}+ )*(?:bus|buses|trucks?|cars?|vans?|lorr(?:y|ies)|vehicles?|flights?|planes?|boats?|trains?|ships?|jets?|aircraft))$/u.test(
        first?.words ?? '',
      );
    // "took him over at the gate": a gate of which no more is said
    const nameless =
      pieces.length === 1 &&
      /^(?:(?:to|over|across|through|at) )?(?:the )?(?:gates?|bridges)$/i.test(first?.words ?? '');
    if (
      !first ||
      !last ||
      coach ||
      nameless ||
      (pieces.length === 1 && first.goal === true) ||
      way.some((draft) => draft.start < last.end && draft.end > first.start)
    )
      continue;
    drafts.push({
      property: 'return_route',
      start: first.start,
      end: last.end,
      normalised: pieces.map((piece) => piece.words).join(', '),
      hedges: hedgesOn(view, act.clause, first.start),
      rule: `route/${act.kind}`,
    });
  }
  return [...drafts, ...way, ...(drafts.length === 0 && course !== 'released' ? craftsOf(view, acts) : [])];
}
