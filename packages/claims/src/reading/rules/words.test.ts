import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

/** Own sentences, as a newspaper would print them. */
function read(text: string, publisher = 'The Paper', genre = 'news') {
  return readReport({ text, publisher, genre, publishedOn: '2014-03-20', language: 'en' }).claims;
}

function properties(text: string): string[] {
  return read(text).map(({ property }) => property);
}

/** Sentence, property that it tells, words that stand in the value, and the hedge where there is one. */
const told: readonly (readonly [string, string, string?, string?])[] = [
  ['The ministry wrote to the Thai embassy on Monday about the nine.', 'communication_made', 'written'],
  ['Seoul summoned the Chinese ambassador over the case.', 'communication_made', 'Chinese ambassador'],
  ['UNHCR has raised the matter with the Home Ministry.', 'communication_made', 'Home Ministry'],
  ['The lawyer lodged a complaint with the human rights commission.', 'communication_made', 'commission'],
  ['His wife was told by the embassy that it could do nothing.', 'communication_made', 'embassy'],
  ['She rang her mother from a borrowed phone on Tuesday.', 'communication_made', 'mother'],
  ['UNHCR told both the Russian and the Chinese governments of its decision.', 'communication_made', 'UNHCR'],
  ['Seoul has asked Beijing several times not to return anyone.', 'communication_made', 'Seoul->Beijing'],
  ['UNHCR asks all sides to find a humanitarian way out.', 'communication_made', 'sides'],
  ['A first approach was made in writing in the week of 13 February.', 'communication_made', 'written'],
  ['The minister said China had given assurances that they would be safe.', 'communication_made', 'China'],
  ['Malaysia freed them in spite of a Chinese request to hand them over.', 'communication_made', 'Chinese'],
  ['Both Moscow and Beijing had been told that the seven were refugees.', 'communication_made', 'Moscow'],
  ['The Chinese Foreign Ministry let UNHCR know that they had been sent on.', 'communication_made', 'UNHCR'],
  ['The Australian government pressed for him to be sent home.', 'communication_made', 'Australian'],
  ['The UN refugee agency protested that it had been refused a meeting with the men.', 'access_denied'],
  ['UNHCR asked for access to the group twice, but it was not granted.', 'access_denied', 'UNHCR'],
  ['The bureau denied ever having detained her.', 'denial', 'bureau'],
  ['The ministry denied in a statement that it forces anyone to sign.', 'denial', 'ministry'],
  ['UNHCR plans to write to the Interior Ministry next week.', 'communication_planned', 'Interior Ministry'],
  [
    'The foreign minister will raise the case with his Chinese counterpart.',
    'communication_planned',
    'counterpart',
  ],
  ['UNHCR has not been allowed to see the detainees.', 'access_denied', 'UNHCR'],
  ['Their lawyer was turned away at the prison gate.', 'access_denied', 'lawyer'],
  ['Nobody has been let in to see them.', 'access_denied'],
  ['The men were refused access to a lawyer.', 'access_denied'],
  ['UNHCR has asked time and again for access to the group but has not received it.', 'access_denied'],
  ['The Red Cross has sought access to the camp for months without success.', 'access_denied', 'Red Cross'],
  ['China does not let UNHCR go to the border area.', 'access_denied'],
  ['China does not allow the agency to work near the frontier.', 'access_denied'],
  ['Egypt returned 31 Eritreans without letting them ask for asylum.', 'access_denied'],
  ['None of them was allowed to apply for asylum.', 'access_denied'],
  ['The detainees had little or no contact with lawyers.', 'access_denied'],
  ['His lawyer was not told until the flight had left.', 'access_denied', 'lawyer'],
  ['A staff member of the agency was able to interview them.', 'access_given'],
  ['A Red Cross delegate visited the detainees on Friday.', 'access_given', 'Red Cross'],
  ['The lawyer was allowed to see her client for ten minutes.', 'access_given', 'lawyer'],
  ['The Chinese embassy declined to comment.', 'unconfirmed_by', 'Chinese embassy'],
  ['The ministry said it was trying to check the report.', 'unconfirmed_by'],
  ['The organisation could not establish what had become of the others.', 'unconfirmed_by'],
  ['The consulate refused to discuss their nationality.', 'unconfirmed_by'],
  ['The governor would not go into the details of the case.', 'unconfirmed_by'],
  ['Neither the police nor the ministry has said a word about them.', 'unconfirmed_by'],
  ['Nobody in Seoul will confirm that.', 'unconfirmed_by'],
  ['The agency could not confirm where they were being held.', 'firsthand_disclaimer'],
  ['The prime minister said that he had not been told of the operation.', 'denial'],
  ['The police did not answer calls.', 'unconfirmed_by', 'police'],
  ['The consul could not be reached.', 'unconfirmed_by', 'consul'],
  ['The ministry denied that anyone had been deported.', 'denial', 'ministry'],
  ['The interior ministry said there were no Koreans in custody.', 'denial'],
  ['The embassy dismissed the reports as fabricated.', 'denial'],
  ['Vientiane has no law on asylum.', 'government_position', 'no law'],
  ['Malaysia is not a party to the 1951 Refugee Convention.', 'government_position', 'party'],
  ['China says that it has a duty to return them.', 'government_position', 'duty'],
  [
    'A ministry spokesman said that Beijing opposed their being sent to a third country.',
    'government_position',
  ],
  ['"We will not send anyone to die," a ministry spokesman said.', 'government_position', 'send'],
  ['The interior ministry says that all foreigners without documents have to leave.', 'government_position'],
  [
    'A ministry spokesman said the campaign was aimed at those without papers.',
    'government_position',
    'aimed',
  ],
  [
    'Under an understanding with UNHCR, Nepal lets Tibetans pass through to India.',
    'government_position',
    'lets',
  ],
  [
    'The immigration chief said that his officers had acted on a request from Bahrain.',
    'government_position',
  ],
  ['The government gave those without documents until Oct. 31 to go.', 'government_position', 'until'],
  ['Cambodian officials describe the return as voluntary.', 'government_position'],
  ['China looks upon such people as economic migrants.', 'legal_label', 'economic_migrant'],
  ['Thailand does not treat them as refugees, an official said.', 'legal_label', 'not_refugee'],
  ['Beijing maintains that all of them are Chinese citizens.', 'legal_label', 'Chinese citizens'],
  ['The interior ministry said they were a threat to national security.', 'legal_label', 'security'],
  ['They are in prison on charges of treason.', 'legal_status_procedure', 'charges'],
  ['A second group is due to appear in court this week.', 'legal_status_procedure', 'hearing'],
  ['Amnesty International has called on Cairo to stop the flights.', 'communication_made', 'Cairo'],
  ['The men may be tried for illegal entry.', 'legal_status_procedure', 'tried', 'may'],
  ['UNHCR recognised the seven, among them a boy, as refugees.', 'legal_status_procedure', 'recognised'],
  ['Beijing vowed to send all illegal border-crossers back.', 'government_position'],
  ['China treats them as illegal economic migrants.', 'legal_label', 'economic_migrant'],
  ['The men were arrested for illegal entry.', 'legal_label', 'illegal_entrant'],
  ['A court in Bangkok adjourned the hearing until 4 April.', 'legal_status_procedure', 'court_order'],
  ['The brothers had applied for asylum in January.', 'legal_status_procedure', 'applied'],
  ['They were charged with illegal entry on Monday.', 'legal_status_procedure', 'charged'],
  ['If sent back they could face torture.', 'punishment_feared', 'torture', 'could'],
  ['Tibetans who are sent back are as a rule imprisoned.', 'punishment_feared', 'imprisonment', 'as a rule'],
  ['Rights workers say returnees are watched and questioned.', 'punishment_feared', 'surveillance'],
  ['Returning these people amounts to a death sentence.', 'punishment_feared', 'execution'],
  ['Those sent back are in danger of arrest, a lawyer said.', 'punishment_feared', 'arrest'],
  [
    'Persons sent back are liable to years of labor re-education.',
    'punishment_feared',
    'forced_labour',
    'liable',
  ],
  [
    'Kim Jong-un gave orders that the entire family of anyone who left should be executed.',
    'punishment_feared',
    'family_punishment',
    'orders',
  ],
];

