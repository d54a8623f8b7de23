import { countryOf, type PlaceMention } from '../../../places/index.ts';
import type { Complement } from '../../clauses/clause.ts';
import type { View } from '../../english/view.ts';
import type { Span } from '../../segment/sentences.ts';
import { type SiteKind, siteOf, vehicle } from './sites.ts';

/** One place that a preposition brings into a clause. The span leaves the preposition out. */
export interface Spot extends Span {
  readonly preposition: string;
  /** Where the preposition begins. */
  readonly from: number;
  /** The gazetteer's name, or the words without their article. */
  readonly name: string;
  readonly site: SiteKind | null;
  /** Local places only; `null` where the ground has no name of its own. */
  readonly mention: PlaceMention | null;
  /** A country as a whole: no place where anything happened, but a direction. */
  readonly country: string | null;
  readonly vehicle: boolean;
}

const locative =
  /^(?:in|at|near|outside|inside|on|around|off|along|beside|behind|within|to|into|onto|from|of|over|across|through|via|by|for|aboard|towards?|between|under)$/;

const notProper =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|UN|UNHCR|IOM|ICRC|OHCHR|EU|NGOs?|INTERPOL|Interpol|Parliament|Congress|Islam|Christmas|Easter|Ramadan|Mandarin|Chinese|Korean|English|God|Telegram|WeChat|Facebook|WhatsApp)\b/u;
const body =
  /\b(?:Convention|Protocol|Act|Agreement|Treaty|Law|Code|Constitution|Council|Commission|Committee|Ministry|Department|Government|Court|Embassy|Consulate|Party|Service|Agency|Association|Foundation|Watch|International|Nations|Rights|Union|Police|Guards?|Army|Times|Post|Daily|News|Radio|Institute|Assembly|Group|Office|Secretary|Minister|President|Directorate|Organi[sz]ation|Cross|Bureau|Koreans?|Uy?i?gh?urs?|Tibetans?|Church|Fellowship|Mission|Festival)$/u;

const time =
  /\b(?:night|evening|morning|afternoon|day|days|weeks?|months?|years?|hours?|time|noon|dawn|midnight)\b/i;

const name = String.raw`\p{Lu}[\p{L}\p{M}'’/-]+(?:\s(?:al-|el-|de |of )?\p{Lu}[\p{L}\p{M}'’/-]+){0,3}`;
const properName = new RegExp(String.raw`^(?:the\s)?(${name}(?:(?:, | and |, and )${name}){0,4})$`, 'u');

/** A name, or "village of" a name. */
const villageName =
  /^(?:(?:village|town|city|district|county|province|island|port)\sof\s)?\p{Lu}[\p{L}\p{M}'’-]+(?:\s\p{Lu}[\p{L}\p{M}'’-]+)?/u;

/** "Punjab and Islamabad", but only "Shallal" of "Shallal and the women". */
function firstGround(view: View, span: Span): Span {
  const text = view.text.slice(span.start, span.end);
  const cut = /,?\s(?:and|or)\s/.exec(text);
  if (!cut) return span;
  const rest = text.slice(cut.index + cut[0].length);
  const restAt = span.start + cut.index + cut[0].length;
  const named = view.places.some(
    (one) => one.start >= restAt && one.end <= span.end && one.start - restAt < 12,
  );
  const alike = named || siteOf(rest) !== null || (/^\p{Lu}/u.test(rest) && !body.test(rest));
  return alike ? span : { start: span.start, end: span.start + cut.index };
}

