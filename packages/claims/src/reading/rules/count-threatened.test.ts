import { describe, expect, it } from 'vitest';
import { claimsIn } from '../claims.testing.ts';

/** Numbers claimed of a text, as `property value`. */
function told(text: string): string[] {
  return claimsIn(text, '2023-02-15')
    .filter(({ property }) => property.startsWith('count_'))
    .map(({ property, valueNormalised }) => `${property} ${valueNormalised}`)
    .toSorted();
}

describe('those who are to be sent back', () => {
  it.each([
    ['The coach was taking 48 Iranians to the airport when protesters stopped it.', 'count_at_risk 48'],
    ['The plane with 60 asylum seekers was to leave at 11 p.m.', 'count_at_risk 60'],
    ['Deportation orders have been served on 64 Haitians.', 'count_at_risk 64'],
    ['Sixty-four Haitians have received removal notices.', 'count_at_risk 64'],
    ['Seven Syrians have been given 48 hours to leave Lebanon.', 'count_at_risk 7'],
    ['Twenty-two more are on the list for the next flight.', 'count_at_risk 22'],
    ['Another 300 are waiting in a hangar for the next flight.', 'count_at_risk 300'],
    ['Hundreds more face the same fate.', 'count_at_risk hundreds'],
    ['Amnesty is alarmed over 31 Uyghurs whom Thailand is said to be about to return.', 'count_at_risk 31'],
    ['The order covers 1.7 million Afghans.', 'count_at_risk 1700000'],
    ['Beijing wants 14 students back.', 'count_at_risk 14'],
    ['UNHCR appealed to Laos to let 28 Hmong stay.', 'count_at_risk 28'],
    ['UNHCR is trying to stop the removal of 28 Hmong.', 'count_at_risk 28'],
    ['A Nairobi court has blocked the expulsion of 130 Turks.', 'count_at_risk 130'],
    ['The court asked Sweden to put off 130 forced returns.', 'count_at_risk 130'],
    ['Tajikistan said it means to give 40 Afghans back to the Taliban.', 'count_at_risk 40'],
    ['About 88 Eritreans kept in a camp at Hassana, in Sinai, could be forced back.', 'count_at_risk ~88'],
    ['Seven Syrians under arrest in Lebanon are to be deported.', 'count_at_risk 7'],
  ])('are counted by the words of the threat: %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ['The decision affects 25 villages.'],
    ['The bus was taking 48 schoolchildren to a museum.'],
    ['The embassy asked to let 12 observers speak.'],
    ['Beijing wants 40 ministers at the table.'],
  ])('are not others: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['Eighteen were deported. Twelve of them are still held.', ['count_remaining 12', 'count_returned 18']],
    ['Police arrested 30 Tajiks. Of these, 12 remain in jail.', ['count_detained 30', 'count_remaining 12']],
    [
      'Police arrested 30 Tajiks. The judge gave bail to six of them.',
      ['count_detained 30', 'count_released 6'],
    ],
    ['Police later let four of them go.', ['count_released 4']],
    ['Two of the children were given to an aunt.', ['count_released 2']],
    ['The camp is empty: the 23 refugees whom Kazakhstan expelled have arrived.', ['count_returned 23']],
    ['Kosovo bundled five Turkish teachers onto a private jet to Ankara.', ['count_returned 5']],
    ['Six Cambodians who had been held for crossing the border were sent back.', ['count_returned 6']],
    [
      'Of the 400 who had been detained, 150 were deported within a week.',
      ['count_detained 400', 'count_returned 150'],
    ],
    ['The army dumped 400 Malians in the desert.', ['count_returned 400']],
    ['A charter carrying 72 Haitians landed at Port-au-Prince on Tuesday.', ['count_returned 72']],
    [
      'Russia deported 30 Tajiks. Another 20 were deported in May.',
      ['count_returned 20', 'count_returned 30'],
    ],
    [
      'Russia deported 30 Tajiks. About 40 others are still living in the camp.',
      ['count_remaining ~40', 'count_returned 30'],
    ],
    [
      'Russia deported 30 Tajiks. Sixteen were recognised refugees.',
      ['count_component 16', 'count_returned 30'],
    ],
    [
      'Russia deported 30 Tajiks, including 16 who had asked for asylum.',
      ['count_component 16', 'count_returned 30'],
    ],
    ['Russia deported 30 Tajiks. Among them were 16 students.', ['count_component 16', 'count_returned 30']],
    ['Russia deported 30 Tajiks. Of these 12 are from Khujand.', ['count_component 12', 'count_returned 30']],
    [
      'Russia deported 30 Tajiks: 20 on Monday and ten on Friday.',
      ['count_component 10', 'count_component 20', 'count_returned 30'],
    ],
    ['Russia deported 30 Tajiks. Two planes were used.', ['count_returned 30']],
    ['Russia deported 30 Tajiks. Sixty lawyers have written a letter.', ['count_returned 30']],
    ['The Dominican Republic expels 500 Haitians a day.', ['count_returned_per_day 500']],
    ['Daily returns have risen to 500.', ['count_returned_per_day 500']],
    ['Laos held 12 Hmong. All of them were deported to China.', ['count_detained 12', 'count_returned 12']],
    ['Laos held 12 Hmong. All of them were moved to a hotel.', ['count_detained 12']],
    ['A first group of 50 was put on buses to the border.', ['count_returned 50']],
    ['The 842 were put on two navy ships.', ['count_returned 842']],
    ['The 19, who had been held in Songkhla since 2014, were deported on 8 July.', ['count_returned 19']],
    ['China has sent back a large number of defectors.', ['count_returned many']],
    ['The embassy received a large number of letters.', []],
    ['On Tuesday 22 people were made to board a plane to Harare.', ['count_returned 22']],
    ['Ten Turks were taken from Kosovo to Ankara.', ['count_returned 10']],
    [
      'Twenty-eight Turkmen were detained in Edirne. Eleven face removal.',
      ['count_at_risk 11', 'count_detained 28'],
    ],
    [
      'Three hundred were flown out. That leaves 60 in the centre.',
      ['count_remaining 60', 'count_returned 300'],
    ],
    [
      'The army was said to have broken Articles 3 and 5. Four Tajiks whose fathers were deported came along.',
      [],
    ],
    ['China has returned hundreds, possibly thousands, of North Koreans.', ['count_returned hundreds']],
    ['The wives of ten of them were sent back.', []],
    [
      'Police arrested 58 Hmong, together with three men who looked after them.',
      ['count_detained 58', 'count_helpers 3'],
    ],
    ['Every day 70 lorries cross the bridge.', []],
    ['There are 300 Eritreans in the prison at Misrata.', ['count_detained 300']],
    ['Soldiers took 26 Syrians off a bus at Erbil.', ['count_detained 26']],
    ['They were handed over: two girls were given to the South Korean embassy.', ['count_released 2']],
  ])('nor those who stay, are free or gone: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
