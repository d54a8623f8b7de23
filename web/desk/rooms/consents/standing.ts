import type { ConsentWire } from '@safeconduct/contract/consents.ts';

export type Answer = 'yes' | 'no' | 'withdrawn' | 'expired';
/** The last word of a person to a purpose for one recipient, as it stands today. */
export type Word = { readonly recipient: string; readonly answer: Answer; readonly row: ConsentWire };

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function answerOf(row: ConsentWire): Answer {
  if (row.given === 'no') return 'no';
  if (row.withdrawnAt !== null) return 'withdrawn';
  return row.expiresOn !== null && row.expiresOn < today() ? 'expired' : 'yes';
}

/** What stands of a person's answers to one question, a line for each recipient. A refusal taken back says nothing. */
export function standing(
  consents: readonly ConsentWire[],
  personId: string,
  purpose: string,
): readonly Word[] {
  const last = new Map<string, Word>();
  for (const row of consents) {
    if (row.personId !== personId || row.purpose !== purpose) continue;
    if (row.given === 'no' && row.withdrawnAt !== null) continue;
    const key = row.recipient.toLowerCase();
    const before = last.get(key);
    if (before === undefined || row.givenOn >= before.row.givenOn)
      last.set(key, { recipient: row.recipient, answer: answerOf(row), row });
  }
  return [...last.values()];
}
