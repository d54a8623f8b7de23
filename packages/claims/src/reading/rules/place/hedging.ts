import type { Clause } from '../../clauses/clause.ts';
import { segmentAt, type View } from '../../english/view.ts';
import { hedgesIn } from '../../hedges/english.ts';

const supposed =
  /^(?:believed?|thought|said|reported|understood|known|feared|alleged|presumed|rumou?red|expected|likely|claimed|supposed|hinted)$/;

/** Hedges that the verbs above carry down: "is said to have fallen and to have died". */
function fromAbove(view: View, clause: Clause): string[] {
  const words: string[] = [];
  let at = clause;
  for (let steps = 0; steps < 4; steps += 1) {
    const above: Clause | null = at.governor;
    if (above === null || !/^(?:controlled|shared)$/.test(at.by) || at.link === 'that') break;
    if (above.passive && supposed.test(above.verb.head))
      words.push(...hedgesIn(view.text, above.verb.start, at.verb.start).map((hedge) => hedge.words));
    else if (at.by === 'shared')
      words.push(...hedgesIn(view.text, above.verb.start, above.verb.end).map((hedge) => hedge.words));
    at = above;
  }
  return words;
}

/** Hedges that stand on what a clause tells, and on the place or date at `at` within it. */
export function hedgesOn(view: View, clause: Clause, at: number): (string | null)[] {
  const segment = segmentAt(view, clause.verb.start);
  const from = Math.min(segment?.start ?? clause.verb.start, clause.verb.start);
  const own = hedgesIn(view.text, from, clause.verb.end).filter((hedge) => hedge.start < clause.verb.end);
  const there = segmentAt(view, at);
  const near = there && there.start > clause.verb.start ? hedgesIn(view.text, there.start, at) : [];
  const share =
    /^["“]?(most|some|many|several|others)(?= (?:of|had|have|were|are|was|who|\p{L}+ into))/iu
      .exec(view.text.slice(from))?.[1]
      ?.toLowerCase() ?? null;
  const still =
    /\b(?:still|perhaps)\b(?=[^,;.]*$)|\bat least (?:in |on |at |since |until |from )?$/i
      .exec(view.text.slice(clause.verb.end, at))?.[0]
      .toLowerCase()
      .replace(/(?<=least) .*$/, '') ?? null;
  return [
    share,
    ...fromAbove(view, clause),
    ...own.map((hedge) => hedge.words),
    ...near.map((hedge) => hedge.words),
    still,
  ];
}
