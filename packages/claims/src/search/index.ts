export { excerpt, holdsAll, MARK_BEGIN, MARK_END } from './excerpt.ts';
export { readQuery, tsQuery, type Wanted } from './query.ts';
export { searchTokens } from './tokens.ts';
