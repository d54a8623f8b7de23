import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

function steps(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter((claim) => claim.property === 'legal_status_procedure')
    .map(({ valueNormalised }) => valueNormalised);
}

describe('steps of courts, of people and of those who judge their claims', () => {
  it.each([
    ['The court rejected the appeal.', 'court_order'],
    ['A court in Morocco cancelled an order to deport a Uyghur.', 'court_order'],
    ['A Sri Lankan court on Monday permitted the authorities to return the asylum seekers.', 'court_order'],
    ['Malaysia deported them although a court had suspended it.', 'court_order'],
    ['The European Court of Human Rights has told Russia not to send him back.', 'court_order'],
    ['The district court held that the arrest of the four men had been illegal.', 'court_order'],
    ['The Supreme Court on Wednesday would not hear a plea to stop the deportation.', 'no_court_order'],
    ['The men were ordered out by a court in Gedaref on Monday.', 'court_order'],
    ['The flight was cancelled on the order of an appeal court judge.', 'court_order'],
    ['The Court is examining whether Iraqis can safely be sent home.', 'hearing'],
    ['He was released on bail last week.', 'bail'],
    ['Three of the men had asked UNHCR for protection.', 'applied'],
    ['He formally asked Kazakhstan for refugee status.', 'applied'],
    ['In Phnom Penh they applied to the UN refugee agency.', 'applied'],
    ['They have asked the Supreme Court to make the government bring them back.', 'applied'],
    ['The Muslims who had asked for asylum in Cambodia after the riots were sent back.', 'applied'],
    ['A father of four, who has a card of UNHCR, sleeps in the park.', 'documents'],
    ['At least nine of the deported were registered with it, the agency has said.', 'registered'],
    ['UNHCR had been looking into whether they are refugees.', 'proceedings'],
    ['UNHCR, which recognised him in 2020, does not comment.', 'refugee_recognised'],
    ['Two years later Morocco agreed to extradite him to China.', 'extradition'],
    ['Kosovo revoked the residence permits of the six Turks.', 'revoked'],
    ['He was stripped of his citizenship in 2021.', 'stripped'],
    ['They had been accepted for resettlement in Canada.', 'accepted'],
    ['Tajikistan had issued an arrest warrant for him in 2017.', 'warrant'],
    ['He is fighting extradition to Tajikistan.', 'proceedings'],
    ['In the same year Spain agreed to extradite the two men to Russia.', 'extradition'],
    ['Last year 22 Tajiks had asked for refugee status.', 'applied'],
    ['The couple mean to file a complaint to the Court.', 'appeal_planned'],
    ['An appeal against this ban is still before the constitutional court.', 'proceedings'],
    [
      'They turned to the High Commissioner for Refugees, which is dealing with the applications of six more.',
      'proceedings',
    ],
    ['The men, who have refugee status in Malaysia, are held in Sepang.', 'documents'],
    ['The four Turks were convicted of illegal entry and fined.', 'convicted'],
    [
      'A tribunal has asked Norway not to expel the couple until it has examined their application.',
      'court_order',
    ],
  ])('%s', (text, expected) => {
    expect(steps(text).join('\n')).toContain(expected);
  });

  it.each([
    'Everyone has the right to seek asylum.',
    'A treaty obliges Beijing to return North Koreans who seek asylum.',
    'The Court gives such orders seldom, she said.',
    "Sudan's courts have sentenced hundreds of migrants over the past ten years.",
    'He asked what the men are charged with.',
    'She had been booked on a plane to Bahrain.',
    'Mr K was booked on a Singapore Airlines flight.',
    'The request was made in an open letter.',
    'UNHCR has been given no access to any of them for an assessment of their claims.',
    'He asked Egypt to let them apply for asylum.',
    'They were forced back before the UN had examined their claims.',
    'The judge asked for water.',
    'The government rejected the criticism.',
    'A court in Dushanbe sentenced her brother to twelve years for extremism.',
    'Their cousin was convicted of murder in 2011.',
    'Twelve Eritreans who crossed into Sudan and asked for asylum are to be sent back, officials said.',
    'Syrians who reach Cyprus can as a rule obtain asylum within a year.',
    'They planned to scale the wall of the embassy and ask for asylum.',
    'They have no means of contesting the deportation orders.',
    'The raid was carried out by order of the interior minister.',
    'China has said that such people are not to be recognised as refugees.',
    'His arrest and extradition are part of a campaign on critics abroad.',
    'Nobody knows whether Guinea will accept them.',
    'A court in Strasbourg requested Denmark to delay the removal.',
  ])('none: %s', (text) => {
    expect(steps(text)).toEqual([]);
  });
});
