import type { CountFound } from '../../numbers/index.ts';
import type { View } from './view.ts';

/** Verbs and nouns that take "about" for what is spoken of. */
const telling =
  /\b(?:sp(?:ea|o)k\w*|talk\w*|wr(?:ite|iting|itten|ote)\w*|ask\w*|question\w*|[ie]nquir\w*|letters?|statement|protest\w*|concern\w*|worr\w*|alarm\w*|news|information|details?|anything|nothing|contact\w*|rais\w*|know|knew|appeal\w*|approach\w*|rise|rose)\b[^.;:]{0,70}$/i;

/**
 * "has written to the government about 36 people": there "about" is no hedge, and the number stands as it is.
 */
export function withoutTopic(view: View, count: CountFound): CountFound {
  const word = /^about\s+/i.exec(count.stated)?.[0];
  const plain = word !== undefined && count.form === 'about' && telling.test(view.text.slice(0, count.start));
  const value = Number(/^~(\d+)$/.exec(count.normalised)?.[1] ?? 0);
  // A round number may be rough all the same.
  if (!plain || value % 10 === 0) return count;
  return {
    ...count,
    start: count.start + word.length,
    stated: count.stated.slice(word.length),
    normalised: String(value),
    bounds: { lower: value, upper: value },
    form: 'exact',
    hedge: null,
  };
}
