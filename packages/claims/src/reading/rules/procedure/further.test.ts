import { expect, it } from 'vitest';
import { readReport } from '../../readReport.ts';

function steps(text: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2024-02-15', language: 'en' })
    .claims.filter((claim) => claim.property === 'legal_status_procedure')
    .map((claim) => claim.rule.replace('procedure/', ''));
}

it.each([
  ['A court let them out on bail on February 7 after nine days in a cell.', 'court_order'],
  ['The fifth, a teacher, was let out on bail last week.', 'bail'],
  ['A Bangkok court has let the 45 Pakistanis out of the immigration centre.', 'court_order'],
  ['The asylum court had forbidden the expulsion on 14 April.', 'court_order'],
  ['The hearing before the Court of Cassation has been put off to 11 May.', 'proceedings'],
  ['Interpol has withdrawn the red notice against him.', 'red_notice'],
  ['In May the UN Working Group found that her detention was arbitrary.', 'found_arbitrary'],
  ['Their lawyer has asked a court in Izmir to stay the removal.', 'applied'],
  ['A court had for the time being forbidden the deportation.', 'court_order'],
  ['It ruled that Russia was responsible for his transfer to Tajikistan.', 'court_order'],
  ['The Committee against Torture decided that Kazakhstan must bring them back.', 'court_order'],
  ['He did not receive the asylum he had asked for and was arrested in March.', 'not_granted'],
  ['"We want to finish with their asylum claims," a spokeswoman said.', 'proceedings'],
  ['The UN refugee agency was still assessing whether the men are refugees.', 'proceedings'],
  ['Their applications for resettlement in Canada are being processed.', 'proceedings'],
  ['Most of us came in legally, but our visas have not been renewed, he said.', 'proceedings'],
  ['He had not exhausted his rights of appeal, his lawyers said.', 'appeal'],
  ['The lawyer said she would appeal.', 'appeal_planned'],
  ['The lawyers plan to take the case to the Constitutional Court.', 'appeal_planned'],
  ['The government has 30 days to decide on the extradition.', 'deadline'],
  ['The Kazakh authorities refused the extradition for lack of evidence.', 'extradition'],
  ['The men said at the airport that they wanted to claim asylum.', 'applied'],
  ['We lodged a complaint on behalf of 26 asylum seekers in November.', 'applied'],
])('%s: %s', (text, step) => {
  expect(steps(text)).toContain(step);
});

it.each([
  'The families are appealing to the international community to keep them from being returned.',
  'Campaigners will appeal until he has some status.',
  'They should let the agency in to see her, decide whether she is a refugee, and respect the result.',
  'The police let them out of the bus at noon.',
  'It ruled the country for thirty years.',
  'He did not receive food for two days.',
  'The agency has not been let speak with them to assess whether they are refugees.',
  'The men want to seek work in Dubai.',
  'They have two months to pack.',
])('no step: %s', (text) => {
  expect(steps(text)).toEqual([]);
});
