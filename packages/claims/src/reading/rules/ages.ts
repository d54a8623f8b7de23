import { segmentAt, type View } from '../english/view.ts';
import { hedgesIn } from '../hedges/english.ts';
import type { Draft } from '../propose.ts';

const youngest =
  /\b(?:some|one|the youngest|including one|a girl|a boy)\s(?:is |was |aged |being |are |were )?(?:only |just |as young as |barely )?(\d{1,2}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?=[,.;]|\s(?:were|was|had|have)\b|$)|\bas young as (\d{1,2})\b/i;
const words: Readonly<Record<string, number>> = {
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
};

/** "some only 14": an age without its unit, as reports shorten it. */
function readYoungest(view: View): Draft[] {
  const match = youngest.exec(view.text);
  const stated = match?.[1] ?? match?.[2];
  if (!match || stated === undefined) return [];
  const age = words[stated.toLowerCase()] ?? Number(stated);
  const start = match.index + match[0].lastIndexOf(stated);
  if (age > 25 || view.ages.some((one) => one.start < start + stated.length && one.end > start)) return [];
  if (!/\b(?:only|just|young|aged|barely|youngest)\b/i.test(match[0])) return [];
  return [
    {
      property: 'age_of_person',
      start,
      end: start + stated.length,
      normalised: String(age),
      bounds: { lower: age, upper: age },
      hedges: /^some\b/i.test(match[0]) ? ['some'] : [],
      rule: 'age/youngest',
    },
  ];
}

/** "Murager Alimuly, 25, entered": the age after a name, unless it is the name of the one who speaks. */
function readAfterName(view: View): Draft[] {
  const drafts: Draft[] = [];
  for (const match of view.text.matchAll(/\p{Lu}[\p{L}'’-]+, (\d{1,2}),/gu)) {
    const age = Number(match[1]);
    const start = match.index + match[0].length - 1 - (match[1]?.length ?? 0);
    const speaks = view.attributions.some(
      (one) => Math.abs(one.cueStart - start) < 40 && one.cueStart - 4 <= start && start <= one.cueEnd + 30,
    );
    const concerned = view.events.some((event) =>
      /^(?:detain|hold|return|cross|die|handover|release)$/.test(event.kind),
    );
    if (!concerned || speaks || age < 1 || view.ages.some((one) => one.start <= start && one.end > start))
      continue;
    drafts.push({
      property: 'age_of_person',
      start,
      end: start + (match[1]?.length ?? 0),
      normalised: String(age),
      bounds: { lower: age, upper: age },
      hedges: [],
      rule: 'age/after-name',
    });
  }
  return drafts;
}

/** Ages of people concerned; ages of speakers ("Kim, 45, said") and age limits of a count are left alone. */
export function readAges(view: View): Draft[] {
  const drafts: Draft[] = [...readYoungest(view), ...readAfterName(view)];
  for (const age of view.ages) {
    const { lower, upper } = age;
    if (lower === null && upper === null) continue;
    const before = view.text.slice(Math.max(0, age.start - 50), age.start);
    const speaker = view.attributions.some((one) => age.start >= one.cueStart && age.end <= one.cueEnd);
    if (
      speaker ||
      (upper === null || lower === null ? /\b(?:of|are|were|under|below|over)\b/i.test(before) : false)
    )
      continue;
    const range = lower !== upper;
    const segment = segmentAt(view, age.start);
    drafts.push({
      property: range ? 'age_range' : 'age_of_person',
      start: age.start,
      end: age.end,
      normalised: range
        ? `${lower ?? ''}..${upper ?? ''}`
        : `${lower ?? ''}${age.unit === 'years' ? '' : ` ${age.unit}`}`,
      bounds: { lower, upper },
      hedges: segment ? hedgesIn(view.text, segment.start, age.start).map((hedge) => hedge.words) : [],
      note: age.system === 'counting' ? 'Korean age' : '',
      rule: range ? 'age/range' : 'age/person',
    });
  }
  return drafts;
}
