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

const possessives: ReadonlySet<string> = new Set(["'s", '’s', "'", '’']);

const determiners: ReadonlySet<string> = new Set(
  'their his her its my our your all both another half'.split(' '),
);

export const negations: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never']);

export const dashes: ReadonlySet<string> = new Set(['–', '—', '--', '-', '(', ')']);

export const stops: ReadonlySet<string> = new Set([';', ':', '.', '?', '!']);

export const quotes: ReadonlySet<string> = new Set(['"', '“', '”', '«', '»', '„', '‘']);

export function isNominal(pos: string): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM' || pos === 'ADJ';
}

export function isVerbal(pos: string | undefined): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

export function isPossessive(token: Token | undefined): boolean {
  return token !== undefined && possessives.has(token.text);
}

export function isDeterminer(token: Token): boolean {
  return token.pos === 'DET' || determiners.has(token.lower);
}

const described =
  /^(?:rejected|registered|recogni[sz]ed|detained|arrested|imprisoned|jailed|displaced|deported|expelled|failed|suspected|convicted|accused|undocumented|unaccompanied|exiled|returned|released|repatriated|stranded)$/;

/** "nineteen rejected asylum seekers", "with detained refugees": it tells which, not what somebody did. */
export function describes(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1]?.pos, tokens[at + 1]?.pos];
  return (
    (before === 'NUM' || before === 'ADP') &&
    (next === 'NOUN' || next === 'ADJ') &&
    described.test(tokens[at]?.lower ?? '')
  );
}
