import { englishWords } from '../en/index.ts';
import type { Words } from '../types.ts';

/** Korean. */
export const koreanWords: Words = englishWords;
