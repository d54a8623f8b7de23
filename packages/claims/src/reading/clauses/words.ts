import type { Token } from '../tokens/token.ts';

/** Words that begin a subordinate clause. */
export const openers: ReadonlySet<string> = new Set(
  'after before while although though because until as if whether unless since that when once whereas how why what lest'.split(
    ' ',
  ),
);

export const relatives: ReadonlySet<string> = new Set(['who', 'which', 'whom', 'whose', 'where']);

export const modals: ReadonlySet<string> = new Set(
  'will would may might can could shall should must ought wo ca'.split(' '),
);

export const be: ReadonlySet<string> = new Set(
  "be is are was were been being am 's 're ’s ’re get gets got getting".split(' '),
);

export const auxiliaries: ReadonlySet<string> = new Set([
  ...be,
  ...modals,
  ...'have has had having do does did ’ve ’d ’ll'.split(' '),
]);

/** Prepositions that a tagger mixes up with particles and conjunctions. */
export const prepositions: ReadonlySet<string> = new Set(
  `in on at by from to into onto of for with without near outside inside around through via across over under within between among
  against about along towards toward off during despite including amid behind beside beyond despite following pending until since
  before after upon aboard per than like unlike concerning regarding throughout`.split(/\s+/),
);

const described =
  /^(?:rejected|registered|recogni[sz]ed|detained|arrested|imprisoned|jailed|displaced|deported|expelled|failed|suspected|convicted|accused|undocumented|unaccompanied|exiled|returned|released|repatriated|stranded)$/;

/** "nineteen rejected asylum seekers", "with detained refugees": it tells which, not what somebody did. */
export function describes(tokens: readonly Token[], at: number): boolean {
  return (
    described.test(tokens[at]?.lower ?? '') &&
    /^(?:NUM|ADP)$/.test(tokens[at - 1]?.pos ?? '') &&
    /^(?:NOUN|ADJ)$/.test(tokens[at + 1]?.pos ?? '')
  );
}
