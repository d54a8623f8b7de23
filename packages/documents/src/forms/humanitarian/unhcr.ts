import * as common from '../common.ts';
import { consentField, field, ofWhom, optional, signatureField, submitterField } from '../common.ts';
import { custodyTable, findingsAnd, fromFindings, open } from '../facts.ts';
import { argumentsOf } from '../legal.ts';
import { birthOrAge, identity, peopleField, sexField } from '../people.ts';
import { type Ctx, type Filling, filled, type FormSpec, t } from '../spec.ts';
import { danger, factsField, urgencyField } from '../story.ts';

function reasons(ctx: Ctx): Filling {
  const risk = findingsAnd([...danger, 'contact_with', 'destination_intended'], () => [])(ctx);
  const points = ctx.input.assessment === null ? [] : argumentsOf(ctx);
  return risk.state === 'filled' || points.length > 0
    ? filled(...(risk.state === 'filled' ? risk.pieces : []), ...points)
    : risk;
}

/** UNHCR: notification of persons in need of protection. Never shared with the state of origin. */
export const unhcr: FormSpec = {
  id: 'unhcr',
  name: t(
    'Notification to UNHCR of persons in need of protection',
    '유엔난민기구 보호 필요자 통보서',
    '致联合国难民署：需要保护人员通知',
  ),
  title: (ctx) => ctx.words.titles.unhcr(ofWhom(ctx)),
  audience: 'humanitarian',
  consents: ['submit_unhcr'],
  perPerson: false,
  languages: [],
  layout: 'form',
  annex: true,
  sections: [
    {
      title: t('The persons', '대상자', '当事人'),
      fields: [
        field('people', '1', t('Persons concerned', '대상자', '当事人'), peopleField),
        field('name', '1.1', t('Name', '성명', '姓名'), identity('full_name', 'name', 'family_name'), {
          short: true,
          identity: true,
        }),
        optional(
          'birth_date',
          '1.2',
          t('Birth date or age', '생년월일 또는 나이', '出生日期或年龄'),
          birthOrAge,
          { short: true, identity: true },
        ),
        optional('sex', '1.3', t('Sex', '성별', '性别'), sexField, { short: true }),
        field(
          'nationality_stateless',
          '1.4',
          t('Nationality, or stateless', '국적 또는 무국적', '国籍或无国籍'),
          identity('nationality'),
          { short: true, identity: true },
        ),
        optional('language', '1.5', t('Language', '언어', '语言'), identity('language'), {
          short: true,
          identity: true,
        }),
        optional('family', '1.6', t('Family', '가족', '家庭'), fromFindings('relatives'), { short: true }),
      ],
    },
    {
      title: t('Detention and return', '구금과 송환', '拘留与遣返'),
      fields: [
        field(
          'place_of_detention',
          '2',
          t('Place of detention', '구금 장소', '拘留地点'),
          findingsAnd(['place_held'], custodyTable),
        ),
        optional(
          'date_of_arrest',
          '3',
          t('Date of arrest', '체포 일자', '逮捕日期'),
          fromFindings('date_detained'),
          { short: true },
        ),
        optional(
          'removal_date',
          '4',
          t('Return: expected or reported', '송환: 예정 또는 보고', '遣返：预期或据报'),
          urgencyField,
        ),
      ],
    },
    {
      title: t('Need for protection', '보호 필요성', '保护需要'),
      fields: [
        field(
          'reason_for_fear',
          '5',
          t('Why they fear return', '송환을 두려워하는 이유', '惧怕遣返的理由'),
          reasons,
        ),
        optional('facts', '6', t('Facts', '사실관계', '事实'), factsField),
        optional(
          'documents',
          '7',
          t('Documents held', '소지 문서', '所持文件'),
          identity('identity_document', 'passport'),
          { short: true, identity: true },
        ),
        optional(
          'special_needs',
          '8',
          t(
            'Special needs: children, pregnancy, illness, separation from family',
            '특별한 필요: 아동, 임신, 질병, 가족과의 분리',
            '特殊需要：儿童、怀孕、疾病、与家人失散',
          ),
          fromFindings('count_children', 'count_women', 'count_elderly'),
        ),
      ],
    },
    {
      title: t('Request and contact', '요청과 연락처', '请求与联系方式'),
      fields: [
        optional(
          'request',
          '9',
          t('We ask UNHCR', '유엔난민기구에 요청하는 사항', '请联合国难民署'),
          common.requests(
            t(
              'to seek access to them and to determine their need for protection',
              '이들을 면담하고 보호 필요성을 판단할 것',
              '寻求接触他们并认定其保护需要',
            ),
            t(
              'to ask the authorities that no one be returned before that has been done',
              '그 전에는 누구도 송환하지 않도록 당국에 요청할 것',
              '要求当局在此之前不得遣返任何人',
            ),
            t(
              'to share nothing of this with the state of origin',
              '이 내용을 출신국과 공유하지 말 것',
              '不与原籍国分享本通知的任何内容',
            ),
          ),
        ),
        field('contact', '10', t('Contact', '연락처', '联系方式'), submitterField, { short: true }),
        optional(
          'consent',
          '11',
          t(
            'Has the person agreed to this notification?',
            '본인이 이 통보에 동의하였는가',
            '本人是否同意本通知',
          ),
          consentField('submit_unhcr'),
          { short: true },
        ),
        optional(
          'consent.host',
          '11.1',
          t(
            'May UNHCR share the name with the host government?',
            '유엔난민기구가 체류국 정부에 성명을 알려도 되는가',
            '难民署可否将姓名告知所在国政府',
          ),
          consentField('name_to_government'),
          { short: true },
        ),
        optional('other', '12', t('Other bodies told', '통보한 다른 기관', '已告知的其他机构'), open, {
          short: true,
        }),
        field('signature', '13', t('Date and signature', '일자 및 서명', '日期和签名'), signatureField, {
          short: true,
        }),
      ],
    },
  ],
};
