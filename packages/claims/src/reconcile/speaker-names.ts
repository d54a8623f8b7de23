import type { Claim } from '../model/claim.ts';
import type { View } from './view.ts';

/**
 * A claim's speaker as shown: the publisher where the report speaks for itself, and, in square brackets, beside a
 * voice that is not named. What a publisher's name has in brackets ("forum copy") is left out.
 */
export function speakerName(view: View, claim: Claim): string {
  const publisher = view.publisherName(claim);
  const { own, named, channel, label: written } = view.voice(claim);
  // Names mostly stand in brackets themselves.
  const label = written.includes('(') ? written.replaceAll('(', '[').replaceAll(')', ']') : written;
  if (publisher === '') return label;
  if (own) return publisher;
  return named.length > 0 || channel.length > 0 || label.includes(publisher)
    ? label
    : `${label} [${publisher}]`;
}

/** The speakers of some claims, one name for each voice. */
export function speakerNames(view: View, claims: readonly Claim[]): readonly string[] {
  const byVoice = new Map<string, string>();
  for (const claim of claims) {
    const name = speakerName(view, claim);
    const key = view.voice(claim).named[0] ?? name.toLowerCase();
    if (!byVoice.has(key)) byVoice.set(key, name);
  }
  return [...new Set(byVoice.values())];
}
