import { describe, expect, it } from 'vitest';
import { changed, merge, taking, type Values } from './merge.ts';

const base: Values = {
  edits: { circumstances: 'On the train', place: 'Shenyang' },
  addressee: 'WGAD',
  locale: 'en',
  personId: null,
  submitter: { organisation: 'Seoul desk', name: '', role: '', contact: '' },
  asOf: null,
};
const with_ = (edits: Record<string, string>, extra: Partial<Values> = {}): Values => ({
  ...base,
  ...extra,
  edits,
});

describe('two editors’ work', () => {
  it('goes together where they changed different things', () => {
    const mine = with_({ ...base.edits, circumstances: 'On a train' });
    const theirs = with_(
      { ...base.edits, place: 'Changchun', forces: 'Police' },
      { addressee: 'WGAD, Geneva' },
    );
    const { merged, fields } = merge(base, mine, theirs);
    expect(merged).toEqual(
      with_(
        { circumstances: 'On a train', place: 'Changchun', forces: 'Police' },
        { addressee: 'WGAD, Geneva' },
      ),
    );
    expect(fields.map(({ key, whose }) => [key, whose])).toEqual([
      ['addressee', 'theirs'],
      ['place', 'theirs'],
      ['forces', 'theirs'],
    ]);
  });

  it('is mine until I have chosen, where both changed one thing', () => {
    const mine = with_({ ...base.edits, circumstances: 'Mine' });
    const theirs = with_({ place: 'Shenyang', circumstances: 'Theirs' });
    const { merged, fields } = merge(base, mine, theirs);
    expect(merged.edits).toMatchObject({ circumstances: 'Mine' });
    expect(fields).toMatchObject([{ key: 'circumstances', theirs: 'Theirs', mine: 'Mine', whose: 'both' }]);
    expect(taking(merged, fields).edits).toMatchObject({ circumstances: 'Theirs' });
  });

  it('is chosen between in what is no answer of the paper, too', () => {
    const mine = with_(base.edits, { addressee: 'Mine', asOf: '2012-03-01' });
    const { merged, fields } = merge(base, mine, with_(base.edits, { addressee: 'Theirs' }));
    expect(merged).toMatchObject({ addressee: 'Mine', asOf: '2012-03-01' });
    expect(fields).toMatchObject([{ key: 'addressee', whose: 'both' }]);
  });

  it('keeps words that the other took out, as a choice', () => {
    const mine = with_({ ...base.edits, place: 'Yanji' });
    const { merged, fields } = merge(base, mine, with_({ circumstances: 'On the train' }));
    expect(merged.edits).toMatchObject({ place: 'Yanji' });
    expect(fields).toMatchObject([{ key: 'place', theirs: '', whose: 'both' }]);
    expect(taking(merged, fields).edits).toEqual({ circumstances: 'On the train' });
  });

  it('that is the same is no change', () => {
    expect(changed(base, with_({ place: 'Shenyang', circumstances: 'On the train' }))).toEqual({});
    expect(changed(base, with_(base.edits, { asOf: '2012-03-08' }))).toEqual({ asOf: '2012-03-08' });
  });
});
