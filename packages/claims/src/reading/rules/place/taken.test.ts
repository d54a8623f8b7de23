import { describe, expect, it } from 'vitest';
import { claimsIn } from '../../claims.testing.ts';

function told(text: string): string[] {
  return claimsIn(text, '2023-02-15')
    .filter((claim) => /^(?:place|date)_detained$/.test(claim.property))
    .map(({ property, valueNormalised }) => `${property} ${valueNormalised}`);
}

describe('where and when people were taken', () => {
  it.each([
    ['Nine North Koreans were arrested in Mong Cai.', ['place_detained Mong Cai']],
    ['It was in Edirne that the four were caught.', ['place_detained Edirne']],
    ['He was taken by police from his flat in Almaty.', ['place_detained flat, Almaty']],
    ['He was led away by two men from the consulate in Van.', []],
    [
      'The group ran into a patrol near Lang Son on 5 February.',
      ['date_detained 2023-02-05', 'place_detained Lang Son'],
    ],
    ['He was arrested three nights ago.', ['date_detained 2023-02-12']],
    ['Agents seized two Turks teaching at the Galaxy schools.', []],
    [
      'Agents captured "two senior figures of the Union" in their flat on 5 February.',
      ['date_detained 2023-02-05', 'place_detained flat'],
    ],
    ['Men turned up at his house on 5 February and drove off with him.', ['date_detained 2023-02-05']],
    ['Nine North Koreans were arrested at Jilin’s train station.', ['place_detained Jilin’s train station']],
    ['Uyghurs were detained in cities such as Almaty and Astana.', ['place_detained Almaty, Astana']],
    ['A teacher was kidnapped in the Mongolian capital.', ['place_detained Ulaanbaatar']],
    [
      'Six Hmong were caught in the waiting room of Nong Khai station.',
      ['place_detained waiting room of Nong Khai station'],
    ],
    [
      'Police arrested 40 Rohingya who had been hiding in a forest near Padang Besar.',
      ['place_detained forest, Padang Besar'],
    ],
    [
      'The couple were detained when a hotel in Kashgar, Xinjiang region, was searched.',
      ['place_detained Kashgar'],
    ],
    ['The sister got as far as Pingxiang before all were caught.', ['place_detained Pingxiang']],
    ['The Hmong were caught in the south of the country two weeks after their arrival.', []],
    ['Police made the arrests in Penang and Ipoh.', ['place_detained Penang and Ipoh']],
    [
      'Lao police picked her up in Savannakhet for alleged violations of the visa rules.',
      ['place_detained Savannakhet'],
    ],
    [
      'German police fetched Ibragim Saidov from his flat in Bremen on 5 February.',
      ['date_detained 2023-02-05', 'place_detained flat, Bremen'],
    ],
    ['A number of Eritreans were seized by soldiers on 5 February.', ['date_detained 2023-02-05']],
    [
      'On Monday six refugees appeared at a school in Shanghai, and Chinese police took them away.',
      ['date_detained 2023-02-13', 'place_detained school, Shanghai'],
    ],
    [
      'Seven monks were held in the district of Dolakha after they had entered Nepal.',
      ['place_detained Dolakha'],
    ],
    [
      'He was grabbed outside his apartment block on 4 February.',
      ['date_detained 2023-02-04', 'place_detained apartment block'],
    ],
    [
      'Police arrested the Montagnards in Ratanakiri province two days after they crossed the border.',
      ['place_detained Ratanakiri'],
    ],
    [
      'On 4 February police swept through the Esenyurt district of Istanbul, detaining 200 Turkmens.',
      ['date_detained 2023-02-04', 'place_detained Istanbul'],
    ],
    ['They were arrested as they crossed into Laos on 5 February.', ['date_detained 2023-02-05']],
    [
      'Malaysian officers held the couple at Johor Bahru on 6 February as they tried to enter Singapore.',
      ['date_detained 2023-02-06', 'place_detained Johor Bahru'],
    ],
    [
      'Eight were seized at the railway station in Siping, and six were found in a van in Jinzhou.',
      ['place_detained Jinzhou', 'place_detained railway station, Siping'],
    ],
    ['All 19 were held last month on suspicion of smuggling.', ['date_detained 2023-01']],
    [
      'Three were caught when they tried to enter an embassy in Hanoi on 5 February.',
      ['date_detained 2023-02-05', 'place_detained embassy, Hanoi'],
    ],
    ['On the 3rd of February masked men took away 27 people.', ['date_detained 2023-02-03']],
    ['She has been alone since her arrest on March 4 of last year.', ['date_detained 2022-03-04']],
    ['Both were told after the arrest on February 2.', ['date_detained 2023-02-02']],
    ['He was stopped in Port Said on Monday.', ['date_detained 2023-02-13', 'place_detained Port Said']],
    [
      'Eight men who were caught in 2013 for entering India were handed over on Monday.',
      ['date_detained 2013'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text).toSorted()).toEqual(expected);
  });

  it.each([
    'In February some of the detained men stopped eating.',
    'The ambassador raised the detained women with the minister in Rabat.',
    'A plane took off from Bangkok around five.',
    'Nine Eritreans were ordered out by a judge in Kassala last Friday.',
    'Many had their passports seized last week.',
    'We have kept no defector outside the compound since 2006.',
    'In the war he was captured by the North as a corporal.',
    'Raids on houses where Uyghurs shelter are now made every week.',
    'The watch group published evidence on February 3 that migrants have been taken away.',
    'They are in danger of being expelled or of being abducted in Istanbul.',
  ])('none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
