import type { Law, Question } from '@safeconduct/law/index.ts';

/** What a question unlocks, parted into doors and steps of the argument. */
export function unlocked(
  { unlocks }: Pick<Question, 'unlocks'>,
  law: Pick<Law, 'nodes'>,
): { readonly doors: readonly string[]; readonly nodes: readonly string[] } {
  const isNode = (id: string) => law.nodes.has(id) || id === 'NR';
  return {
    doors: unlocks.filter((id) => !isNode(id) && !id.startsWith('obligation:')),
    nodes: unlocks.filter(isNode),
  };
}
