import { englishWords } from '../en/index.ts';
import type { Words } from '../types.ts';

/** Chinese, simplified. */
export const chineseWords: Words = englishWords;
