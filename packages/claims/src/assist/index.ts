export { acceptAnswer, type Answered, type Drop, type Read } from './accept.ts';
export { instructions, type Numbered, questionOf, SENTENCES_AT_ONCE } from './question.ts';
