import { aboutForm, draft } from '../forms/index.ts';
import type { Draft, DraftInput } from '../forms/model.ts';
import { hider } from './hide.ts';
import { codesIn, inAllTexts, slotted } from './slots.ts';

/**
 * Drafts a paper without a single identity in it: slots stand where names will, in the fields that ask for them, in
 * sentences of reports and in the author's own words. This is what is frozen and goes to the server; `filledDoc` puts
 * the names in where the paper is set. Whoever has not agreed to all that the form asks stands by code.
 *
 * @returns the draft; `names` are the persons whose slots stand in the paper or in what is kept with it
 * @example slottedDraft(draftInputOf(source, { form: 'wgad', identities, ...choice })).names // ['P-7K3Q9']
 */
export function slottedDraft(input: DraftInput): Draft {
  const { identities } = input;
  const inFile = hider(identities, false);
  const inOwn = hider(identities, true);
  const made = draft({
    ...input,
    identities: slotted(identities),
    file: inAllTexts(input.file, inFile),
    steps: inAllTexts(input.steps, inOwn),
    edits: inAllTexts(input.edits, inOwn),
    addressee: inOwn(input.addressee),
    submitter: inAllTexts(input.submitter, inOwn),
  });
  const withheld = codesIn(made).filter((code) => !agreesToAll(input, code));
  const kept = withheld.reduce(
    (rest, code) => inAllTexts(rest, (text) => text.replaceAll(new RegExp(`⟦${code}·[^⟧]*⟧`, 'g'), code)),
    made,
  );
  return { ...kept, names: codesIn(kept) };
}

function agreesToAll({ form, consents }: DraftInput, code: string): boolean {
  return aboutForm(form).consents.every((purpose) =>
    consents.some((row) => row.personCode === code && row.purpose === purpose && row.given === 'yes'),
  );
}
