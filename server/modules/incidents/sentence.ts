import { createHash } from 'node:crypto';
import { findingsOf, sentenceOf } from '@safeconduct/contract/findings.ts';
import type { Locale } from '@safeconduct/contract/shared.ts';
import { found } from '../../platform/http/refusal.ts';
import type { Tx } from '../../platform/http/visit.ts';
import { groundsOf } from './page.ts';

type Told = { readonly text: string; readonly clauses: string[] };

/** Sentences kept; each is a kilobyte or two. */
const KEPT = 1000;

/**
 * Tells the sentence of an incident, and keeps those told by what they rest on: so none is ever out of date, whatever
 * changed it, and a list read each minute does not reckon each minute.
 */
export function sentences() {
  const told = new Map<string, Told>();
  return async (tx: Tx, id: string, language: Locale): Promise<Told> => {
    found(
      await tx.selectFrom('incidents').select('id').where('id', '=', id).executeTakeFirst(),
      'This incident',
    );
    const grounds = await groundsOf(tx, id);
    const key = createHash('sha256')
      .update(`${language} ${JSON.stringify(grounds)}`)
      .digest('base64');
    const kept = told.get(key);
    if (kept !== undefined) return kept;
    const { text, parts } = sentenceOf(findingsOf(grounds, null), language);
    const sentence = { text, clauses: parts.map((part) => part.text) };
    const [oldest] = told.keys();
    if (told.size >= KEPT && oldest !== undefined) told.delete(oldest);
    told.set(key, sentence);
    return sentence;
  };
}
