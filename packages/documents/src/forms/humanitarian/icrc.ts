import { consentField, field, optional, signatureField, submitterField } from '../common.ts';
import { custodyTable, findingsAnd, fixed, fromFindings, fromPieces, open } from '../facts.ts';
import { birthOrAge, identity, sexField } from '../people.ts';
import { type FormSpec, t } from '../spec.ts';
import { shortFacts } from '../story.ts';

/** ICRC and National Societies: tracing request (Restoring Family Links), one a person; bilateral, never public. */
export const icrc: FormSpec = {
  id: 'icrc',
  name: t(
    'Tracing request: Restoring Family Links',
    '소재 확인 요청서: 이산가족 연락 회복',
    '寻人请求：重建家庭联系',
  ),
  title: (ctx) => ctx.words.titles.icrc(ctx.input.personCode ?? ctx.set.words.unknown),
  audience: 'humanitarian',
  consents: ['submit_icrc'],
  perPerson: true,
  languages: [],
  layout: 'form',
  annex: false,
  sections: [
    {
      title: t('Who asks', '요청인', '询问人'),
      fields: [
        field(
          'enquirer',
          '1',
          t(
            'Enquirer: a close relative, or who acts for one',
            '요청인: 가까운 가족 또는 그 대리인',
            '询问人：近亲属或其代表',
          ),
          submitterField,
          { short: true },
        ),
        field(
          'enquirer.relation',
          '1.1',
          t('Relation to the person sought', '찾는 사람과의 관계', '与被寻找者的关系'),
          open,
          { short: true },
        ),
      ],
    },
    {
      title: t('The person sought', '찾는 사람', '被寻找者'),
      fields: [
        field(
          'sought_person.full_name',
          '2',
          t('Full name, in the original script', '성명(원래 문자)', '姓名（原文）'),
          identity('native_name', 'full_name', 'name', 'family_name'),
          { short: true, identity: true },
        ),
        optional(
          'sought_person.other_names',
          '2.1',
          t('Other names', '다른 이름', '其他姓名'),
          identity('other_names'),
          { short: true, identity: true },
        ),
        optional(
          'sought_person.father',
          '2.2',
          t('Father’s full name', '부의 성명', '父亲姓名'),
          identity('father'),
          { short: true, identity: true },
        ),
        optional(
          'sought_person.mother',
          '2.3',
          t('Mother’s full name', '모의 성명', '母亲姓名'),
          identity('mother'),
          { short: true, identity: true },
        ),
        field(
          'sought_person.birth_date',
          '2.4',
          t('Birth date or age', '생년월일 또는 나이', '出生日期或年龄'),
          birthOrAge,
          { short: true, identity: true },
        ),
        optional(
          'sought_person.birth_place',
          '2.5',
          t('Birth place', '출생지', '出生地'),
          identity('birth_place'),
          { short: true, identity: true },
        ),
        field('sought_person.sex', '2.6', t('Sex', '성별', '性别'), sexField, { short: true }),
        optional(
          'sought_person.nationality',
          '2.7',
          t('Nationality', '국적', '国籍'),
          identity('nationality'),
          { short: true, identity: true },
        ),
      ],
    },
    {
      title: t('Last news and loss of contact', '마지막 소식과 연락 두절', '最后消息与失去联系'),
      fields: [
        field(
          'last_news',
          '3',
          t('Last news: date and place', '마지막 소식: 일자와 장소', '最后消息：日期和地点'),
          findingsAnd(['place_held'], custodyTable),
        ),
        field(
          'circumstances_of_loss_of_contact',
          '4',
          t('How contact was lost', '연락이 끊긴 경위', '失去联系的经过'),
          fromPieces(shortFacts),
        ),
        optional(
          'circumstances_of_loss_of_contact.date',
          '4.1',
          t('Since when', '언제부터', '自何时起'),
          fromFindings('date_detained'),
          { short: true },
        ),
      ],
    },
    {
      title: t('How it may be used', '이용 범위', '使用范围'),
      fields: [
        field(
          'consent',
          '5',
          t('Has the family agreed to this request?', '가족이 이 요청에 동의하였는가', '家属是否同意本请求'),
          consentField('submit_icrc'),
          { short: true },
        ),
        optional(
          'may_data_be_published_online',
          '6',
          t('May the name be published online?', '성명을 온라인에 공개해도 되는가', '可否在网上公布姓名'),
          consentField('name_public'),
          { short: true },
        ),
        optional(
          'understanding',
          '7',
          t('Understanding', '확인 사항', '知悉事项'),
          fixed(
            t(
              'Where the person is found, that is told only if the person agrees. What stands here is not used in public.',
              '찾는 사람이 확인되더라도 본인이 동의하는 경우에만 알립니다. 이 내용은 공개적으로 사용하지 않습니다.',
              '即使找到本人，也须经其同意方可告知。本表内容不作公开使用。',
            ),
          ),
          { short: true },
        ),
        field('signature', '8', t('Date and signature', '일자 및 서명', '日期和签名'), signatureField, {
          short: true,
        }),
      ],
    },
  ],
};
