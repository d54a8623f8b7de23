import type { LawFinding } from '@safeconduct/law/index.ts';

/** The paragraphs of the argument, in the order in which it is made. */
const order = [
  'jurisdiction',
  'refugee',
  'exclusion',
  'complementary',
  'vulnerability',
  'local',
  'procedure',
  'together',
] as const;
export type ParagraphName = (typeof order)[number];

const byLetter: Readonly<Record<string, ParagraphName>> = {
  J: 'jurisdiction',
  R: 'refugee',
  D: 'refugee',
  X: 'exclusion',
  C: 'complementary',
  V: 'vulnerability',
  L: 'local',
  P: 'procedure',
  N: 'together',
};

/** The findings of an analysis by paragraph, each in the engine's order; a paragraph with none is left out. */
export function paragraphs(
  analysis: readonly LawFinding[],
): readonly { readonly name: ParagraphName; readonly findings: readonly LawFinding[] }[] {
  return order.flatMap((name) => {
    const findings = analysis.filter(({ rule }) => (byLetter[rule.charAt(0)] ?? 'together') === name);
    return findings.length === 0 ? [] : [{ name, findings }];
  });
}
