import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

type Row = readonly [text: string, claims: readonly string[]];

/** Dates and authorities that a text carries, `property value`. */
function shown(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2015-06-15', language: 'en' })
    .claims.filter((claim) => /^date_|_authority$/.test(claim.property))
    .map((claim) => `${claim.property} ${claim.valueNormalised}`);
}

const dates: readonly Row[] = [
  [
    'He was arrested on 3 June and released the next day.',
    ['date_detained 2015-06-03', 'date_released 2015-06-04'],
  ],
  ['The family who crossed on 1 May has been caught in Yanji.', ['date_crossed 2015-05-01']],
  ['The raid came on 8 June.', ['date_detained 2015-06-08']],
  ['They were sent home against their will on 3 June.', ['date_return 2015-06-03']],
  ['The lawyers have verified the expulsion of over 300 Afghans since early 2011.', []],
  ['The girls had been picked up last June outside Kars.', ['date_detained 2014-06']],
  ['The ministry told us on 11 June that he had been arrested on the 9th.', ['date_detained 2015-06-09']],
  ['The ministry told us on 12 May that he had been arrested on the 9th.', ['date_detained 2015-05-09']],
  ['On 3 June seven Eritreans were found crossing into Sudan.', ['date_detained 2015-06-03']],
  ['The handover may come by 20 June.', ['date_return_expected ../2015-06-20']],
  ['The group, seven of whom are women, was seized on 4 June.', ['date_detained 2015-06-04']],
  ['They crept under the wire into Kazakhstan on 1 June.', ['date_crossed 2015-06-01']],
  ['Nine North Koreans crossed from China on 2 June.', ['date_crossed 2015-06-02']],
  ['Twelve more fell into police hands in Yanji on 5 June.', ['date_detained 2015-06-05']],
  ['The arrests were carried out by the border guard.', ['detaining_authority border guard']],
  ['He got as far as our district, where the border police took him.', ['detaining_authority border police']],
  ['The nurse is sure to be handed over to Eritrean agents.', ['receiving_authority Eritrean agents']],
  ['Their deportation is scheduled for 20 June.', ['date_return_expected 2015-06-20']],
  ['They may be taken back before the end of the month.', ['date_return_expected ../2015-06-30']],
  ['He feared they would be gone by the weekend.', ['date_return_expected ../2015-06-21']],
  ['The papers could be done by the twentieth.', ['date_return_expected ../2015-06-20']],
  ['The nine were walked over the bridge on 5 June.', ['date_return 2015-06-05']],
  ['An old man died on 7 June in the cells.', ['date_death 2015-06-07']],
  ['The group was held, a lawyer said on 9 June.', []],
  ['The country has not signed the 1951 Refugee Convention.', []],
  ['Russia sent the seven, one of them a boy of 13, to China on 5 June.', ['date_return 2015-06-05']],
  ['Under the law we had to send them home on 7 June.', ['date_return 2015-06-07']],
  ['The last of them was taken across from Tumen on 9 June.', ['date_return 2015-06-09']],
  ['Agents flew six Turkish citizens out of Pristina on 4 June.', ['date_return 2015-06-04']],
  ['The nine were put on an Air Koryo flight on 2 June.', ['date_return 2015-06-02']],
  ['Seven defectors from North Korea reached Onsong on 3 June.', ['date_return 2015-06-03']],
  [
    'A flight took eight Eritreans to Asmara on 1 June, and 23 more followed on 3 June.',
    ['date_return 2015-06-01', 'date_return 2015-06-03'],
  ],
  ['A woman of 24 was held on 8 June while she was changing planes.', ['date_detained 2015-06-08']],
  ['They were boarding a bus on 8 June when they were stopped.', ['date_detained 2015-06-08']],
  ['In May 27 defectors were caught in Yunnan.', ['date_detained 2015-05']],
  [
    'Some 35 people have been arrested this month. Eight were caught on 3 June.',
    ['date_detained 2015-06-03'],
  ],
  [
    'Ten were arrested on Wednesday. The ten were arrested on 10 June, he said.',
    ['date_detained 2015-06-10'],
  ],
  ['A man of 40 has been held since 2 June.', ['date_detained 2015-06-02/..']],
  ['The nine were put aboard and the flight left on 9 June.', ['date_return 2015-06-09']],
  ['They were told to leave by 30 June or be expelled.', ['date_return_expected ../2015-06-30']],
  ['She may be sent home within weeks.', ['date_return_expected 2015-06-15/..']],
  ['They flew out of Kuala Lumpur on 9 June.', []],
  ['Relatives turned to the National Human Rights Commission on 3 June.', []],
  ['China has not said how many North Koreans were detained in May.', []],
  ['The bureau denied having detained her on 3 June.', []],
  ['The arrests were made on 3 June.', ['date_detained 2015-06-03']],
  ['Last year she was arrested in Hunchun.', ['date_detained 2014']],
  ['More than 350 have been arrested so far, up from 50 last year.', []],
  ['They have been in prison since 2013.', ['date_detained 2013/..']],
  ['Two students went missing in Kazan on 2 June.', ['date_detained 2015-06-02']],
  ['The 300 Hmong were taken from a camp in Thailand back to Laos on 11 June.', ['date_return 2015-06-11']],
  ['The returns took place on 3 June.', ['date_return 2015-06-03']],
  [
    'Border guards stopped their van near Antu on 3 June.',
    ['detaining_authority Border guards', 'date_detained 2015-06-03'],
  ],
  ['In June she was one of 500 North Koreans forced back to the North.', ['date_return 2015-06']],
  ['A court ordered the deportation on 3 June.', []],
  ['The commission found 1,900 people in the depot on 3 June.', []],
  ['The guidelines of 3 June were taken into account.', []],
  ['Those who entered illegally after 24 April 2014 are returned under an agreement of 1998.', []],
  ['She could be sent back after a court threw out her appeal on 1 June.', []],
];

