import * as common from '../common.ts';
import {
  consentField,
  field,
  ofWhom,
  optional,
  signatureField,
  stepsField,
  submitterField,
} from '../common.ts';
import { findingsAnd, fixed, fromFindings, open, stateField } from '../facts.ts';
import { legalField } from '../legal.ts';
import { birthOrAge, identity, peopleField, sexField } from '../people.ts';
import { type FormSpec, t } from '../spec.ts';
import { danger, factsField, urgencyField } from '../story.ts';

/** Mandates that act on return to persecution; the author strikes what does not fit. */
const mandates = t(
  'Special Rapporteur on torture; Special Rapporteur on the situation of human rights in the state of return; Special Rapporteur on the human rights of migrants; Working Group on Arbitrary Detention; Working Group on Enforced or Involuntary Disappearances',
  '고문 특별보고관, 송환 대상국 인권상황 특별보고관, 이주민 인권 특별보고관, 자의적 구금 실무그룹, 강제실종 실무그룹',
  '酷刑问题特别报告员、遣返目的国人权状况特别报告员、移民人权问题特别报告员、任意拘留问题工作组、强迫或非自愿失踪问题工作组',
);

/** UN special procedures: the fields of the submission for an urgent appeal (Code of Conduct, articles 9 and 10). */
export const specialProcedures: FormSpec = {
  id: 'special_procedures',
  name: t('Request for an urgent appeal', '긴급호소 요청서', '紧急呼吁请求'),
  title: (ctx) => ctx.words.titles.urgentAppeal(ofWhom(ctx)),
  audience: 'un',
  consents: ['submit_un', 'name_to_government'],
  perPerson: false,
  languages: ['en', 'fr', 'es'],
  layout: 'form',
  annex: true,
  sections: [
    {
      title: t('To whom, and why it is urgent', '수신 및 긴급한 사유', '致送对象与紧迫性'),
      fields: [
        field(
          'mandates_addressed',
          '1',
          t('Mandates addressed', '수신 절차', '致送的任务负责人'),
          fixed(mandates),
          { short: true },
        ),
        field('state', '2', t('State concerned', '관련 국가', '有关国家'), stateField('detaining'), {
          short: true,
        }),
        field('urgency_and_reason', '3', t('Why it is urgent', '긴급한 사유', '为何紧迫'), urgencyField),
      ],
    },
    {
      title: t('Who submits', '제출인', '提交人'),
      fields: [
        field(
          'submitter',
          '4',
          t(
            'Submitter (kept confidential by the mandates)',
            '제출인(절차가 비밀로 유지)',
            '提交人（任务负责人予以保密）',
          ),
          submitterField,
          { short: true },
        ),
        optional(
          'relation_to_victim',
          '5',
          t('Relation to the persons', '대상자와의 관계', '与当事人的关系'),
          open,
          { short: true },
        ),
      ],
    },
    {
      title: t('The persons', '대상자', '当事人'),
      fields: [
        field('alleged_victim', '6', t('Persons concerned', '대상자', '当事人'), peopleField),
        field(
          'alleged_victim.full_name',
          '6.1',
          t('Full name', '성명', '姓名'),
          identity('full_name', 'name', 'family_name'),
          { short: true, identity: true },
        ),
        optional('alleged_victim.sex', '6.2', t('Sex', '성별', '性别'), sexField, { short: true }),
        optional(
          'alleged_victim.birth_date',
          '6.3',
          t('Birth date or age', '생년월일 또는 나이', '出生日期或年龄'),
          birthOrAge,
          { short: true, identity: true },
        ),
        optional(
          'alleged_victim.nationality',
          '6.4',
          t('Nationality', '국적', '国籍'),
          identity('nationality'),
          { short: true, identity: true },
        ),
      ],
    },
    {
      title: t('Consent', '동의', '同意'),
      fields: [
        field(
          'consent_contact_made',
          '7',
          t(
            'Has the person or the family agreed to this submission?',
            '본인 또는 가족이 이 제출에 동의하였는가',
            '本人或家属是否同意提交',
          ),
          consentField('submit_un'),
          { short: true },
        ),
        field(
          'consent_name_to_government',
          '8',
          t('May the name be given to the Government?', '성명을 정부에 알려도 되는가', '可否将姓名告知政府'),
          consentField('name_to_government'),
          { short: true },
        ),
        field(
          'consent_name_public',
          '9',
          t('May the name be made public?', '성명을 공개해도 되는가', '可否公开姓名'),
          consentField('name_public'),
          { short: true },
        ),
      ],
    },
    {
      title: t('What happened', '사실관계', '事实'),
      fields: [
        field('date_of_incident', '10', t('Date', '일자', '日期'), fromFindings('date_detained'), {
          short: true,
        }),
        field('place', '11', t('Place', '장소', '地点'), fromFindings('place_detained', 'place_held'), {
          short: true,
        }),
        field('detailed_facts', '12', t('Facts in detail', '상세 사실', '详细事实'), factsField),
        field(
          'alleged_perpetrators',
          '13',
          t(
            'State organ or persons believed responsible',
            '책임이 있는 것으로 보이는 기관 또는 사람',
            '据信负有责任的机关或人员',
          ),
          fromFindings('detaining_authority'),
          { short: true },
        ),
        optional(
          'law_or_charge_invoked',
          '14',
          t(
            'Law, charge or label invoked, each by who uses it',
            '당국이 내세운 법령·혐의·호칭(사용 주체별)',
            '援引的法律、指控或称谓（按使用者分列）',
          ),
          fromFindings('charge', 'legal_label', 'cause_alleged'),
        ),
        optional(
          'steps_taken_nationally_and_result',
          '15',
          t('Steps taken, and the result', '취한 조치와 결과', '已采取的步骤及结果'),
          stepsField,
        ),
        optional(
          'other_international_procedures_used',
          '16',
          t('Other international procedures used', '이용한 다른 국제 절차', '已使用的其他国际程序'),
          open,
          { short: true },
        ),
      ],
    },
    {
      title: t('Risk and request', '위험과 요청', '危险与请求'),
      fields: [
        field(
          'risk_on_return_and_sources',
          '17',
          t(
            'What is feared on return, by whose account',
            '송환 시 우려되는 사항과 그 출처',
            '遣返后的危险及其说法来源',
          ),
          findingsAnd(danger, () => []),
        ),
        field('obligations', '18', t('Obligations and arguments', '의무와 논거', '义务与论据'), legalField),
        field(
          'requested_action',
          '19',
          t(
            'What we ask the mandates to request of the Government',
            '해당 정부에 요청하여 주시기를 바라는 사항',
            '请任务负责人向该国政府提出的要求',
          ),
          common.requests(
            common.notReturn,
            common.access,
            common.examination,
            common.whereabouts,
            common.noContact,
            common.children,
            common.fate,
          ),
        ),
        optional('attachments', '20', t('Attachments', '첨부', '附件'), open, { short: true }),
        field('signature', '21', t('Date and signature', '일자 및 서명', '日期和签名'), signatureField, {
          short: true,
        }),
      ],
    },
  ],
};
