import { describe, expect, it } from 'vitest';
import { readReport } from '../../readReport.ts';

describe('a silence carries the words by which it leaves things open', () => {
  it.each([
    ['The Chinese Foreign Ministry did not answer several questions about the case.', 'did not answer'],
    ['The Foreign Ministry had no immediate comment.', 'no immediate comment'],
    ['A spokesman for the military did not pick up the telephone.', 'did not pick up'],
    ['The army of Myanmar could not be reached.', 'could not be reached'],
    ['The governor, who had defended the raids on Sunday, could not be reached.', 'could not be reached'],
    ["The minister's office did not return calls on Thursday.", 'did not return'],
    ['The superintendent said he had "nothing more to give."', 'nothing'],
    ['UNHCR does not comment on individual cases.', 'does not comment'],
    ['The ministry declined to confirm the report.', 'declined to confirm'],
    ['Neither the embassy nor the airline answered the request for comment.', 'neither'],
  ])('%s', (text, hedge) => {
    const { claims } = readReport({
      text,
      publisher: 'The Paper',
      genre: 'news',
      publishedOn: '2024-05-20',
      language: 'en',
    });
    expect(claims.find((claim) => claim.property === 'unconfirmed_by')?.hedge).toContain(hedge);
  });
});

function answers(text: string): string[] {
  const { claims } = readReport({
    text: `${text} Twelve Uyghurs were arrested in Bangkok on Monday.`,
    publishedOn: '2012-02-14',
    language: 'en',
  });
  return claims
    .filter((claim) => claim.locator.start < text.length)
    .map(({ property }) => property)
    .filter((property) =>
      /^(?:denial|unconfirmed_by|firsthand_disclaimer|government_position)$/.test(property),
    );
}

describe('who is asked answers, denies, or does not know', () => {
  it.each([
    // a state that says people went by choice denies that anyone was forced
    ['The Thai government said that over 1,900 of them went home of their own accord.', 'denial'],
    ['The Turkish Interior Ministry said all returns to Syria are voluntary.', 'denial'],
    ['A spokesman for the Laotian embassy said that there were "no Hmong refugees" in the camp.', 'denial'],
    ['Ankara insists that there are no Uyghurs in its removal centers.', 'denial'],
    ['The ministry itself has declined to confirm the reports.', 'unconfirmed_by'],
    ['The Thai ministry said it could not go into details for their safety.', 'unconfirmed_by'],
    [
      'No Uyghur abroad should be sent back against his will, the Turkish ministry said.',
      'government_position',
    ],
    [
      '"Our government works so that Tibetans may go where they wish," the Indian ministry said.',
      'government_position',
    ],
    ['Lebanon insists that the returns are voluntary.', 'denial'],
    ['The Dominican government has said that all are treated with dignity.', 'denial'],
    ['The immigration director, Hamzah Ishak, said on Tuesday that the group had agreed to go.', 'denial'],
    ['"This is by no means a pushback," replied a senior officer of the Greek coast guard.', 'denial'],
    ['In Kabul officials denied that anybody was being deported.', 'denial'],
    ['"I had nothing to do with that violence," the detained man said.', 'denial'],
    ['The accusation was rejected by Khartoum.', 'denial'],
    ['It was not a deportation but a lawful handover, officials said.', 'denial'],
    ['His brother insisted that he had never belonged to any party.', 'denial'],
    ['The wives say that the men have no ties to Islamist groups.', 'denial'],
    ['The minister said that neither children nor Afghans were among them.', 'denial'],
    ['The minister said there was no evidence that anyone had been mistreated.', 'denial'],
    ['The consul said that the mission had given no papers to any of the Rohingya.', 'denial'],
    ['A police spokesman said the two men had returned voluntarily to Tajikistan.', 'denial'],
    ['The embassy in Moscow said the student decided to go home of his own volition.', 'denial'],
    ['"They agreed of their own free will, without being forced," the ministry spokesman said.', 'denial'],
    ['The Foreign Ministry in Seoul said it knew nothing of the arrests.', 'firsthand_disclaimer'],
    [
      'The Interior Ministry had received no reports of deportations, a spokesman said.',
      'firsthand_disclaimer',
    ],
    ['The authorities said that they had no precise knowledge of what happened.', 'firsthand_disclaimer'],
    ['The consul said he had never heard of the group.', 'firsthand_disclaimer'],
    ['He could give no details of the group.', 'firsthand_disclaimer'],
    ["We still don't know for certain, an official of the ministry said.", 'firsthand_disclaimer'],
    ['UNHCR said it cannot be sure whether refugees were among them.', 'firsthand_disclaimer'],
    ['No word on the flight was to be had from the Danish government.', 'unconfirmed_by'],
    ['The IOM wrote that it does not speak about single cases.', 'unconfirmed_by'],
    ['The video could not be independently verified.', 'firsthand_disclaimer'],
    ['Their accounts could not be checked.', 'firsthand_disclaimer'],
    ['The ministry said that it knew of no deportations.', 'firsthand_disclaimer'],
    ['The agency has received nothing official about the expulsions.', 'firsthand_disclaimer'],
    ['Nobody at the Thai embassy could immediately be reached for comment.', 'unconfirmed_by'],
    ['A call to the consulate was not returned.', 'unconfirmed_by'],
    ['The authorities have told us nothing about what happened.', 'unconfirmed_by'],
    ['Officials in Tajikistan left a request for comment unanswered.', 'unconfirmed_by'],
    ['Neither the Interior Ministry nor the Vietnamese Embassy could be reached.', 'unconfirmed_by'],
    ['VOA wrote to the Chinese Foreign Ministry and received no response.', 'unconfirmed_by'],
    ['No comment was available from the Chinese embassy in Bangkok.', 'unconfirmed_by'],
    ['The Lao government has not given any answer to requests for papers.', 'unconfirmed_by'],
    ['Thai police said they could not speak about individual cases.', 'unconfirmed_by'],
  ])('%s: %s', (text, property) => {
    expect(answers(text)).toEqual([property]);
  });

  it.each([
    'Human Rights Watch said the men had been made to sign forms saying that they returned voluntarily.',
    'UNHCR said that 12,000 Afghans had returned voluntarily in March.',
    'The ministry said that those who wish can return voluntarily.',
    'The refugees said they would not go back voluntarily.',
    'No refugee should under any circumstances be returned against his will, the minister said.',
    'The ministry said that they may stay where they are and not be returned to Syria.',
    'Rights groups say the returns are not voluntary.',
    'The families know nothing of where their sons are.',
  ])('%s: none of these', (text) => {
    expect(answers(text).filter((property) => property !== 'government_position')).toEqual([]);
  });
});
