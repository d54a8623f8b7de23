import type { EventFound } from '../english/events.ts';
import { type People, raised } from '../english/people.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';

export function hedgesOf(view: View, people: People, event: EventFound | null): (string | null)[] {
  const { count } = people;
  const words: (string | null)[] = [count.hedge];
  if (count.form === 'magnitude' && /^(?:dozens|scores|hundreds)$/i.test(count.stated))
    words.push(count.stated.toLowerCase());
  if (count.form === 'vague') words.push(count.stated.toLowerCase());
  const before = view.text.slice(0, count.start);
  if (raised.test(before)) {
    const from = Math.max(
      before.search(
        /\b(?:number|total|tally|toll|figure|count)\b(?!.*\b(?:number|total|tally|toll|figure|count)\b)/i,
      ),
      0,
    );
    words.push(...hedgesIn(view.text, from, count.start).map((hedge) => hedge.words));
  }
  if (count.form === 'range' && /^between/i.test(count.stated)) words.push('between');
  if (count.form === 'magnitude' && /^(?:several|a few)\b/i.test(count.stated))
    words.push(count.stated.split(' ')[0]?.toLowerCase() ?? null);
  if (event) words.push(...verbHedges(view, event), ...governing(event, view));
  if (!event) words.push(...ownVerb(view, people));
  if (event && event.mood === 'open') words.push(looming.exec(view.text)?.[0].toLowerCase() ?? null);
  const asked = /\bis it (?:true|correct|right) that\b/i.exec(view.text.slice(0, count.start));
  if (asked) words.push(asked[0].toLowerCase());
  const accused = /^,? (?:alleged|suspected|accused|believed|said) (?:to have|of)\b/i.exec(
    view.text.slice(people.end),
  );
  if (accused) words.push(accused[0].replace(/^,? | (?:to have|of)$/g, '').toLowerCase());
  const lead =
    /\b(?:it is|it was) (?:\w+ )?(?:estimated|believed|thought|judged|feared|understood|said)\b/i.exec(
      view.text.slice(0, count.start),
    );
  if (lead) words.push(lead[0].toLowerCase());
  const differ = /\bdifferent (?:groups|sources|reports|accounts|estimates|figures)\b/i.exec(view.text);
  if (differ && count.form === 'range') words.push('different');
  const unverified =
    /\b(?:could|can) ?not be (?:independently )?(?:verified|confirmed|substantiated)\b/i.exec(
      view.text.slice(count.end),
    );
  if (unverified) words.push(unverified[0].toLowerCase());
  // "185, mostly men": the adverb is on the kind, not on the number.
  return words.filter((one) => one === null || !/^(?:mostly|mainly|largely)$/.test(one));
}

const looming =
  /\b(?:imminent danger|at (?:imminent |grave |serious |real )?risk|risk(?:s|ing)?(?= being| of)|danger)\b/i;

/** "1,500 people are thought to be living there": the verb of which they are the subject. */
function ownVerb(view: View, people: People): string[] {
  const clause = view.clauses.find(
    ({ subject }) => subject && subject.start <= people.count.start && subject.end >= people.count.end,
  );
  return clause
    ? hedgesIn(view.text, clause.verb.start, clause.verb.end + 4).map((hedge) => hedge.words)
    : [];
}

/** "is said to have fallen and to have died": the hedge stands on the verb that governs this one. */
function governing(event: EventFound, view: View): string[] {
  const found: string[] = [];
  let clause = event.clause?.governor ?? null;
  for (let depth = 0; clause && depth < 3; depth += 1) {
    const weak = clause.passive || /^(?:appear|seem)/.test(clause.verb.head);
    if (weak && event.clause?.verb.form === 'infinitive')
      found.push(...hedgesIn(view.text, clause.verb.start, clause.verb.end + 3).map((hedge) => hedge.words));
    clause = clause.governor;
  }
  return found;
}

/** Hedges of the verb phrase before its verb: they do not reach across a clause. */
export function verbHedges(view: View, event: EventFound): string[] {
  const segment = segmentAt(view, event.start);
  const from = segment?.start ?? 0;
  const found = hedgesIn(view.text, from, event.end)
    .filter((hedge) => hedge.start < event.end)
    .map((hedge) => hedge.words);
  const share = /^["“]?(most|some|many|several)(?= (?:of|had|have|were|are|was|who))/i.exec(
    view.text.slice(from),
  );
  return share?.[1] ? [share[1].toLowerCase(), ...found] : found;
}
