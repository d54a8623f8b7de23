import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { CountGrammar } from './grammar.ts';
import { korean } from './korean.ts';
import { arabic, french, persian, spanish } from './spelled-grammar.ts';

const grammars: Readonly<Record<string, CountGrammar>> = {
  en: english,
  ko: korean,
  zh: chinese,
  ja: chinese,
  fr: french,
  es: spanish,
  ar: arabic,
  fa: persian,
};

/** The grammar of a BCP 47 language; digits with English words where it has none of its own. */
export function grammarOf(code: string): CountGrammar {
  return grammars[code.toLowerCase().split(/[-_]/u)[0] ?? ''] ?? english;
}
