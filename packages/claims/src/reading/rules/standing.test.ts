import { describe, expect, it } from 'vitest';
import { readReport } from '../readReport.ts';

function values(text: string, property: string): string[] {
  return readReport({ text, publisher: 'The Paper', publishedOn: '2023-02-15', language: 'en' })
    .claims.filter((claim) => claim.property === property)
    .map(({ valueNormalised }) => valueNormalised);
}

describe('status, said plainly', () => {
  it.each([
    ['They will probably be sent back to the North, a rights activist said.', 'at_risk'],
    ['Turkey may deport two Uyghur couples to China, a rights group said.', 'at_risk'],
    ['Morocco may extradite a Saudi citizen to his country, Human Rights Watch said.', 'at_risk'],
    ['The family is likely to be returned to Eritrea.', 'at_risk'],
    ['The sisters are about to be deported, their lawyer said.', 'at_risk'],
    ['Her husband told us of his terror of being sent back to China.', 'at_risk'],
    ['His wife is afraid that he will be handed over to the Chinese police.', 'at_risk'],
    ['The women would be at risk if they were sent back.', 'at_risk'],
    ['Her mother has not heard from her since.', 'unknown'],
    ['They have had no contact with him since he was deported.', 'unknown'],
    ['Nothing has been heard of them since November.', 'unknown'],
    ['UNHCR is worried about an asylum seeker of whom nothing has been heard since.', 'unknown'],
    ['Of her brother she has had no word.', 'unknown'],
    ['There is still no word of what became of the children.', 'unknown'],
    ['The refugees cannot be found, the UN agency said.', 'unknown'],
    ['Nobody can say where the men are now.', 'unknown'],
    ['He has not been seen since.', 'unknown'],
    ['The families have not been able to contact the detainees.', 'unknown'],
    ['It is not known where the brothers are being held.', 'unknown'],
    ['We do not know where they were taken or whether they are alive.', 'unknown'],
    ['Their fate is unknown.', 'unknown'],
    ['Her relatives have lost all trace of her.', 'unknown'],
    ['The boy was let go after a short while.', 'released'],
    ['They were picked up by police and later freed.', 'released'],
    ['The couple have been set free, their lawyer said.', 'released'],
    ['The group has reached Thailand safely.', 'safe'],
    ['The women are now safe in South Korea.', 'safe'],
    ['The man is in hiding in Syria.', 'in_hiding'],
    ['The two families have gone into hiding.', 'in_hiding'],
    ['A plan to deport the Uyghurs was dropped on Wednesday.', 'not_returned'],
    ['The flight that was to carry them to Kabul was cancelled at the last minute.', 'not_returned'],
    ['China has sent back a former prisoner of war, an official said.', 'repatriated'],
    ['Qatar has deported a Saudi activist who was on his way to Norway.', 'repatriated'],
    ['"I think he was sent back," his mother said.', 'repatriated'],
    ['The family has been resettled in Canada.', 'resettled'],
  ])('%s', (text, expected) => {
    expect(values(text, 'status').join()).toContain(expected);
  });
});

describe('steps of a procedure, said plainly', () => {
  it.each([
    'Cambodia had refused them asylum.',
    'Libya had denied them refugee status.',
    'They were put on trial and found guilty of entering Sudan illegally.',
    'Their lawyer has filed an objection with a magistrate.',
    'Several requests for asylum had been turned down.',
    'At least nine of the deported were registered with the UN refugee agency.',
    'The others had not asked for asylum.',
    'He has a residence permit and owns a workshop.',
    'A father of four, who has a UNHCR card, was among them.',
    'Both had a protection letter from the United Nations.',
    'UNHCR recognised him as a refugee in 2020.',
    'He was appealing against a refusal of asylum when he was deported.',
    'They were given three months in jail for entering Laos illegally.',
    'The police will charge them with illegal entry.',
    'They pleaded guilty to entering the country illegally.',
    'The agency had not decided on her claim when she was deported.',
    'UNHCR was still examining his request for asylum.',
    'The court ordered that the family be released.',
    'A judge put off the hearing until Tuesday.',
    'His asylum application was rejected in 2019.',
    'Removal directions have been set for the Tamil asylum seekers.',
    'An arrest warrant for him was issued in January.',
    'Turkish authorities have issued a deportation order against her.',
    'Norway had accepted him as a quota refugee.',
  ])('%s', (text) => {
    expect(values(text, 'legal_status_procedure')).not.toEqual([]);
  });
});

describe('labels, said plainly', () => {
  it.each([
    ['Beijing regards the North Koreans as illegal economic migrants.', 'migrant'],
    ['China considers them illegal migrants and not refugees.', 'illegal_entrant'],
    ['The minister called them economic migrants.', 'economic_migrant'],
    ['"They are illegal immigrants," the police chief said.', 'illegal_entrant'],
    ['Thailand says that the Hmong are illegal migrants.', 'illegal_entrant'],
    ['The Chinese foreign ministry said the people had entered the country illegally.', 'illegal_entrant'],
    ['Beijing says there are no North Korean defectors in China.', 'not_refugee'],
    ['UNHCR considers them to be persons of concern.', 'person'],
    ['Kazakhstan described the men as terrorists.', 'terrorist'],
    ['China labels the Uyghurs terrorists.', 'terrorist'],
  ])('%s', (text, expected) => {
    expect(values(text, 'legal_label').join()).toContain(expected);
  });
});

describe('who the group is, said plainly', () => {
  it.each([
    'The group includes women and children.',
    'Among those deported were children.',
    'Most of the refugees are women.',
    'Most of them are women, the activist said.',
    'The detainees are mostly women and children, a lawyer said.',
    'Women and children were among those sent back.',
    'A pregnant woman is among the detainees.',
    'The group is made up of two families.',
    'They are all members of one family.',
    'The refugees, many of them women, were taken to the border.',
    'The deported included a couple with a baby.',
  ])('%s', (text) => {
    expect(values(text, 'group_composition')).not.toEqual([]);
  });
});

describe('what is feared on return, said plainly', () => {
  it.each([
    ['They could be punished harshly, a rights activist said.', 'persecution'],
    ['Illegal imprisonment awaits him at home, activists say.', 'imprisonment'],
    ['He would be in serious danger of torture and an unfair trial.', 'torture'],
    ['If sent back they face the death penalty, relatives said.', 'execution'],
    ['The refugees fear for their lives if they are returned.', 'danger'],
    ['Torture and prison await those who are sent back.', 'torture'],
    ['Their lives would be in danger if they were deported.', 'danger'],
    ['Activists warned that he could be tortured.', 'torture'],
    ['She may be locked up for years if she is deported.', 'imprisonment'],
    ['He will get no fair trial there, the group said.', 'unfair_trial'],
    ['The families are afraid that the men will be killed.', 'execution'],
    ['Returnees are sent to labour camps.', 'forced_labour'],
    ['They would be persecuted for their faith, the bishop said.', 'persecution'],
    ['Returned defectors are subjected to torture, rape and forced labour.', 'torture'],
    ['People who are sent back face severe punishment.', 'persecution'],
  ])('%s', (text, expected) => {
    expect(values(text, 'punishment_feared').join()).toContain(expected);
  });
});
