import * as common from '../common.ts';
import { consentField, field, ofWhom, optional, signatureField, submitterField } from '../common.ts';
import { fromFindings, open, stateField } from '../facts.ts';
import { legalField } from '../legal.ts';
import { birthOrAge, identity, peopleField, sexField } from '../people.ts';
import { type FormSpec, t } from '../spec.ts';
import { approachesField, factsField } from '../story.ts';

/** Committee on Enforced Disappearances: request for urgent action under article 30 (CED/C/4/Rev.1). */
export const ced30: FormSpec = {
  id: 'ced30',
  name: t(
    'Request for urgent action: Committee on Enforced Disappearances, article 30',
    '강제실종위원회 긴급행동 요청서(협약 제30조)',
    '强迫失踪问题委员会紧急行动请求（公约第三十条）',
  ),
  title: (ctx) => ctx.words.titles.ced30(ofWhom(ctx)),
  audience: 'un',
  consents: ['submit_un', 'name_to_government'],
  perPerson: false,
  languages: ['en', 'es', 'fr', 'ru'],
  layout: 'form',
  annex: true,
  sections: [
    {
      title: t('The author', '요청인', '请求人'),
      fields: [
        field(
          'author',
          '1',
          t(
            'Author: name, contact, authority to act (never anonymous, always kept confidential)',
            '요청인: 성명, 연락처, 권한(익명 불가, 항상 비밀로 유지)',
            '请求人：姓名、联系方式、授权（不得匿名，一律保密）',
          ),
          submitterField,
          { short: true },
        ),
        optional(
          'author.relation',
          '1.1',
          t('Relation to the person', '대상자와의 관계', '与当事人的关系'),
          open,
          { short: true },
        ),
      ],
    },
    {
      title: t('The disappeared person', '실종자', '失踪者'),
      fields: [
        field('disappeared_person', '2', t('Persons concerned', '대상자', '当事人'), peopleField),
        field(
          'disappeared_person.full_name',
          '2.1',
          t('Full name', '성명', '姓名'),
          identity('full_name', 'name', 'family_name'),
          { short: true, identity: true },
        ),
        optional('disappeared_person.sex', '2.2', t('Sex', '성별', '性别'), sexField, { short: true }),
        optional(
          'disappeared_person.birth_date',
          '2.3',
          t('Birth date or age', '생년월일 또는 나이', '出生日期或年龄'),
          birthOrAge,
          { short: true, identity: true },
        ),
        optional(
          'disappeared_person.nationality',
          '2.4',
          t('Nationality', '국적', '国籍'),
          identity('nationality'),
          { short: true, identity: true },
        ),
        optional(
          'disappeared_person.identity_document',
          '2.5',
          t('Identity document', '신분증', '身份证件'),
          identity('identity_document', 'passport'),
          { short: true, identity: true },
        ),
        optional(
          'disappeared_person.health',
          '2.6',
          t('Health; pregnancy', '건강 상태, 임신 여부', '健康状况；是否怀孕'),
          identity('health', 'pregnant'),
          { short: true, identity: true },
        ),
      ],
    },
    {
      title: t('The disappearance', '실종 경위', '失踪经过'),
      fields: [
        field('date_and_time', '3', t('Date and time', '일시', '日期和时间'), fromFindings('date_detained'), {
          short: true,
        }),
        field('place', '4', t('Place', '장소', '地点'), fromFindings('place_detained'), { short: true }),
        field('facts_and_alleged_perpetrators', '5', t('Facts', '사실관계', '事实'), factsField),
        field(
          'facts_and_alleged_perpetrators.forces',
          '5.1',
          t(
            'Persons or authorities believed responsible',
            '책임이 있는 것으로 보이는 사람 또는 기관',
            '据信负有责任的人员或机关',
          ),
          fromFindings('detaining_authority'),
          { short: true },
        ),
        field('state_party', '6', t('State party', '당사국', '缔约国'), stateField('detaining'), {
          short: true,
        }),
        field(
          'steps_taken_with_national_authorities',
          '7',
          t(
            'Steps taken with national authorities: date, body, number, result; or why not possible',
            '국내 당국에 취한 조치: 일자, 기관, 번호, 결과. 또는 불가능하였던 이유',
            '向国内主管机关采取的步骤：日期、机关、编号、结果；或无法采取的原因',
          ),
          approachesField,
        ),
        field(
          'other_international_procedure',
          '8',
          t(
            'Is it before another procedure of the same kind, the Working Group on Disappearances included?',
            '강제실종 실무그룹을 포함한 같은 성격의 다른 절차에 계류 중인가',
            '是否已提交强迫失踪问题工作组等同类程序',
          ),
          open,
          { short: true },
        ),
      ],
    },
    {
      title: t('Request', '요청', '请求'),
      fields: [
        optional(
          'protection_measures',
          '9',
          t(
            'Interim and protective measures asked',
            '요청하는 임시조치와 보호조치',
            '所请求的临时措施和保护措施',
          ),
          common.requests(common.whereabouts, common.notReturn, common.noContact, common.children),
        ),
        optional(
          'obligations',
          '10',
          t('Obligations and arguments', '의무와 논거', '义务与论据'),
          legalField,
        ),
        optional(
          'consent_on_names',
          '11',
          t(
            'May the name be given to the State party?',
            '성명을 당사국에 알려도 되는가',
            '可否将姓名告知缔约国',
          ),
          consentField('name_to_government'),
          { short: true },
        ),
        optional('documents', '12', t('Documents', '첨부 문서', '文件'), open, { short: true }),
        field('signature', '13', t('Date and signature', '일자 및 서명', '日期和签名'), signatureField, {
          short: true,
        }),
      ],
    },
  ],
};
