import { draftRun } from '../../casefile/draft.ts';
import { field, ofWhom, optional, requests } from '../common.ts';
import { findingsOf, missing, wordingOf } from '../facts.ts';
import { obligations } from '../legal.ts';
import { type Ctx, type Filling, filled, type FormSpec, para, t } from '../spec.ts';
import { shortFacts, unknownList } from '../story.ts';
import { letterFoot, letterHead } from './letter.ts';
import { peopleForState } from './people.ts';

const title = (ctx: Ctx) => ctx.words.titles.appeal(ofWhom(ctx));

function opening(ctx: Ctx): Filling {
  const [until] = findingsOf(ctx, ['date_return_expected']);
  return filled(
    para(
      draftRun(ctx.words.letter.opening(ofWhom(ctx))),
      ...(until === undefined ? [] : [draftRun(ctx.words.letter.until), ...wordingOf(until), draftRun(' ')]),
      draftRun(ctx.words.letter.askThird),
    ),
  );
}

function facts(ctx: Ctx): Filling {
  const pieces = shortFacts(ctx);
  return pieces.length === 0 ? missing(ctx) : filled(para(draftRun(ctx.words.letter.known)), ...pieces);
}

/** Letter to a parliament or ministry of a third state: it can raise the case, offer protection, and must not name. */
export const parliament: FormSpec = {
  id: 'parliament',
  name: t('Letter to a parliament or ministry', '의회 또는 정부 부처에 보내는 서한', '致议会或政府部门函'),
  title,
  audience: 'third_state',
  consents: ['name_to_government'],
  perPerson: false,
  languages: [],
  layout: 'letter',
  annex: true,
  sections: [
    { title: null, fields: letterHead(title, t('Dear Sir or Madam,', '안녕하십니까.', '')) },
    {
      title: null,
      fields: [
        field('opening', '', t('Opening', '서두', '开头'), opening),
        field('facts', '', t('What is known', '확인된 사항', '已知情况'), facts),
        field('request', '', t('What is asked', '요청 사항', '请求事项'), (ctx) =>
          filled(
            para(draftRun(ctx.words.letter.requestThird)),
            ...requests(
              t(
                'to raise their case with the detaining state at once, and to ask that no one be returned',
                '구금국에 즉시 이 사안을 제기하고 누구도 송환하지 않도록 요청할 것',
                '立即向拘留国提出此案，要求不得遣返任何人',
              ),
              t(
                'to support access for UNHCR and an individual examination of each case',
                '유엔난민기구의 접근과 개별 심사를 지지할 것',
                '支持联合国难民署的接触和逐案审查',
              ),
              t(
                'to offer admission or consular protection to those who may have a claim to it, if they wish it',
                '해당될 수 있는 사람이 원하는 경우 입국 또는 영사 보호를 제공할 것',
                '对可能有权获得者，在其愿意的情况下提供接收或领事保护',
              ),
              t(
                'to publish no name, and no detail by which anyone could be recognised',
                '성명이나 개인을 알아볼 수 있는 사항을 공개하지 말 것',
                '不公布任何姓名或可识别个人的细节',
              ),
            )(ctx).pieces,
          ),
        ),
        optional(
          'law',
          '',
          t('Obligations of the detaining state', '구금국의 의무', '拘留国的义务'),
          (ctx) =>
            ctx.input.assessment === null
              ? { pieces: obligations(ctx), state: 'missing', why: ctx.words.noAssessment }
              : filled(para(draftRun(ctx.words.letter.lawThird)), ...obligations(ctx)),
        ),
        optional('unknown', '', t('What is not known', '확인되지 않은 사항', '未知事项'), (ctx) =>
          filled(para(draftRun(ctx.words.letter.unknownThird)), unknownList(ctx)),
        ),
        optional('people', '', t('Persons', '대상자', '当事人'), peopleForState),
      ],
    },
    {
      title: null,
      fields: letterFoot(
        t(
          'We would be glad to brief you at any time.',
          '필요하시면 언제든지 설명드리겠습니다.',
          '如需说明，我方愿随时提供。',
        ),
        t('Yours faithfully,', '감사합니다.', '此致'),
        t('', '', '敬礼'),
      ),
    },
  ],
};