/** "the province of Luang Namtha", "a checkpoint south of Aswan": the name after the noun. */
function withName(view: View, span: Span): Span {
  const after = view.text.slice(span.end);
  // "the provincial capital, Kunming"
  if (
    /\b(?:capital|city|town|port|county|village)$/i.test(view.text.slice(span.start, span.end)) &&
    after.startsWith(', ')
  ) {
    const named = view.places.find((one) => one.start === span.end + 2 && one.place !== null);
    if (named && /^(?:[,.;]|$|\s(?:on|in|and|where|last|when)\b)/.test(view.text.slice(named.end)))
      return { start: span.start, end: named.end };
  }
  const link =
    /^(?:\s(?:just\s)?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|inland))?\sof\s(?:the\s)?/i.exec(
      after,
    );
  if (link) {
    const at = span.end + link[0].length;
    const name = view.places.find((one) => one.start === at);
    const proper = villageName.exec(view.text.slice(at))?.[0];
    if (name) return { start: span.start, end: name.end };
    if (proper && siteOf(view.text.slice(span.start, span.end)) !== null)
      return { start: span.start, end: at + proper.length };
  }
  return span;
}

/** "the Katigorah bus stand": the tagger takes the last word for a verb. */
function wholeSite(view: View, span: Span): Span {
  const rest =
    /^(?:-ups?\b|\s(?:bus |train |railway |police )?(?:stand|station|terminal|stop|park|post|camp|center|centre|house|complex|block|building)\b)/.exec(
      view.text.slice(span.end),
    );
  return rest &&
    !/\b(?:stand|station|terminal|post|camp|cent(?:re|er)|house|block|building)$/.test(
      view.text.slice(span.start, span.end),
    )
    ? { start: span.start, end: span.end + rest[0].length }
    : span;
}

const trailing =
  /\s(?:pending|awaiting|facing|while|such|early|late|overnight|(?:an?|one|two|three|four|five|six|seven|ten|several|some|a few|\d+)\s(?:hours?|days?|weeks?|months?|years?))(?:\s|$)/;

/** A place without what is told behind it: "Silivri prison pending trial", "cities such as Almaty", "Moscow late on". */
function cutShort(view: View, span: Span): Span {
  const cut = trailing.exec(view.text.slice(span.start, span.end));
  return cut ? { start: span.start, end: span.start + cut.index } : span;
}

/** "a short way from the frontier", "two kilometres from the border": near it, not out of it. */
function nearBy(view: View, { preposition, start }: Complement): boolean {
  return (
    preposition === 'from' &&
    /\b(?:way|far|distance|km|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|yards?|walk|drive|ride|hours?|minutes)\s$/i.test(
      view.text.slice(0, start),
    )
  );
}

/** "driven out of the immigration centre": from it. */
function outOf(view: View, { preposition, start }: Complement): boolean {
  return preposition === 'of' && /\bout\s$/.test(view.text.slice(0, start));
}

function bare(words: string): string {
  return words
    .replace(/^(?:the|an?|their|his|her|its|this|that|these|those)\s/i, '')
    .replace(/^["“]|["”]$/g, '');
}

