import { describe, expect, it } from 'vitest';
import { consented, consentsFor, purposeOf, type RecordedConsent } from './consents.ts';

const said = (extra: Partial<RecordedConsent>): RecordedConsent => ({
  personCode: 'P-7K3Q9',
  purpose: 'submit_un',
  recipient: '*',
  given: 'yes',
  by: 'person',
  on: '2012-02-10',
  expiresOn: null,
  withdrawn: false,
  ...extra,
});
const agrees = (rows: readonly RecordedConsent[], day = '2012-03-08') =>
  consented(rows, 'P-7K3Q9', 'submit_un', ['wgad', 'Working Group'], day);

describe('consent', () => {
  it.each<[string, readonly RecordedConsent[], boolean]>([
    ['absent means no', [], false],
    ['to any recipient', [said({})], true],
    ['to this recipient, by form', [said({ recipient: 'WGAD' })], true],
    ['to this recipient, by name', [said({ recipient: 'working group' })], true],
    ['to another recipient', [said({ recipient: 'icrc' })], false],
    ['to another purpose', [said({ purpose: 'name_public' })], false],
    ['of another person', [said({ personCode: 'P-0AAAA' })], false],
    ['given later', [said({ on: '2012-03-09' })], false],
    ['expired', [said({ expiresOn: '2012-03-07' })], false],
    ['in its last day', [said({ expiresOn: '2012-03-08' })], true],
    ['withdrawn', [said({ withdrawn: true })], false],
    ['withdrawn for this recipient alone', [said({}), said({ recipient: 'wgad', withdrawn: true })], false],
    [
      'refused to this recipient, given to all later',
      [said({ recipient: 'wgad', given: 'no' }), said({})],
      false,
    ],
    [
      'given to this recipient, refused to all later',
      [said({ recipient: 'wgad' }), said({ given: 'no' })],
      false,
    ],
    [
      'refused to all, given to this recipient later',
      [said({ given: 'no' }), said({ recipient: 'wgad' })],
      false,
    ],
    ['a refusal taken back', [said({}), said({ recipient: 'wgad', given: 'no', withdrawn: true })], true],
    ['an older yes behind a withdrawn one', [said({ on: '2012-01-01' }), said({ withdrawn: true })], false],
    ['given anew on the day it was withdrawn', [said({ withdrawn: true }), said({})], true],
    [
      'recorded late, given before',
      [said({ given: 'no', on: '2012-02-20' }), said({ on: '2012-02-01' })],
      false,
    ],
  ])('%s', (_, rows, expected) => expect(agrees(rows)).toBe(expected));

  it('asks each audience’s own question', () => {
    expect(purposeOf('special_procedures', 'un')).toBe('submit_un');
    expect(purposeOf('icrc', 'humanitarian')).toBe('submit_icrc');
    expect(purposeOf('authorities', 'detaining_state')).toBe('name_to_government');
    expect(purposeOf('press_sheet', 'public')).toBe('name_public');
  });

  it('goes into a draft only as far as it stands', () => {
    const rows = [said({ recipient: 'wgad' }), said({ purpose: 'name_public', withdrawn: true })];
    expect(consentsFor(rows, ['P-7K3Q9', 'P-0AAAA'], ['wgad', 'WGAD'], '2012-03-08')).toEqual([
      {
        personCode: 'P-7K3Q9',
        purpose: 'submit_un',
        recipient: '*',
        given: 'yes',
        by: 'person',
        on: '2012-02-10',
      },
    ]);
  });
});
