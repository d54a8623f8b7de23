import { describe, expect, it } from 'vitest';
import { lawFiles, repositoryLaw, withRecord } from '../../../../test/law.ts';
import { LawDataError, type LawFiles } from './files.ts';
import { loadLaw } from './load.ts';

const chinaCat = (row: Record<string, unknown>) => row['state'] === 'CHN' && row['instrument'] === 'CAT';

describe('loadLaw', () => {
  it('indexes the repository’s data', () => {
    expect(repositoryLaw.states.size).toBe(197);
    expect(repositoryLaw.status.get('CHN CAT')).toMatchObject({
      kind: 'party',
      deposited: '1988-10-04',
      action: 'ratification',
    });
    expect(repositoryLaw.status.get('CHN CAT')?.source).toContain('UN Treaty Collection');
    expect(repositoryLaw.mechanisms.get('WGEID')?.fields.filter(({ required }) => required)).toHaveLength(6);
    expect(repositoryLaw.nodes.size).toBe(29);
  });

  it('does without the official wording of reservations', () => {
    const { 'reservation-texts': texts, ...rest } = lawFiles();
    expect(texts).toBeDefined();
    const china = (files: LawFiles) =>
      loadLaw(files).reservations.find(({ state, instrument }) => state === 'CHN' && instrument === 'CAT');
    expect(china(rest)).toMatchObject({ effect: 'noInquiry', text: '' });
    expect(china(lawFiles())?.text).toContain('does not recognize the competence');
  });

  it.each<[string, () => LawFiles, string]>([
    [
      'a day that does not exist',
      () => withRecord('status', chinaCat, { signed: '1986-02-30' }),
      '(CHN CAT), field "signed": is not a day (YYYY-MM-DD)',
    ],
    [
      'a date of no kind',
      () => withRecord('status', chinaCat, { deposited: 'spring 1988' }),
      'field "deposited": is not YYYY, YYYY-MM or YYYY-MM-DD',
    ],
    ['a misspelt field', () => withRecord('status', chinaCat, { depositted: '1988-10-04' }), 'depositted'],
    [
      'no source',
      () => withRecord('status', chinaCat, { source: [] }),
      '(CHN CAT), field "source": names no source',
    ],
    [
      'a source that is not listed',
      () => withRecord('status', chinaCat, { source: ['rumour'] }),
      'CHN CAT: source "rumour" is not in the data',
    ],
    [
      'an unknown instrument',
      () => withRecord('status', chinaCat, { instrument: 'CATT' }),
      'CHN CATT: instrument "CATT" is not in the data',
    ],
    [
      'an unknown state',
      () => withRecord('status', chinaCat, { state: 'ZZZ' }),
      'ZZZ CAT: state "ZZZ" is not in the data',
    ],
    [
      'the same twice',
      () => withRecord('status', chinaCat, { instrument: 'CED' }),
      'status.json: CHN CED stands twice',
    ],
    [
      'a node that a statement names and nobody knows',
      () => withRecord('statements', (row) => row['id'] === 'CHN-economic-label', { supports: ['R99'] }),
      'CHN-economic-label: node "R99" is not in the data',
    ],
    [
      'a mechanism without a form',
      () => withRecord('mechanisms', (row) => row['id'] === 'SP', { fields: [] }),
      '(SP), field "fields": has no field',
    ],
    ['a file that is a list of nothing', () => ({ ...lawFiles(), states: 'AFG' }), 'states.json'],
    ['a file that is missing', () => ({ ...lawFiles(), nodes: undefined }), 'nodes.json'],
  ])('names what is wrong: %s', (_, files, words) => {
    expect(() => loadLaw(files())).toThrow(LawDataError);
    expect(() => loadLaw(files())).toThrow(words);
  });
});
