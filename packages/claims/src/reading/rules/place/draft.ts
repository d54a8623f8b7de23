import type { Property } from '../../../model/properties.ts';
import type { View } from '../../english/view.ts';
import type { Draft } from '../../propose.ts';
import type { Act } from './acts.ts';
import { hedgesOn } from './hedging.ts';
import { siteOf } from './sites.ts';
import { type Ground, groundsOf, spotsOf } from './spots.ts';

/** Prepositions behind which something is where it happens, not where it goes to. */
export const inside =
  /^(?:in|at|near|outside|inside|on|around|along|beside|behind|within|off|between|under|of|by)$/;

/** "in several regions including Shenyang, Qingdao and Kunming": the places that it names, not that there were several. */
function placesAmong(view: View, ground: Ground): string | null {
  if (
    !/\b(?:regions|cities|towns|provinces|places|areas|locations|parts|districts|villages)$/i.test(
      ground.name,
    )
  )
    return null;
  const opens = /^,? (?:including|such as|among them|like|notably)\s/.exec(view.text.slice(ground.end));
  if (!opens) return null;
  const named: string[] = [];
  let at = ground.end + opens[0].length;
  for (const place of view.places) {
    if (place.start < at) continue;
    if (!/^(?:,? ?(?:and )?(?:in |the (?:city|town) of )?)$/.test(view.text.slice(at, place.start))) break;
    named.push(view.text.slice(place.start, place.end));
    at = place.end;
  }
  return named.length === 0 ? null : named.join(', ');
}

/** The claim that grounds of one act come to; `null` where there are none. */
export function placeDraft(
  property: Property,
  view: View,
  act: Act | null,
  grounds: readonly Ground[],
  rule: string,
): Draft | null {
  const [first] = grounds;
  if (!first) return null;
  const start = Math.min(...grounds.map((ground) => ground.start));
  const end = Math.max(...grounds.map((ground) => ground.end));
  const near = end - start <= 120;
  const early = act
    ? /\b(?:initially|first)\b/i.exec(view.text.slice(act.clause.start, act.clause.verb.end))
    : null;
  const about =
    /^(?:about|around|some|at least|nearly|several)\b/i.exec(view.text.slice(first.start))?.[0] ?? null;
  const names = grounds.map((ground) => placesAmong(view, ground) ?? ground.name);
  return {
    property,
    start: near ? start : first.start,
    end: near ? end : first.end,
    normalised: names.filter((name, at) => names.indexOf(name) === at).join(', '),
    hedges: [
      ...(act ? hedgesOn(view, act.clause, first.start) : []),
      about?.toLowerCase() ?? null,
      property === 'place_detained' && early ? early[0].toLowerCase() : null,
    ],
    rule,
  };
}

/** A span that is itself the place: what is raided, "the police of Oudomxay Province". */
export function groundIn(view: View, start: number, end: number): Ground | null {
  const words = { start, end };
  const [spot] = spotsOf(view, [{ preposition: 'at', noun: null, words, start, end }]);
  return spot ? (groundsOf(view, [spot])[0] ?? null) : null;
}

/** "the police station where his clients were being kept": the place stands before "where". */
export function beforeWhere(view: View, act: Act): Ground | null {
  const { clause } = act;
  // "the prison where some 70 are believed to be"
  const opens =
    clause.link === 'to' && clause.by === 'controlled' && clause.governor ? clause.governor : clause;
  if (opens.link !== 'where') return null;
  const relative = view.phrases.findLast(
    (phrase) => phrase.kind === 'relative' && phrase.word === 'where' && phrase.end <= act.clause.verb.start,
  );
  if (!relative) return null;
  const before = view.phrases.filter((phrase) => phrase.end <= relative.start);
  const last = before.at(-1);
  if (last?.kind !== 'noun' || relative.start - last.end > 2) return null;
  // "the immigration centre in Bangkok where": the name and what it says the place of.
  const site = before.at(-3);
  if (
    before.at(-2)?.kind === 'preposition' &&
    site?.kind === 'noun' &&
    siteOf(view.text.slice(site.start, site.end)) !== null
  ) {
    const outer = groundIn(view, site.start, site.end);
    const inner = groundIn(view, last.start, last.end);
    if (outer && !inner && /\bfor\s(?:the\s)?$/.test(view.text.slice(outer.end, last.start)))
      return { ...outer, end: last.end, name: view.text.slice(outer.start, last.end).replace(/^the /, '') };
    if (outer && inner)
      return {
        ...outer,
        end: inner.end,
        name: `${outer.name}, ${inner.name}`,
        spots: [...outer.spots, ...inner.spots],
      };
  }
  return groundIn(view, last.start, last.end);
}
