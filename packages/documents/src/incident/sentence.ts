import { renderWording, type Wording } from '@safeconduct/claims/reconcile/index.ts';
import type { Locale } from '@safeconduct/dates';
import type { Part } from '../input.ts';

/**
 * A wording as parts that joined give the whole sentence: each takes with it the separator that follows, and the
 * last one the full stop.
 */
export function sentenceParts(wording: Wording, locale: Locale): readonly Part[] {
  const { text, parts } = renderWording(wording, locale);
  const starts: number[] = [];
  let at = 0;
  for (const part of parts) {
    // The first letter of the sentence is a capital in `text`, so what is looked for begins after it.
    const start = Math.max(at, text.indexOf(part.text.slice(1), at) - 1);
    starts.push(starts.length === 0 ? 0 : start);
    at = start + part.text.length;
  }
  return parts.map(({ claimIds }, index) => ({
    text: text.slice(starts[index], starts[index + 1]),
    claimIds,
  }));
}

/** A wording as one plain sentence. */
export function sentence(wording: Wording, locale: Locale): string {
  return renderWording(wording, locale).text;
}
