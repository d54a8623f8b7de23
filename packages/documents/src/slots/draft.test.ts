import { describe, expect, it } from 'vitest';
import { type ConsentRow, type DraftInput, FORMS } from '../forms/model.ts';
import { identityFields, identityValues } from './identity-fields.ts';
import { sample } from '../testing/sample.ts';
import { slottedDraft } from './draft.ts';
import { filledDoc, standIns } from './slots.ts';

const agreed = (purpose: ConsentRow['purpose']): ConsentRow => ({
  personCode: 'P-7K3Q9',
  purpose,
  recipient: '*',
  given: 'yes',
  by: 'person',
  on: '2011-03-01',
});
const [claim, ...claims] = sample.claims;
if (claim === undefined) throw new Error('the sample has claims');

const input: DraftInput = {
  form: 'wgad',
  locale: 'en',
  file: { ...sample, claims: [{ ...claim, sentence: 'A relative said Kim Chol-su was taken.' }, ...claims] },
  people: [
    { code: 'P-7K3Q9', lot: null, sex: 'male', ageLower: 24, ageUpper: 24, status: 'detained' },
    { code: 'P-0AAAA', lot: null, sex: 'female', ageLower: null, ageUpper: null, status: 'detained' },
  ],
  personCode: null,
  consents: [agreed('submit_un'), agreed('name_to_government')],
  identities: [
    {
      personCode: 'P-7K3Q9',
      values: { family_name: 'Kim', first_name: 'Chol-su', birth_date: '1987-03-02' },
    },
    { personCode: 'P-0AAAA', values: { full_name: '박영희' } },
  ],
  assessment: null,
  addressee: 'WGAD',
  submitter: { organisation: 'Seoul desk', name: 'Mina Seo', role: '', contact: '' },
  steps: [],
  edits: { place_of_arrest: 'At the station; 박영희 and Kim Chol-su were seen there.' },
  generatedOn: '2011-03-20',
};
const typed = /Kim|Chol-su|1987-03-02|박영희/;

describe('a draft with slots', () => {
  it('has no identity in it, and names who agreed', () => {
    const made = slottedDraft(input);
    expect(JSON.stringify(made)).not.toMatch(typed);
    expect(made.names).toEqual(['P-7K3Q9']);
    expect(made.fields.find(({ id }) => id === 'family_name')?.state).toBe('filled');
  });

  it('is filled where the names are; who has not agreed stays a code', () => {
    const made = slottedDraft(input);
    const text = JSON.stringify(filledDoc(made.doc, input.identities, (code) => code));
    expect(text).toContain('P-0AAAA and Kim Chol-su were seen there');
    expect(text).not.toMatch(/박영희|⟦/);
    // On a computer without the names the codes stand there.
    expect(JSON.stringify(filledDoc(made.doc, [], (code) => code))).not.toMatch(typed);
  });

  it('reads the same where no name is held, by stand-ins', () => {
    const made = slottedDraft(input);
    const edits = { place_of_arrest: 'At the station; P-0AAAA and ⟦P-7K3Q9·first_name⟧ were seen there.' };
    const kept = slottedDraft({ ...input, edits });
    expect(slottedDraft({ ...input, edits, identities: standIns(kept) }).fields.slice(0, 3)).toEqual(
      made.fields.slice(0, 3),
    );
  });

  it('of people who have not agreed to all that the form asks names nobody', () => {
    const made = slottedDraft({ ...input, consents: [agreed('submit_un')] });
    expect(made.names).toEqual([]);
    expect(JSON.stringify(made)).not.toMatch(/⟦|Kim|Chol-su|박영희/);
  });

  it.each(FORMS)('finds all that %s asks of who somebody is', (form) => {
    const values = Object.fromEntries(identityValues(form).map((id) => [id, `the ${id}`]));
    const consents = (
      [
        'submit_un',
        'submit_court',
        'submit_unhcr',
        'submit_icrc',
        'name_to_government',
        'name_public',
      ] as const
    ).map(agreed);
    const made = slottedDraft({
      ...input,
      form,
      people: input.people.slice(0, 1),
      personCode: 'P-7K3Q9',
      consents,
      identities: [{ personCode: 'P-7K3Q9', values }],
      edits: {},
    });
    const local = new Set(identityFields(form));
    const blank = made.fields.filter(({ id, state }) => local.has(id) && state !== 'filled');
    expect(blank.map(({ id }) => id)).toEqual([]);
  });
});