/** Sentence and the property that it must not be taken to tell. */
const untold: readonly (readonly [string, string])[] = [
  ['Governments should write to the Thai embassy.', 'communication_made'],
  ['A resident told The Paper that nine were held.', 'communication_made'],
  ['The ministry has not written to the embassy.', 'communication_made'],
  ['He called them economic migrants.', 'communication_made'],
  ['Please write to the Thai embassy before 3 May.', 'communication_made'],
  ['Rights groups urged China to allow UNHCR access to the group.', 'access_given'],
  ['They asked that the agency be let in.', 'access_given'],
  ['A lawyer, who visited the centre but was not let in, spoke to reporters.', 'access_given'],
  ['UNHCR had been given no access to the group.', 'access_given'],
  ['She has refused to see them.', 'access_denied'],
  ['UNHCR has asked for access to the group but has not received it.', 'communication_made'],
  ['The government has told them to leave by October.', 'communication_made'],
  ['A witness told Human Rights Watch that she was carried out.', 'communication_made'],
  ['The ministry told UNHCR that they had been returned, but did not say when.', 'unconfirmed_by'],
  ['"We have no idea where he is," his brother said.', 'firsthand_disclaimer'],
  ['A ministry spokesman said that he was not aware of the case.', 'denial'],
  ['A pastor fears that they will be returned and put in a labor camp.', 'government_position'],
  ['An officer said he saw her carried out on Tuesday with tape over her mouth.', 'government_position'],
  ['They told police that they had come through Laos.', 'communication_made'],
  ['They were told that they would be sent home.', 'communication_made'],
  ['Her passport had been taken, she said.', 'legal_status_procedure'],
  ['If the lawyer is not allowed to see them, the court must act.', 'access_denied'],
  ['The official declined to be named.', 'unconfirmed_by'],
  ['They were denied asylum.', 'denial'],
  ['Two men carried false passports.', 'denial'],
  ['About 805,000 Syrians are registered with UNHCR.', 'legal_status_procedure'],
  ['Lawyers should apply for asylum for them.', 'legal_status_procedure'],
  ['The 41 are thought to be in Tora prison.', 'punishment_feared'],
  ['The Uighurs are detained in a camp near the border.', 'punishment_feared'],
  ['Two of the men were jailed for three years in Hanoi.', 'punishment_feared'],
  ['The men were charged with treason, the court said.', 'punishment_feared'],
  ['They are held on a charge for which the penalty is a year in prison.', 'punishment_feared'],
  ['The returnees are being questioned there, a source said.', 'punishment_feared'],
  ['Refugees from Syria live in the town.', 'legal_label'],
  ['Thai police arrested nine North Koreans.', 'government_position'],
  ['The army said that it had deported people who had entered illegally.', 'government_position'],
  ['Beijing maintains that they are not refugees.', 'government_position'],
  ['Those who tried to reach South Korea will be sent to camps, the source said.', 'government_position'],
  ['An official said that anyone sent back would be imprisoned.', 'government_position'],
  ['The defence minister of Thailand said China had promised to treat them well.', 'government_position'],
  ['China does not allow the agency to work near the border.', 'government_position'],
  ['The men were charged with treason, the court said.', 'legal_label'],
  ['They were convicted of crossing the border illegally.', 'legal_label'],
  ['Myanmar had recognised them as its citizens.', 'legal_status_procedure'],
  ['China returned them without letting them ask for asylum.', 'legal_status_procedure'],
];

