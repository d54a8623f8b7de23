import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

/** Numbers claimed of a text, as `property value`. */
function told(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter(({ property }) => property.startsWith('count_'))
    .map(({ property, valueNormalised }) => `${property} ${valueNormalised}`)
    .toSorted();
}

describe('one number in many wordings', () => {
  it.each([
    ['Buses carrying 300 deported Eritreans reached the frontier at dawn.', 'count_returned 300'],
    ['Three hundred Eritrean deportees were met by soldiers.', 'count_returned 300'],
    ['Deportations of Eritreans reached 300 in June.', 'count_returned 300'],
    ['Ethiopia has admitted expelling 300 Eritreans.', 'count_returned 300'],
    ['Four journalists, including an editor, ended up back in Asmara in May.', 'count_returned 4'],
    ['Three hundred Eritreans in Sudan live under the threat of expulsion.', 'count_at_risk 300'],
    ['Three hundred Eritreans have until June to leave Sudan.', 'count_at_risk 300'],
    ['Sudan has given 300 Eritreans until June to leave.', 'count_at_risk 300'],
    ['Three hundred Eritreans have won a stay of deportation.', 'count_at_risk 300'],
    ['Lawyers are fighting the deportation of 300 Eritreans.', 'count_at_risk 300'],
    ['A court has approved the extradition of 300 Eritreans.', 'count_at_risk 300'],
    ['Sudan intends to have 300 Eritreans flown to Asmara.', 'count_at_risk 300'],
  ])('is read in %s', (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it.each([
    ['Forty-five Tibetans came out of jail on Sunday.', ['count_released 45']],
    ['The release of 45 Tibetans was welcomed by the UN.', ['count_released 45']],
    ['A total of 45 Tibetans were in police hands on Sunday night.', ['count_detained 45']],
    [
      'Forty-five people were sent back; 15 of them were under age.',
      ['count_children 15', 'count_returned 45'],
    ],
    [
      'Forty-five were sent back, 12 from Ngaba and the rest from Kardze.',
      ['count_component 12', 'count_returned 45'],
    ],
    [
      'Forty-five people were sent back. At least 12 had been recognised as refugees.',
      ['count_component >=12', 'count_returned 45'],
    ],
    ['China returned between 4,800 and 8,900 people a year from 1998 to 2006.', []],
    ['Pakistan will expel 250 Afghans a week from now.', ['count_at_risk 250']],
  ])('is read with its parts in %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['The council approved the removal of 300 trees.'],
    ['Three hundred guests have until June to leave a review.'],
    ['The jailed poet has written 300 poems.'],
    ['The detained banker owns 30 houses.'],
    ['Three hundred returned letters lay on the desk.'],
    ['Two hundred players have won a stay of the ban.'],
  ])('is not read in %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
