import type { Attribution, Speaker } from './attribution.ts';
import { mediumOf, sayingHedge } from './details.ts';
import { doubtfulVerbs } from './verbs.ts';
import { type Sentence, bringsFrom } from './clause.ts';
import { bringsFigure } from './by-source.ts';

/** ", from which, activists fear, they could": what the inserted words cover begins at the relative. */
function ownClause(text: string, cueStart: number): number {
  const relative =
    /(?:^|,)\s*((?:(?:from|in|to|at|by|of|after|on|for)\s)?(?:which|whom|where|who|that|and|but|some of whom)),?\s*$/iu.exec(
      text.slice(0, cueStart),
    );
  return relative ? relative.index + 1 : 0;
}

/** "While reports suggested that some had kin there, he could not confirm it": the main clause is another's word. */
function concessionEnd(clauses: Sentence['clauses'], cueEnd: number): number | null {
  const main = clauses.find(
    (one) => one.by === 'own' && one.link === '' && !one.governor && (one.subject?.start ?? 0) > cueEnd,
  );
  return main?.subject?.start ?? null;
}

/**
 * Where the words of one told of in a relative end: "a woman who says that she is running from abuse faces deportation",
 * "a minority that complains of persecution, went back": what follows is told of them, and not by them.
 */
function relativeEnd({ text, clauses }: Sentence, verbStart: number, cueEnd: number): number {
  const relative = clauses.find((one) => one.verb.headStart === verbStart);
  // "learned of it from a missionary and asked Laos to keep them": what the hearer then does is no word of the missionary
  if (relative && /^(?:heard|learned|learnt)$/.test(relative.verb.head)) {
    const deed = clauses.find(
      ({ by, verb, subject }) =>
        by === 'shared' && verb.start > cueEnd && subject?.start === relative.subject?.start,
    );
    if (deed) return deed.verb.start;
  }
  if (relative?.by === 'own' && /^(?:while|although|though|whereas)$/.test(relative.link))
    return concessionEnd(clauses, cueEnd) ?? text.length;
  if (relative?.by !== 'relative' || !relative.subject) return text.length;
  const opened = relative.subject.start;
  const main = clauses.find(
    (one) =>
      one.verb.start >= cueEnd &&
      ((one.by === 'own' && one.subject !== null && one.subject.start <= opened) ||
        (one.by === 'controlled' &&
          one.verb.form === 'finite' &&
          !/\b(?:to|and|or)\s$/.test(text.slice(0, one.verb.start)))),
  );
  return main?.verb.start ?? text.length;
}

/** "..., said Ayun, 29, who fled in 2017": what follows the name is told of the one who speaks, and not by them. */
function tellsOfSpeaker({ text, quotes, clauses }: Sentence, cueEnd: number): boolean {
  return (
    /^, (?:\d{1,2}, ?)?(?:who|whose|of|from|an?|the|his|her|\d{1,2})\b/u.test(text.slice(cueEnd)) &&
    !quotes.some((quote) => quote.end > cueEnd) &&
    !clauses.some(
      (one) =>
        one.verb.start > cueEnd &&
        one.by === 'own' &&
        /^(?:|and|but)$/.test(one.link) &&
        one.verb.form === 'finite',
    )
  );
}

/** An attribution from the words found for it: where what is said begins and ends, who says it, with what verb. */
export function build(
  sentence: Sentence,
  part: {
    at: number;
    from: number;
    speaker: Speaker;
    next: number;
    place: Attribution['place'];
    addressee: string | null;
  },
): Attribution {
  const { text, tokens } = sentence;
  const verb = tokens[part.at];
  const cueStart = tokens[part.from]?.start ?? 0;
  const cueEnd = tokens[part.next - 1]?.end ?? verb?.end ?? 0;
  const clause = tokens[bringsFrom(sentence, part.from)]?.start ?? 0;
  const after = text.slice(cueStart, Math.min(text.length, cueEnd + 70));
  const doubtful =
    doubtfulVerbs.has(verb?.lower ?? '') && !bringsFigure(tokens, part.at) ? (verb?.lower ?? null) : null;
  return {
    start:
      part.place === 'front'
        ? cueStart
        : part.place === 'within'
          ? Math.max(clause, ownClause(text, cueStart))
          : clause,
    end:
      part.place === 'after' ||
      (part.place === 'within' && part.from === part.at && tellsOfSpeaker(sentence, cueEnd))
        ? cueEnd
        : relativeEnd(sentence, verb?.start ?? -1, cueEnd),
    speaker: part.speaker,
    chain: [],
    verb: verb?.lower ?? '',
    addressee: part.addressee,
    medium: mediumOf(after) ?? mediumOf(text.slice(0, cueStart)),
    hedge:
      sayingHedge(text.slice(cueStart, cueEnd)) ??
      (/^some\b/i.test(text.slice(cueStart, cueEnd)) ? 'some' : doubtful),
    cueStart,
    cueEnd,
    place: part.place,
  };
}

/** "Torture awaits them, UN officials said, according to a Haitian daily": the officials speak, through the daily. */
function throughMedia(found: readonly Attribution[]): Attribution[] {
  const paper = found.find(
    (one) => one.verb === 'according to' && one.place === 'after' && one.speaker.kind.endsWith('media'),
  );
  const said =
    paper && found.find((one) => one.place !== 'front' && one.cueEnd <= paper.cueStart && one !== paper);
  if (!paper || !said) return [...found];
  return found
    .filter((one) => one !== paper)
    .map((one) => (one === said ? { ...one, chain: [paper.speaker.name, ...one.chain] } : one));
}

/** "Citing X, Kim said ...": the cited one speaks, through Kim. */
export function withChains(all: readonly Attribution[]): Attribution[] {
  const found = throughMedia(all);
  const citing = found.filter((one) => /^(?:citing|quoting)$/.test(one.verb));
  return found
    .filter((one) => !citing.includes(one))
    .map((one) => {
      const source = citing.find(
        (cited) => cited.cueStart < one.cueEnd + 400 && cited.cueStart !== one.cueStart,
      );
      return source
        ? {
            ...one,
            speaker: source.speaker,
            chain: [one.speaker.name, ...one.chain],
            verb: source.verb,
            cueStart: Math.min(one.cueStart, one.cueStart),
          }
        : one;
    })
    .concat(found.length === citing.length ? citing : []);
}