const authorities: readonly Row[] = [
  ['Three Tibetans were seized by Nepalese police.', ['detaining_authority Nepalese police']],
  ['The Lebanese army rounded up 42 Syrians.', ['detaining_authority Lebanese army']],
  ['Nepalese police have seized three Tibetans.', ['detaining_authority Nepalese police']],
  // That the authorities of a state arrest in it needs no saying.
  ['The Chinese authorities have arrested 35 North Koreans.', []],
  ['Police made the arrests in Kashgar.', ['detaining_authority Police']],
  [
    'The raid was carried out in a hostel in Kazan by agents of the FSB.',
    ['detaining_authority agents of the FSB'],
  ],
  ['No arrests were made by the police.', []],
  ['The U.N. refugee agency took the government to task for the arrest.', []],
  ['Russia handed the seven to China.', []],
  ['He was arrested by police.', ['detaining_authority police']],
  ['He was picked up by police and freed again.', []],
  ['Fifty were picked up when police raided a house in Yanji.', ['detaining_authority police']],
  ['Pakistani police raided homes of refugees in Rawalpindi.', ['detaining_authority Pakistani police']],
  ['Nine people were seized by the Chinese authorities.', []],
  ['Those under arrest have been given a week by the security service to leave.', []],
  ['The bureau denied having detained her.', []],
  ['He was led away by two men from the consulate.', ['detaining_authority two men from the consulate']],
  [
    'The Nepali police handed over those arrested to the Chinese police.',
    ['receiving_authority Chinese police'],
  ],
  [
    'They were taken in a bus to the border post at Moreh and turned over to Myanmar officials there.',
    ['receiving_authority Myanmar officials'],
  ],
  [
    'Soldiers drove them to the crossing and left them in the hands of the Fourth Division.',
    ['receiving_authority Fourth Division'],
  ],
  ['They were stopped by soldiers at a checkpoint.', ['detaining_authority soldiers']],
  ['Four men in plain clothes led him out of a mosque.', ['detaining_authority Four men in plain clothes']],
  ['The two were handed to Chinese border guards.', ['receiving_authority Chinese border guards']],
  [
    'She was handed over to the State Security Department.',
    ['receiving_authority State Security Department'],
  ],
  ['A letter was handed to the migration service.', []],
  ['Police declined to comment.', []],
];

describe('readDates', () => {
  it.each(dates)('%s', (text, claims) => expect(shown(text)).toEqual(claims));
});

describe('readDetaining and readReceiving', () => {
  it.each(authorities)('%s', (text, claims) => expect(shown(text)).toEqual(claims));
});