describe('what was asked, answered, refused and decided', () => {
  const rows = told.map(([text, property, value = '', hedge = '']) => ({ text, property, value, hedge }));
  it.each(rows)('$text -> $property', ({ text, property, value, hedge }) => {
    const found = read(text).filter((claim) => claim.property === property);
    expect(found.map((claim) => claim.valueNormalised).join(' ')).toContain(value);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.hedge).toContain(hedge);
  });

  it.each(untold)('%s tells no %s', (text, property) => {
    expect(properties(text)).not.toContain(property);
  });

  it('leaves a denial to the one who denies', () => {
    const denial = read('The ministry denied that anyone had been deported.').find(
      ({ property }) => property === 'denial',
    );
    expect(denial?.speaker).toContain('ministry');
  });

  it('takes a silence for the word of the one who keeps it, not of the one quoted before', () => {
    const silent = read(
      'An activist in Seoul said nine people were held in Tumen. The Chinese embassy did not return calls.',
    ).find(({ property }) => property === 'unconfirmed_by');
    expect(silent?.speaker).toContain('Chinese embassy');
    expect(silent?.chain).toEqual(['reporter']);
  });

  it('gives a refusal to the one who refuses, and a source its word on its own state', () => {
    const owner = (text: string) => read(text).find(({ property }) => property === 'unconfirmed_by')?.speaker;
    expect(owner('The Chinese embassy in Seoul declined to comment.')).toContain('Chinese embassy');
    expect(owner('The foreign ministry in Seoul on Tuesday would not confirm the report.')).toMatch(
      /in Seoul$/,
    );
    expect(owner('A Seoul official said the government could not confirm the report.')).toContain('official');
  });

  it('takes the sender and the addressee apart in the passive', () => {
    const made = read('His wife was told by the embassy that it could do nothing.').find(
      ({ property }) => property === 'communication_made',
    );
    expect(made?.valueNormalised).toMatch(/^embassy->wife/);
  });
});

/** Sentence, and the property that it must not tell. */
const notOfKind: readonly (readonly [string, string])[] = [
  ['Lawyers who went to the office were told that the group had gone.', 'communication_made'],
  ['The foreign minister told lawmakers that the police had entered without consent.', 'communication_made'],
  ['Thirteen told the officers that they were afraid to return.', 'communication_made'],
  ['Twenty Uighurs who came to Phnom Penh to seek asylum were expelled.', 'legal_status_procedure'],
  ['The official said the men were driven to the border, without giving a reason.', 'denial'],
  ['Egyptian officials have not let the agency see them.', 'access_given'],
];

describe('what is no claim of its kind', () => {
  it.each(notOfKind)('%s', (text, property) => {
    expect(properties(text)).not.toContain(property);
  });
});
