import { formatBounds } from '@safeconduct/claims/numbers/format.ts';
import { renderTerm } from '@safeconduct/claims/reconcile/index.ts';
import { dateWords } from './dates.ts';
import type { Translate } from './language.ts';
import type { Language } from './language-start.ts';

/** What a person decided, in words: `>=25` is "at least 25", a day is a day, and words stay words. */
export function decidedWords(value: string, t: Translate, language: Language): string {
  const [, sign, figure] = /^(>=|<=|~)?(\d+)$/.exec(value) ?? [];
  if (figure !== undefined) {
    const n = Number(figure);
    if (sign === '~') return t('course:chart.about', { count: n });
    return formatBounds({ lower: sign === '<=' ? null : n, upper: sign === '>=' ? null : n }, language);
  }
  const [, lower, upper] = /^(\d+)\.\.(\d+)$/.exec(value) ?? [];
  if (lower !== undefined) return formatBounds({ lower: Number(lower), upper: Number(upper) }, language);
  if (/^\d{4}-\d{2}/.test(value)) return dateWords(value.replace('..', '/'), language) ?? value;
  return renderTerm(value, language);
}
