import type { Audience, ConsentPurpose, ConsentRow, FormId } from '../forms/model.ts';

/** A consent or refusal as recorded, withdrawn and expired ones included, in the order of recording. */
export interface RecordedConsent extends ConsentRow {
  /** ISO day after which it holds no more. */
  readonly expiresOn: string | null;
  readonly withdrawn: boolean;
}

/**
 * What somebody whose name stands in a paper must have agreed to. Twin: `consent_purpose` in 0009.
 *
 * @example purposeOf('icrc', 'humanitarian') // 'submit_icrc'
 */
export function purposeOf(form: FormId, audience: Audience): ConsentPurpose {
  switch (audience) {
    case 'un':
      return 'submit_un';
    case 'court':
      return 'submit_court';
    case 'humanitarian':
      return form === 'icrc' ? 'submit_icrc' : 'submit_unhcr';
    case 'public':
      return 'name_public';
    case 'detaining_state':
    case 'third_state':
      return 'name_to_government';
  }
}

const agrees = (row: RecordedConsent, day: string) =>
  row.given === 'yes' && !row.withdrawn && (row.expiresOn === null || row.expiresOn >= day);

/** The rows that speak to a question, the last word for each name that the recipient is entered as. */
function lastWords(
  rows: readonly RecordedConsent[],
  personCode: string,
  purpose: ConsentPurpose,
  recipients: readonly string[],
  day: string,
): readonly RecordedConsent[] {
  const names = new Set(['*', ...recipients.map((name) => name.toLowerCase())]);
  const last = new Map<string, RecordedConsent>();
  for (const row of rows) {
    const name = row.recipient.toLowerCase();
    const speaks =
      row.personCode === personCode && row.purpose === purpose && row.on <= day && names.has(name);
    if (!speaks || (row.given === 'no' && row.withdrawn)) continue;
    const before = last.get(name);
    if (before === undefined || row.on >= before.on) last.set(name, row);
  }
  return [...last.values()];
}

/**
 * Whether a person agrees, on a day, to a purpose and every name that a recipient goes by. For each name, and for `*`,
 * the last word counts; one yes is needed and no refusal may stand. A yes that was withdrawn or has run out counts as
 * a refusal, so that an older yes does not come back in its place. Absent means no. Twin: `consent_in_force` in 0009.
 *
 * @param rows all that is recorded for the incident, in the order of recording
 * @param recipients form id, body, state: whatever the recipient may be entered as; case does not matter
 * @param day ISO day
 * @example consented([], 'P-7K3Q9', 'name_public', [], '2012-03-08') // false
 */
export function consented(
  rows: readonly RecordedConsent[],
  personCode: string,
  purpose: ConsentPurpose,
  recipients: readonly string[],
  day: string,
): boolean {
  const words = lastWords(rows, personCode, purpose, recipients, day);
  return words.length > 0 && words.every((row) => agrees(row, day));
}

/**
 * The consents in force for one paper, as a draft takes them: one row a person and purpose that stands, for any
 * recipient, because who receives the paper has been looked at already.
 *
 * @example consentsFor(rows, ['P-7K3Q9'], ['wgad', 'WGAD', 'CN'], '2012-03-08')
 */
export function consentsFor(
  rows: readonly RecordedConsent[],
  codes: readonly string[],
  recipients: readonly string[],
  day: string,
): readonly ConsentRow[] {
  const purposes = [...new Set(rows.map(({ purpose }) => purpose))];
  return codes.flatMap((personCode) =>
    purposes.flatMap((purpose): ConsentRow[] => {
      const words = lastWords(rows, personCode, purpose, recipients, day);
      const [first] = words;
      if (first === undefined || !words.every((row) => agrees(row, day))) return [];
      return [{ personCode, purpose, recipient: '*', given: 'yes', by: first.by, on: first.on }];
    }),
  );
}
