import { matches } from '@safeconduct/dates/find/matches.ts';
import type { Draft } from '../../propose.ts';
import { attributionAt, clauseAt, hedgesAt, quoteAt, subjectAt, type View } from '../view.ts';

/** Who took or holds the people, where the sentence names a force and tells of the taking. */
export function readAuthority(view: View): Draft[] {
  const event = view.events.find(
    (one) => (one.kind === 'detain' || one.kind === 'hold') && one.mood !== 'denied' && one.mood !== 'bare',
  );
  if (!event) return [];
  for (const match of matches(view.folded, view.grammar.authority)) {
    const who = match.groups?.who ?? match.groups?.by ?? '';
    const start = match.index + match[0].indexOf(who);
    const speaks = view.attributions.some((one) => start >= one.cueStart && start < one.cueEnd);
    if (who === '' || speaks || start > event.end || event.start - start > 40) continue;
    return [
      {
        property: 'detaining_authority',
        start,
        end: start + who.length,
        normalised: view.text.slice(start, start + who.length),
        hedges: [...hedgesAt(view, start), ...hedgesAt(view, event.start)],
        rule: 'eastasian/authority',
      },
    ];
  }
  return [];
}

/** Kinds of people in a group where no number of them is given: 노인과 어린이가 포함돼, 其中包括老人和儿童. */
export function readComposition(view: View, counts: readonly Draft[]): Draft[] {
  const drafts: Draft[] = [];
  for (const match of matches(view.folded, view.grammar.composition)) {
    const groups = match.groups ?? {};
    const who = groups.who ?? groups.kin ?? groups.many ?? groups.with ?? groups.own ?? '';
    const start = match.index + match[0].indexOf(who);
    const counted = counts.some(
      (count) => /women|men|children|elderly/u.test(count.property) && Math.abs(count.start - start) < 8,
    );
    if (who === '' || counted) continue;
    drafts.push({
      property: 'group_composition',
      start,
      end: start + who.length,
      normalised: view.text.slice(start, start + who.length),
      hedges: hedgesAt(view, start),
      rule: 'eastasian/composition',
    });
  }
  return drafts;
}

/** What people may suffer when returned; what has happened already is told elsewhere. */
export function readPunishment(view: View): Draft[] {
  if (!view.grammar.threat.test(view.folded)) return [];
  const found = view.grammar.harms.flatMap(([name, pattern]) => {
    const match = pattern.exec(view.folded);
    return match ? [{ name, start: match.index, end: match.index + match[0].length }] : [];
  });
  const ordered = found.toSorted((a, b) => a.start - b.start);
  const [first] = ordered;
  if (!first) return [];
  const end = Math.max(...ordered.map((one) => one.end));
  const risks = matches(view.folded, view.grammar.risk).map((match) => match[0].trim());
  return [
    {
      property: 'punishment_feared',
      start: first.start,
      end,
      normalised: ordered.map((one) => one.name).join(';'),
      hedges: [
        ...hedgesAt(view, first.start),
        ...risks.map((risk) => view.text.slice(view.folded.indexOf(risk)).slice(0, risk.length)),
      ],
      rule: 'eastasian/punishment',
    },
  ];
}

/** Ages of the people concerned; those inside the words that name a speaker are left alone. */
export function readAges(view: View): Draft[] {
  return view.ages.flatMap((age): Draft[] => {
    const { lower, upper } = age;
    const speaks = view.attributions.some(
      (one) => age.start >= one.cueStart - 4 && age.end <= one.cueEnd + 4,
    );
    if (speaks || lower === null || upper === null) return [];
    const range = lower !== upper;
    return [
      {
        property: range ? 'age_range' : 'age_of_person',
        start: age.start,
        end: age.end,
        normalised: range ? `${lower}..${upper}` : `${lower}${age.unit === 'years' ? '' : ` ${age.unit}`}`,
        bounds: { lower, upper },
        hedges: [
          view.grammar.ageHedge
            .exec(view.folded.slice(Math.max(0, age.start - 6), age.end + 5))?.[0]
            .trim() ?? null,
          ...hedgesAt(view, age.start),
        ],
        note: age.system === 'counting' ? 'Korean age' : '',
        rule: 'eastasian/age',
      },
    ];
  });
}

/** What a state says that it holds or will do about the people, or threatens them with. */
export function readPosition(view: View): Draft[] {
  const { stance, concerned, office } = view.grammar.position;
  const match = stance.exec(view.folded);
  if (!match || !concerned.test(view.folded)) return [];
  const said = attributionAt(view, match.index);
  const named = said ? null : subjectAt(view, quoteAt(view, match.index)?.start ?? match.index);
  const owner = said?.speaker.name ?? named ?? '';
  if (!office.test(owner)) return [];
  const quote = quoteAt(view, match.index);
  const clause = clauseAt(view, match.index);
  const start = quote?.start ?? Math.max(said?.start ?? 0, clause.start);
  const end =
    quote?.end ??
    Math.max(match.index + match[0].length, Math.min(said?.end ?? view.text.length, clause.end));
  const words = view.text.slice(start, end);
  const trimmed = words.trim().replace(/[，。,.]$/u, '');
  const from = start + words.indexOf(trimmed);
  return [
    {
      property: 'government_position',
      start: from,
      end: from + trimmed.length,
      normalised: trimmed.slice(0, 160),
      owner: named === null ? null : { name: named, kind: 'official' },
      hedges: hedgesAt(view, match.index),
      rule: 'eastasian/position',
    },
  ];
}
