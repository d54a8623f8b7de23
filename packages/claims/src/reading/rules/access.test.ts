import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

function found(text: string): string {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.map(({ property, valueNormalised }) => `${property}: ${valueNormalised}`)
    .join('\n');
}

describe('access and labels, said plainly', () => {
  it.each([
    ['Saudi officials refused to let UNHCR see the men.', 'access_denied'],
    ['Border guards ignored their requests for asylum.', 'access_denied'],
    ['They were sent back without an assessment of their claims.', 'access_denied'],
    ['Their lawyers came the same evening and could not get to them.', 'access_denied'],
    ['The guards refused to take the medicine that his wife had brought.', 'access_denied'],
    ['The family was refused any information about him.', 'access_denied'],
    ['A request by the embassy to visit the sixteen has not been granted.', 'access_denied'],
    ['The men were unable to appeal against the decision.', 'access_denied'],
    ['None of the 19 had been able to put in a claim, the office said.', 'access_denied'],
    ['The police let none of the Eritreans lodge a claim.', 'access_denied'],
    ['Nobody from the agency, as far as we know, has ever been let near the cells.', 'access_denied'],
    ['Once they are in Laos we cannot get to them, UNHCR said.', 'access_denied'],
    ['No lawyer had been found for her.', 'access_denied'],
    ['The government has given UN staff only limited access to the returnees.', 'access_denied'],
    ['The men were not given time to appeal, rights groups said.', 'access_denied'],
    ['Officials of the Eritrean embassy have come to see them.', 'access_given'],
    ['He was arrested for overstaying his visa.', 'legal_label: illegal_entrant'],
    ['Four of them are in prison for breaking immigration rules.', 'legal_label: illegal_entrant'],
    ['A warden would not tell him whether his wife was there.', 'access_denied'],
    ['The lawyer has not been able to reach him since.', 'access_denied'],
    ['Not one of them has been let speak with the Nairobi office of UNHCR.', 'access_denied'],
    ['Rangers kept the families from applying for asylum.', 'access_denied'],
    ['The two Turks had not had a fair hearing.', 'access_denied'],
    ['Nobody from the consulate came to see me.', 'access_denied'],
    ["Lawyers protested against Greece's refusal to let UNHCR see the Afghans.", 'access_denied'],
    ['They applied a year ago, but nobody deals with their claims.', 'access_denied'],
    ['Two families were allowed to apply for asylum.', 'access_given'],
  ])('%s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });

  it.each([
    ['The detainees refused food for a third day.', 'access_denied'],
    ['The minister said he was not able to appeal for calm.', 'access_denied'],
    ['The company was not able to make a claim for damages.', 'access_denied'],
    ['Nobody in the camp has been allowed to leave.', 'access_denied'],
    ['The towns were refused water for a month.', 'access_denied'],
    ['They were refused entry to Cyprus.', 'access_denied'],
    ['His application for asylum was rejected last week.', 'access_denied'],
    ['A family of four was caught and faced with being sent home.', 'access_denied'],
    ['He had no money for a lawyer.', 'access_denied'],
    ['Pakistan refused to let them cross.', 'access_denied'],
    ['No one has been able to reach her since.', 'access_denied'],
    ['Nobody saw her come out of the airport.', 'access_denied'],
    ['The centre did not tell them when he was returned.', 'access_denied'],
    ['He did not receive the asylum he asked for.', 'access_denied'],
    ['The family was sent home by force.', 'access_denied'],
    ["Lawyers protested against Greece's refusal to let UNHCR see the Afghans.", 'access_given'],
    ['The office frees somebody without a court in a quarter of cases.', 'access_denied'],
    ['The treaty forbids the return of anyone who was not let apply for asylum.', 'access_denied'],
    ['Rights groups have urged Beijing to treat them as refugees.', 'legal_label'],
    ['The party was declared a terrorist group in 2015.', 'legal_label'],
  ])('not there: %s', (text, property) => {
    expect(found(text)).not.toContain(property);
  });
});
