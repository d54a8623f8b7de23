import { segmentAt, type View } from '../../english/view.ts';
import { hedgesIn } from '../../hedges/english.ts';
import type { Draft } from '../../propose.ts';

/** What a rule knows of a label; the rest is the same for all. */
export type Part = Omit<Draft, 'property' | 'hedges'> & { readonly hedges?: NonNullable<Draft['hedges']> };

/** The draft of a label, weakened by what stands before it in its clause. */
export function label(view: View, part: Part): Draft {
  return {
    property: 'legal_label',
    hedges: [
      /\b(?:formally|officially|so-called)\b/i.exec(
        view.text.slice(Math.max(0, part.start - 12), part.end),
      )?.[0] ?? null,
      ...hedgesIn(view.text, segmentAt(view, part.start)?.start ?? 0, part.start).map((hedge) => hedge.words),
    ],
    ...part,
  };
}
