import type { Speaker } from '../../attribution/attribution.ts';
import type { Draft } from '../../propose.ts';
import type { SpeakersSoFar } from '../speakers.ts';
import { attributionAt, hedgesAt, quoteAt, type View } from '../view.ts';

function senderOf(view: View, at: number, known: SpeakersSoFar, self: Speaker | null): Speaker | null {
  const named = quoteAt(view, at) ? null : view.grammar.subject(view.folded, at);
  const subject = named === null ? null : known.resolve(named);
  if (subject && subject.kind !== 'victim') return subject;
  return attributionAt(view, at)?.speaker ?? (named === null ? known.last : null) ?? self;
}

/** Letters, appeals and requests told of in a sentence: who to whom, and whether in writing. */
export function readCommunications(view: View, known: SpeakersSoFar, self: Speaker | null): Draft[] {
  const words = view.grammar.communications;
  const drafts: Draft[] = [];
  for (const pattern of words.patterns) {
    for (const match of view.folded.matchAll(pattern)) {
      const to = match.groups?.to?.trim() ?? '';
      const start = match.index;
      const end = start + match[0].length;
      if (drafts.some((draft) => start < draft.end && end > draft.start)) continue;
      const around =
        view.grammar.code === 'ko'
          ? view.folded.slice(start, end + 14)
          : view.folded.slice(Math.max(0, start - 14), start);
      const planned = words.planned.test(around);
      if (to === '' || (!planned && words.undone.test(around))) continue;
      const sender = senderOf(view, start, known, self);
      if (!sender || sender.kind === 'victim' || sender.name === 'none') continue;
      const written = words.written.test(match[0]);
      const verbal = words.verbal.test(match[0]);
      const mode =
        written && verbal ? '; verbal and written' : written ? '; written' : verbal ? '; verbal' : '';
      const at = view.folded.indexOf(to, start);
      const addressee = view.text.slice(at, at + to.length);
      drafts.push({
        property: planned ? 'communication_planned' : 'communication_made',
        start,
        end,
        normalised: `${sender.name}->${addressee}${mode}`,
        addressee: attributionAt(view, start) ? null : addressee,
        firstHand: attributionAt(view, start)?.speaker.name === sender.name ? true : null,
        hedges: hedgesAt(view, start),
        rule: 'eastasian/communication',
      });
    }
  }
  return drafts;
}

/** Who took or holds the people, where the sentence names a force and tells of the taking. */
export function readAuthority(view: View): Draft[] {
  const event = view.events.find(
    (one) => (one.kind === 'detain' || one.kind === 'hold') && one.mood === 'done',
  );
  if (!event) return [];
  for (const match of view.folded.matchAll(view.grammar.authority)) {
    const who = match.groups?.who ?? match.groups?.by ?? '';
    const start = match.index + match[0].indexOf(who);
    const speaks = view.attributions.some((one) => start >= one.cueStart && start < one.cueEnd);
    if (who === '' || speaks || start > event.start) continue;
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

/** Kinds of people in a group where no number is given: 노인과 어린이가 포함돼, 其中包括老人和儿童. */
export function readComposition(view: View): Draft[] {
  const drafts: Draft[] = [];
  for (const match of view.folded.matchAll(view.grammar.composition)) {
    const who = match.groups?.who ?? '';
    const start = match.index + match[0].indexOf(who);
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
  const concerned =
    view.events.some((event) => event.kind === 'return') || /탈북|북한|朝鲜|北韩|脱北/u.test(view.folded);
  const ordered = found.toSorted((a, b) => a.start - b.start);
  const [first] = ordered;
  if (!first || !concerned) return [];
  const end = Math.max(...ordered.map((one) => one.end));
  return [
    {
      property: 'punishment_feared',
      start: first.start,
      end,
      normalised: ordered.map((one) => one.name).join(';'),
      hedges: [...hedgesAt(view, first.start), riskWord(view)],
      rule: 'eastasian/punishment',
    },
  ];
}

function riskWord(view: View): string | null {
  return /위험|우려|가능성|수\s있|面临|可能|恐|危险|风险/u.exec(view.folded)?.[0] ?? null;
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
        hedges: hedgesAt(view, age.start),
        note: age.system === 'counting' ? 'Korean age' : '',
        rule: 'eastasian/age',
      },
    ];
  });
}

const stance =
  /(?:입장|방침|원칙)(?:을|이|에\s?따라|이라고|을\s(?:밝|재확인|고수)|이다)|(?:국내법|국제법|인도주의)[^.]{0,24}처리|(?:一贯)?(?:立场|原则)|依法处理|(?:根据|依照|按照)(?:国内法|国际法|国内法、国际法)[^，。]{0,24}|妥善处理/u;

/** What a state says that it holds or will do about the people. */
export function readPosition(view: View): Draft[] {
  const match = stance.exec(view.folded);
  if (!match || !/탈북|북송|송환|난민|월경|脱北|遣返|难民|越境|送返|朝鲜人|北韩/u.test(view.folded))
    return [];
  const said = attributionAt(view, match.index);
  const office =
    said &&
    (said.speaker.kind === 'official' ||
      said.speaker.kind === 'state_media' ||
      /대변인|장관|发言人|部长/u.test(said.speaker.name));
  if (!said || !office) return [];
  const quote = quoteAt(view, match.index);
  const start = quote?.start ?? Math.max(said.start, 0);
  const end = quote?.end ?? Math.min(said.end, view.text.length);
  const words = view.text.slice(start, end);
  const trimmed = words.trim();
  const from = start + words.indexOf(trimmed);
  return [
    {
      property: 'government_position',
      start: from,
      end: from + trimmed.length,
      normalised: trimmed.slice(0, 160),
      hedges: hedgesAt(view, match.index),
      rule: 'eastasian/position',
    },
  ];
}
