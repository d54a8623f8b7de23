import type { Draft, DraftField } from '@safeconduct/documents/forms/model.ts';
import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';

function field(id: string, text: string, claimIds: readonly string[]): DraftField {
  return {
    id,
    number: '1',
    label: id,
    required: true,
    state: 'filled',
    runs: [{ text, role: 'plain', cites: [] }],
    claimIds,
    why: '',
  };
}
function paper(fields: readonly DraftField[]): Draft {
  return {
    form: 'wgad',
    fields,
    doc: {
      lang: 'en',
      title: '',
      kind: '',
      facts: [],
      asOf: '',
      secrecy: '',
      notesTitle: '',
      blocks: [],
      notes: [],
      generatedOn: '2012-03-08',
      data: null,
    },
    required: 1,
    filled: 1,
    missing: [],
    leftOut: [],
    names: [],
    warnings: [],
  };
}

describe('a paper beside its frozen version', () => {
  it('shows the sentences that would read otherwise, and the claims that came, went and changed', () => {
    const before = paper([field('place', 'Held in Shenyang. They were nine.', ['c1', 'c2', 'c3'])]);
    const now = paper([
      field('place', 'Held in Shenyang. They were ten.', ['c1', 'c4', 'c5']),
      field('date', '八日被捕。九日转移。', ['c6']),
    ]);
    expect(compare(before, now, (id) => (id === 'c2' ? 'c4' : null))).toEqual({
      fields: [
        { id: 'place', label: 'place', gone: ['They were nine.'], come: ['They were ten.'] },
        { id: 'date', label: 'date', gone: [], come: ['八日被捕。', '九日转移。'] },
      ],
      came: ['c5', 'c6'],
      went: ['c3'],
      changed: [{ was: 'c2', now: 'c4' }],
    });
  });

  it('says nothing where it reads the same, whoever’s name fills the slot', () => {
    const one = paper([field('name', '⟦P-7K3Q9·full_name⟧ was taken.', ['c1'])]);
    expect(compare(one, one, () => null)).toEqual({ fields: [], came: [], went: [], changed: [] });
  });
});
