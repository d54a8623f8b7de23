import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

function values(text: string, property: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter((claim) => claim.property === property)
    .map(({ valueNormalised }) => valueNormalised);
}

describe('status', () => {
  it.each([
    ['The 23 face deportation within days, their lawyer warned.', ['at_risk']],
    ['Relatives fear the brothers could be flown to Dushanbe at any moment.', ['at_risk']],
    ['Thailand must not extradite Y Kham Mlo, experts said.', ['at_risk']],
    ['Her whereabouts remain unknown.', ['unknown']],
    ['None of the 14 has been seen since.', ['unknown']],
    ['The families of the nine say they have had no word from them.', ['unknown']],
    ['No one knows what became of the 29 who were handed over at the bridge.', ['unknown']],
    ['They were released without charge the following day.', ['released']],
    ['He was deported to Kazakhstan.', ['repatriated']],
    ['A few have been taken back across the river already, one report says.', ['repatriated']],
    ['Her brother believes that the group has been handed over to the North.', ['repatriated']],
    ['Several are thought to have been deported, lawyers say.', ['repatriated']],
    ['No one has been able to reach her since.', ['unknown']],
    ['Neither his brother nor his lawyer has been able to reach him since.', ['unknown']],
    ['He is certain to be turned over to Uzbek officials, activists say.', ['at_risk']],
    ['Uganda is to expel the Eritrean family, a police officer said on Thursday.', ['at_risk']],
    ['They are waiting to be put on a plane to Kabul.', ['at_risk']],
    ['Some of them were believed to have been repatriated.', ['repatriated']],
    ['She taught in Malaysia for two years until she was flown back to Ankara.', ['repatriated']],
    ['Egypt broke off an attempt to deport the family after an outcry.', ['not_returned']],
    ['Whether any of the seven had been handed over was not clear.', ['unknown']],
    ['Where they are being kept is not known.', ['unknown']],
    ['Both sisters were granted asylum in Norway in 2019.', ['resettled']],
    ['His wife and their sons are in hiding in Almaty.', ['in_hiding']],
    ['What became of the rest is not known, and many believe they are dead.', ['dead', 'unknown']],
    ['Ten North Koreans are held near Dandong and could soon be deported.', ['at_risk']],
  ])('tells what became of them: %s', (text, expected) => {
    expect(values(text, 'status').toSorted()).toEqual(expected);
  });

  it.each([
    'Those who are sent back face torture.',
    'Women sent back earlier have described beatings.',
    'If they are handed to Eritrea they will be sent to a military prison.',
    'The minister stated that no person facing persecution will be sent back.',
    'Should they be returned they will face interrogation.',
    'The guide, a Lao national, was released after paying a fine.',
    'In a letter handed to the migration service, the agency asked for access.',
    'The ministry released a statement on Friday.',
    'He was deported to Kazakhstan on 12 May.',
    'They were told that they would be sent home.',
    'Both say they would be jailed if they were returned.',
    'The ministry could not say how many had been returned.',
    'Uighurs sent back in the past have disappeared.',
    'China gave assurances that they would be safe.',
    'A lawyer said the brothers were given asylum-seeker papers.',
    'Seven families from the village have disappeared.',
  ])('tells nothing of them: %s', (text) => {
    expect(values(text, 'status')).toEqual([]);
  });

  it('is told once', () => {
    expect(
      values('The group faces deportation. Activists fear that they could soon be sent back.', 'status'),
    ).toEqual(['at_risk']);
  });
});

describe('ages', () => {
  it.each([
    ['The couple, who are 36 and 32, were caught in Delhi.', ['36', '32']],
    ['Two brothers aged 24 and 29 were detained.', ['24', '29']],
    [
      'The father is 52, his mother, who was travelling with them, 78 and nearly blind. They were arrested.',
      ['52', '78'],
    ],
    ['A monk of 22 was seized at the border.', ['22']],
    ['The friend, 26, was let go near the border.', ['26']],
    ['A man of 41 who was on the first truck said that soldiers had blocked the gate.', ['41']],
    ['The two men, both in their fifties, were deported.', []],
    ['A 24-year-old from Baghlan told us that soldiers had beaten him on the lorry.', ['24']],
    ['A 52-year-old lawyer told us that soldiers had beaten them.', []],
    ['The youngest is five and the eldest 68. They were sent back.', ['5', '68']],
  ])('of persons: %s', (text, expected) => {
    expect(values(text, 'age_of_person')).toEqual(expected);
  });

  it.each([
    ['Twelve men between 19 and 26 were put on a flight.', ['19..26']],
    ['The group, whose ages run from 7 to 63, was arrested.', ['7..63']],
  ])('of groups: %s', (text, expected) => {
    expect(values(text, 'age_range')).toEqual(expected);
  });

  it.each([
    'The resident, a shopkeeper aged 52 who declined to be named, said that seven were arrested.',
    'Between 1 and 14 April, 48,320 Afghans were deported.',
    'There is a boy who is thought to be the son of one of them.',
  ])('no age: %s', (text) => {
    expect([...values(text, 'age_of_person'), ...values(text, 'age_range')]).toEqual([]);
  });
});

describe('composition', () => {
  it.each([
    ['Police are holding seven North Koreans, among them a woman eight months pregnant.', 1],
    ['A mother and her twin daughters were among those picked up.', 1],
    ['Some 70 people, most of them women and children, are locked up in Tumen.', 1],
    ['The three, a monk of 22, a nun and a layman, were seized.', 1],
    ['Two of them posed as brother and sister and proved to be agents.', 0],
    ['The couple were treated as ordinary violators.', 0],
  ])('who they are: %s', (text, expected) => {
    expect(values(text, 'group_composition').length > 0 ? 1 : 0).toBe(expected);
  });
});
