import type { Speaker } from '../../attribution/attribution.ts';
import type { Draft } from '../../propose.ts';
import type { SpeakersSoFar } from '../speakers.ts';
import { attributionAt, hedgesAt, subjectAt, type View } from '../view.ts';

/** The state or body that gives a label: the topic before it, else the one who speaks. */
function ownerOf(view: View, at: number, known: SpeakersSoFar): Speaker | null {
  const named = subjectAt(view, at);
  const subject = named === null ? null : known.resolve(named);
  return subject && /^(?:official|state_media|named_org|named_person)$/u.test(subject.kind) ? subject : null;
}

/** Labels that someone gives to the people ("불법 월경자로 간주", "视为经济移民") with the one who gives them. */
export function readLabels(view: View, known: SpeakersSoFar): Draft[] {
  const { labels, naming, notRefugee } = view.grammar.labels;
  const found = labels.flatMap(([name, pattern]) => {
    const match = pattern.exec(view.folded);
    return match ? [{ name, start: match.index, end: match.index + match[0].length }] : [];
  });
  const denied = notRefugee.exec(view.folded);
  if (denied) found.push({ name: 'not_refugee', start: denied.index, end: denied.index + denied[0].length });
  const strong = found.filter((one) => one.name !== 'criminal').toSorted((a, b) => a.start - b.start);
  const [first] = strong;
  const last = strong.at(-1);
  if (!first || !last || !naming.test(view.folded)) return [];
  const owner = ownerOf(view, first.start, known);
  const speaker = attributionAt(view, first.start)?.speaker ?? null;
  if (!owner && !speaker) return [];
  const names = strong.map((one) => one.name);
  const shown = names.some((name) => name !== 'not_refugee')
    ? names.filter((name) => name !== 'not_refugee')
    : names;
  return [
    {
      property: 'legal_label',
      start: first.start,
      end: last.end,
      normalised: [...new Set(shown)].join(';'),
      owner,
      hedges: hedgesAt(view, first.start),
      rule: 'eastasian/label',
    },
  ];
}

/** Steps of a refugee procedure that are told as taken. */
export function readProcedure(view: View): Draft[] {
  for (const [normalised, pattern] of view.grammar.labels.procedure) {
    const match = pattern.exec(view.folded);
    if (!match) continue;
    return [
      {
        property: 'legal_status_procedure',
        start: match.index,
        end: match.index + match[0].length,
        normalised,
        hedges: hedgesAt(view, match.index),
        rule: `eastasian/procedure-${normalised}`,
      },
    ];
  }
  return [];
}
