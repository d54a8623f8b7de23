import type { Speaker } from '../attribution/attribution.ts';
import { isPersonName, speakerKindOf } from '../attribution/kinds.ts';
import type { ReportText, Segmented, Sentence } from '../reading.ts';

const signed =
  /\b(?:I am|I['’]m|[Mm]y name is|I, )\s?((?:\p{Lu}[\p{L}\p{M}'’-]+ ){1,3}\p{Lu}[\p{L}\p{M}'’-]+)/u;

/** "X gave our office this account", "this is the testimony of X". */
const recorded =
  /^(?:[^.]{0,40}, )?((?:\p{Lu}[\p{L}\p{M}'’-]+ ){1,3}\p{Lu}[\p{L}\p{M}'’-]+)(?:,[^.]{2,80},)? (?:gave|has given|dictated|wrote|sent) (?:us|me|our \p{L}+|this \p{L}+|the \p{L}+)? ?(?:this|the following|an?) (?:account|testimony|statement|letter)\b/u;

/** "Roberta Cohen spoke to the Commission", "my name", "Ms Kim testified before the panel": whose testimony it is. */
const testifies =
  /^(?:(?:Mr|Ms|Mrs|Dr|Rev|Ambassador|Professor|Father)\.? )?((?:\p{Lu}[\p{L}\p{M}.'’-]+ ){1,3}\p{Lu}[\p{L}\p{M}'’-]+)(?:,[^.]{2,80},)? (?:spoke|testified|addressed|appeared|told|gave (?:evidence|testimony)|briefed|said in (?:testimony|evidence)) (?:to |before )?(?:a |an |the |members of )/u;

/**
 * Who speaks where nobody is named, when it is not the publisher: one who writes in the first person and gives a name, or
 * one whose account a report says it is. `null` where the publisher's own voice is the author's.
 */
export function signedBy(input: ReportText, segmented: Segmented): Speaker | null {
  const first = segmented.sentences.slice(0, 4);
  const opening = input.text.slice(first[0]?.start ?? 0, first.at(-1)?.end ?? 0);
  const testimony = /\b(?:testimony|hearing)\b/i.test(input.genre ?? '');
  const name =
    signed.exec(opening)?.[1] ??
    recorded.exec(opening)?.[1] ??
    (testimony ? testifies.exec(opening.trimStart())?.[1] : undefined);
  if (name !== undefined && isPersonName(name)) return { name, kind: 'named_person' };
  const heading = headed(input, first);
  if (heading) return heading;
  const office = /^(?:(?:the )?office of )((?:\p{L}+\. )?[^,]{4,60})/iu.exec(input.publisher ?? '')?.[1];
  return office === undefined ? null : { name: office, kind: speakerKindOf(office) };
}

/** "Answered on 10 May by the Minister of State", "Remarks by the High Commissioner": the heading of what one says or writes. */
const delivered =
  /^(?:[^.]{0,60}: )?(?:Answered|Replied|Reply|Answer|Statement|Remarks|Speech|Address|Testimony|Delivered|Written answer|Opening statement)\b[^.;:]{0,40}?\bby (?:the )?([^.,;:]{4,60}?)(?:,[^.]*)?[.:]?$/u;

/** Whose answer or statement one of the first sentences says it is. */
function headed(input: ReportText, first: readonly Sentence[]): Speaker | null {
  for (const sentence of first) {
    const name = delivered.exec(input.text.slice(sentence.start, sentence.end).trim())?.[1];
    if (name !== undefined) return { name, kind: isPersonName(name) ? 'named_person' : speakerKindOf(name) };
  }
  return null;
}

/** Marks of a transcript of questions and answers. */
const question = /^(?:Q|Question|Reporter|Journalist)(?: \([^)]{1,40}\))?\s?[:.]|^Asked by\b/;
const answer =
  /^(?:Answered|Replied)\b|^(?:A|Answer|Spokes\w+|Mr\.?|Ms\.?|[A-Z][A-Z .'-]{3,30})(?: \([^)]{1,40}\))?\s?:/;

/** In a transcript, the sentences of those who ask: what a question supposes is not said by the one who answers. */
export function questions(text: string, sentences: readonly Sentence[]): ReadonlySet<string> {
  const asked = new Set<string>();
  let asking = false;
  for (const sentence of sentences) {
    const words = text.slice(sentence.start, sentence.start + 60);
    if (question.test(words)) asking = true;
    else if (answer.test(words)) asking = false;
    if (asking) asked.add(sentence.id);
  }
  return asked;
}
