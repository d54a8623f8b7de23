import type { EventFound } from '../english/events.ts';
import { type People } from '../english/people.ts';
import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';

export function hedgesOf(view: View, people: People, event: EventFound | null): (string | null)[] {
  const { count } = people;
  const words: (string | null)[] = [count.hedge];
  if (count.form === 'magnitude' && /^(?:dozens|scores|hundreds)$/i.test(count.stated))
    words.push(count.stated.toLowerCase());
  if (count.form === 'range' && /^between/i.test(count.stated)) words.push('between');
  if (event) words.push(...verbHedges(view, event));
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
  return words;
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