/** "the Mongolian capital", "Nepal's capital": the city, where no other word says which. */
function capitalIn(words: string): string | null {
  const nation = /^(?:the\s)?(\p{Lu}[\p{L} -]+?)(?:['’]s)?\scapital$/u.exec(words)?.[1];
  return nation === undefined ? null : (countryOf(nation)?.capitals[0] ?? null);
}

/** The ground that a complement names; `null` where it names none. */
function spotOf(view: View, complement: Complement): Spot | null {
  if (!locative.test(complement.preposition) || complement.words === null) return null;
  const own = wholeSite(view, firstGround(view, cutShort(view, complement.words)));
  const words = view.text.slice(own.start, own.end);
  if (view.attributions.some((one) => own.start >= one.cueStart && own.end <= one.cueEnd)) return null;
  const span = withName(view, own);
  const inside = view.places.filter((one) => one.start >= span.start && one.end <= span.end);
  const local = inside.filter((one) => one.place !== null);
  const site = siteOf(words);
  const craft = vehicle.test(words) && !/\b(?:station|stand|stop|terminal|depot)s?$/i.test(words);
  if (complement.preposition === 'by' && (site === null || site === 'region')) return null;
  const make = (name: string, mention: PlaceMention | null, country: string | null): Spot => ({
    preposition: nearBy(view, complement)
      ? 'near'
      : outOf(view, complement)
        ? 'from'
        : complement.preposition,
    from: complement.start,
    start: span.start,
    end: span.end,
    name,
    site,
    mention,
    country,
    vehicle: craft,
  });
  if (craft) return make(bare(words), local[0] ?? null, null);
  const last = inside.at(-1);
  const closing =
    last !== undefined && /^(?:['’]s)?$/u.test(view.text.slice(last.end, span.end)) && last.end === span.end;
  const seat = site === 'region' ? capitalIn(words) : null;
  if (seat !== null) return make(seat, null, null);
  if (site === null || site === 'region') {
    if (local.length > 0 && (closing || site === 'region')) {
      return make(local.map((one) => one.name).join('; '), local[0] ?? null, null);
    }
    if (site === null && last && last.place === null && closing) return make(last.name, null, last.country);
  }
  if (site !== null) {
    if (/^(?:the\s)?(?:country|area|region|place|places)$/i.test(words)) return null;
    const named = bare(view.text.slice(span.start, span.end));
    const whole = local.find((one) => one.words === named);
    return make(whole?.name ?? named, local[0] ?? null, null);
  }
  const proper = properName.exec(words)?.[1];
  if (
    proper !== undefined &&
    !notProper.test(proper) &&
    !body.test(proper) &&
    !time.test(words) &&
    // "in Penang and Ipoh": of which only one is known
    (inside.length === 0 || (local.length === inside.length && /, | and /.test(proper)))
  )
    return make(proper, local[0] ?? null, null);
  return null;
}

/** The places that the prepositions of a clause or a noun bring, in reading order. */
export function spotsOf(view: View, complements: readonly Complement[]): Spot[] {
  return complements
    .map((one) => spotOf(view, one))
    .filter((one): one is Spot => one !== null)
    .sort((a, b) => a.start - b.start);
}

/** Places that qualify each other: "a market in Blagoveshchensk", "a mosque in Deira, Dubai". */
export interface Ground extends Span {
  readonly preposition: string;
  readonly from: number;
  readonly name: string;
  readonly spots: readonly Spot[];
  readonly custody: boolean;
}

/** Words that may stand between a place and the one that says where it is. */
const between =
  /^[\s,]*(?:(?:just|close|right|some|about|not far|near|a few|several|deep|\d+|one|two|three|ten|kilomet(?:er|re)s?|km|miles?|hours?|inside|outside|south|north|east|west|southern|northern|eastern|western|for (?:foreign |illegal |women|men|young |the )?(?:nationals?|foreigners|migrants|immigrants|refugees|women|men|minors|children|deportees|offenders|people)?)\s*)*$/i;

/** Groups the places of a clause into grounds. */
export function groundsOf(view: View, spots: readonly Spot[]): Ground[] {
  const groups: Spot[][] = [];
  for (const spot of spots) {
    // "south of Aswan": already part of the place before it.
    if (groups.some((group) => group.some((other) => other.start < spot.end && other.end > spot.start)))
      continue;
    const group = groups.at(-1);
    const last = group?.at(-1);
    const gap = last ? view.text.slice(last.end, spot.from) : '';
    const joins =
      last &&
      /^(?:in|at|near|outside|on|of|around|along|within|inside|off|between)$/.test(spot.preposition) &&
      between.test(gap) &&
      spot.from >= last.end;
    if (group && joins && !last.vehicle) group.push(spot);
    else groups.push([spot]);
  }
  return groups.map((group) => {
    const [first] = group as [Spot, ...Spot[]];
    const end = group.at(-1)?.end ?? first.end;
    const names = group.map((spot) => spot.name);
    return {
      start: first.start,
      end,
      from: first.from,
      preposition: first.preposition,
      name: names.filter((name, at) => names.indexOf(name) === at).join(', '),
      spots: group,
      custody: group.some((spot) => spot.site === 'custody'),
    };
  });
}

/** A ground that can be found on a map or named: not a country as a whole, not a vehicle. */
export function isLocal(ground: Ground): boolean {
  return ground.spots.some((spot) => !spot.vehicle && spot.country === null);
}
