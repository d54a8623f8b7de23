import * as common from '../common.ts';
import { consentField, field, optional, signatureField, submitterField } from '../common.ts';
import { custodyTable, findingsAnd, fromFindings, open } from '../facts.ts';
import { birthOrAge, identity, sexField } from '../people.ts';
import { type FormSpec, t } from '../spec.ts';
import { approachesField, factsField, urgencyField } from '../story.ts';

/**
 * Working Group on Enforced or Involuntary Disappearances: one form a person. Without the six elements marked 1, 2, 3,
 * 4, 6 and 8 it is not taken (methods of work, A/HRC/WGEID/102/2).
 */
export const wgeid: FormSpec = {
  id: 'wgeid',
  name: t(
    'Communication: Working Group on Enforced or Involuntary Disappearances',
    '강제실종 실무그룹 진정서',
    '强迫或非自愿失踪问题工作组来文表',
  ),
  title: (ctx) => ctx.words.titles.wgeid(ctx.input.personCode ?? ctx.set.words.unknown),
  audience: 'un',
  consents: ['submit_un', 'name_to_government'],
  perPerson: true,
  languages: ['en', 'fr', 'es'],
  layout: 'form',
  annex: true,
  sections: [
    {
      title: t('1. The person', '1. 인적사항', '一、当事人身份'),
      fields: [
        field(
          'identity.family_name',
          '1.1',
          t('Family name', '성', '姓'),
          identity('family_name', 'full_name', 'name'),
          { short: true, identity: true },
        ),
        field(
          'identity.first_name',
          '1.2',
          t('First name', '이름', '名'),
          identity('first_name', 'full_name', 'name'),
          { short: true, identity: true },
        ),
        optional('identity.sex', '1.3', t('Sex', '성별', '性别'), sexField, { short: true }),
        optional(
          'identity.birth_date',
          '1.4',
          t('Birth date or age', '생년월일 또는 나이', '出生日期或年龄'),
          birthOrAge,
          { short: true, identity: true },
        ),
        optional('identity.father', '1.5', t('Father’s name', '부의 성명', '父亲姓名'), identity('father'), {
          short: true,
          identity: true,
        }),
        optional('identity.mother', '1.6', t('Mother’s name', '모의 성명', '母亲姓名'), identity('mother'), {
          short: true,
          identity: true,
        }),
        optional(
          'identity.identity_document',
          '1.7',
          t('Identity document', '신분증', '身份证件'),
          identity('identity_document', 'passport'),
          { short: true, identity: true },
        ),
        optional(
          'identity.address',
          '1.8',
          t('Address of usual residence', '평소 거주지 주소', '经常居住地址'),
          identity('address'),
          { short: true, identity: true },
        ),
        optional('identity.nationality', '1.9', t('Nationality', '국적', '国籍'), identity('nationality'), {
          short: true,
          identity: true,
        }),
        optional(
          'identity.marital_status',
          '1.10',
          t('Marital status', '혼인 여부', '婚姻状况'),
          identity('marital_status'),
          { short: true, identity: true },
        ),
        optional(
          'identity.occupation',
          '1.11',
          t('Occupation and activities', '직업 및 활동', '职业和活动'),
          identity('occupation'),
          { short: true, identity: true },
        ),
        optional('identity.pregnant', '1.12', t('Pregnant?', '임신 여부', '是否怀孕'), identity('pregnant'), {
          short: true,
          identity: true,
        }),
      ],
    },
    {
      title: t('2–4. When, where, by whom', '2–4. 일시, 장소, 책임 기관', '二至四、时间、地点和责任者'),
      fields: [
        field(
          'date_of_arrest_abduction_disappearance',
          '2',
          t(
            'Date of arrest, abduction or disappearance (at least month and year); last seen',
            '체포·납치·실종 일자(적어도 연월), 마지막으로 목격된 때',
            '被捕、被绑架或失踪日期（至少年月）；最后一次被见到的时间',
          ),
          fromFindings('date_detained'),
        ),
        field(
          'place',
          '3',
          t('Place of arrest, abduction or disappearance', '체포·납치·실종 장소', '被捕、被绑架或失踪地点'),
          findingsAnd(['place_detained'], custodyTable),
        ),
        field(
          'forces_responsible_and_why',
          '4',
          t(
            'Forces believed responsible, and why',
            '책임이 있는 것으로 보이는 기관과 그 이유',
            '据信负有责任的部队或机关及理由',
          ),
          fromFindings('detaining_authority'),
        ),
      ],
    },
    {
      title: t('5–7. What happened, and what was done', '5–7. 경위와 조치', '五至七、经过与已采取的行动'),
      fields: [
        optional(
          'description_of_events',
          '5',
          t(
            'Description of events; acknowledgement or denial',
            '경위, 당국의 인정 또는 부인',
            '事件经过；当局承认或否认的情况',
          ),
          factsField,
        ),
        optional(
          'urgency',
          '5.1',
          t('Is return imminent?', '송환이 임박하였는가', '是否即将被遣返'),
          urgencyField,
        ),
        field(
          'action_taken',
          '6',
          t(
            'Action taken by relatives or others, and results; or why none was possible',
            '가족 등이 취한 조치와 결과, 또는 조치가 불가능하였던 이유',
            '亲属或他人采取的行动及结果；或无法采取行动的原因',
          ),
          approachesField,
        ),
        optional('connected_cases', '7', t('Connected cases', '관련 사건', '关联案件'), open, {
          short: true,
        }),
      ],
    },
    {
      title: t('8–10. Who submits', '8–10. 제출인', '八至十、提交人'),
      fields: [
        field(
          'submitter_and_relation',
          '8',
          t('Submitter, and relation to the person', '제출인 및 대상자와의 관계', '提交人及其与当事人的关系'),
          submitterField,
          { short: true },
        ),
        field(
          'submitter_and_relation.consent',
          '8.1',
          t('Has the family agreed to this submission?', '가족이 이 제출에 동의하였는가', '家属是否同意提交'),
          consentField('submit_un'),
          { short: true },
        ),
        field(
          'submitter_and_relation.name_to_government',
          '8.2',
          t('May the name be given to the Government?', '성명을 정부에 알려도 되는가', '可否将姓名告知政府'),
          consentField('name_to_government'),
          { short: true },
        ),
        optional(
          'other_international_procedures',
          '9',
          t(
            'Other international procedures (CED article 30 and this procedure exclude each other)',
            '다른 국제 절차(강제실종방지협약 제30조 절차와 중복 불가)',
            '其他国际程序（与《强迫失踪公约》第三十条程序互相排斥）',
          ),
          open,
          { short: true },
        ),
        field('attachments', '10', t('Date and signature', '일자 및 서명', '日期和签名'), signatureField, {
          short: true,
        }),
        optional(
          'request',
          '',
          t('What is asked of the Government', '정부에 대한 요청', '对政府的请求'),
          common.requests(common.whereabouts, common.notReturn, common.noContact),
        ),
      ],
    },
  ],
};
