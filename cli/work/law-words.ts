import type { StatusRow } from '@safeconduct/law/index.ts';
import type { Comparison, Difference } from '@safeconduct/law/depositary/model.ts';

function ourWords(row: StatusRow | null): string {
  if (row === null) return 'nothing';
  if (row.kind === 'party') return `a party since its deposit on ${row.deposited}`;
  if (row.kind === 'partyUndated') return 'a party by report, without a day';
  if (row.kind === 'withdrawn') return `withdrawn on ${row.endsOn}`;
  return row.kind === 'signed'
    ? `signed ${row.signed ?? 'on an unknown day'}`
    : `no action as of ${row.asOf}`;
}

function say(difference: Difference): string {
  switch (difference.kind) {
    case 'joined':
      return `New party: ${difference.state}, ${difference.theirs.action} on ${difference.theirs.deposited}. Ours: ${ourWords(difference.ours)}.`;
    case 'signed':
      return `Signed: ${difference.state} on ${difference.theirs.signed}. Ours: ${ourWords(difference.ours)}.`;
    case 'changed':
      return `Changed: ${difference.state}, ${difference.field}: ours ${difference.ours ?? 'nothing'}, theirs ${difference.theirs ?? 'nothing'}.`;
    case 'gone':
      return difference.theirs?.left === true
        ? `Left: ${difference.state} stands in brackets. Ours: ${ourWords(difference.ours)}. A person enters the day on which it ended.`
        : `Gone: ${difference.state} is not listed as ours has it (${ourWords(difference.ours)}). A person looks.`;
    case 'unknownParticipant':
      return `Unknown participant in row ${difference.row}: "${difference.name}". Add the name to data/law/states.json.`;
    case 'twice':
      return `Row ${difference.row} names "${difference.name}" a second time.`;
    case 'unread':
      return `Row ${difference.row}, ${difference.name}: "${difference.cell}" is no date that can be read.`;
    case 'count':
      return `The file says ${difference.published} parties and lists ${difference.counted}: it may be cut short or read wrongly.`;
  }
}

/** The comparison as a person reads it. */
export function sayComparison(comparison: Comparison): string {
  const { instrument, title, parties, counted, same, differences, hasDeclarationsUnderArticle } = comparison;
  const lines = [
    `${instrument}: ${title === '' ? 'no title' : title}`,
    `${counted} parties listed, ${parties ?? 'no number'} in the head. ${same} rows say the same, ${differences.length} differ.`,
    ...differences.map(say),
  ];
  if (hasDeclarationsUnderArticle) {
    lines.push(
      'Declarations under an article (competences accepted) stand in the file as prose: read them and enter data/law/procedures.json by hand.',
    );
  }
  return `${lines.join('\n')}\n`;
}
