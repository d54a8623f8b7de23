export { type Alias, type AliasComparison, compareAliases } from './compare/aliases.ts';
export { compareForms, compareNames, type Comparison } from './compare/compare.ts';
export { type AlignedPiece, type PieceKind, pieceKind } from './compare/explain.ts';
export { type Level, LEVELS, levelOf } from './compare/levels.ts';
export { findNames, type FoundName } from './find/find.ts';
export { speakerName } from './find/speaker.ts';
export { linkageTokens } from './keys/linkage-tokens.ts';
export { expandQuery, hangulReadings, indexKeys } from './keys/readings.ts';
export type { NameModel } from './model/types.ts';
export { type Names, openNames } from './names.ts';
export type { NameContext, NameForm } from './parse/form.ts';
export { parseName } from './parse/parse.ts';
export {
  buildIndex,
  type Candidate,
  emptyIndex,
  insert,
  type NameIndex,
  screen,
  settle,
} from './screen/index.ts';
export { openIndex, packIndex, type PackedIndex } from './screen/pack.ts';
export { type Person, screenPeople } from './screen/people.ts';
