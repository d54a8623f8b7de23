import type { Furniture } from '../reading.ts';
import type { Span } from './sentences.ts';

const pager =
  /^(?:page \d+ of \d+|next page|continued on next page|single page|read (?:more|the full (?:story|article))\s*(?:…|\.{3}|[»›>→])?$|continue reading|view as single page|다음 페이지|下一页|全文)(?![\p{L}\d])/imu;

/** A line such as "Critics aren't convinced." announces what must follow. */
const announces =
  /^(?:critics|others|analysts|experts|activists|some|not everyone|but) [^.]{0,60}(?:n['’]t|not|disagree|differ|doubt|say so)[^.]{0,30}\.$/i;

/**
 * Says why a stored text looks cut short: a pager, an open quotation, a last sentence without an end, or an
 * announcement at the end that only one paragraph takes up. `null` where nothing shows it.
 */
export function incompleteBecause(
  text: string,
  body: readonly Span[],
  furniture: readonly Furniture[],
): string | null {
  for (const part of furniture) {
    if (
      part.reason !== 'reader_comment' &&
      pager.test(text.slice(part.start, Math.min(part.end, part.start + 200)))
    )
      return 'a link to a further page follows the text';
  }
  const last = body.at(-1);
  if (!last || last.end - last.start < 40) return null;
  const words = text.slice(Math.max(last.start, last.end - 400), last.end);
  if (/(?:\.\.\.|…)$/u.test(words)) return 'the text ends in an ellipsis';
  if (!/[.!?。！？:]["'”’»」』）)\]\s]*$/u.test(words)) return 'the last sentence has no end';
  const before = body.at(-2);
  if (before && announces.test(text.slice(before.start, Math.min(before.end, before.start + 140))))
    return 'an announcement at the end is followed by one paragraph only';
  return null;
}
