import { draftRun } from '../../casefile/draft.ts';
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
import {
  custodyTable,
  findingsAnd,
  findingsOf,
  fixed,
  fromFindings,
  headlineRuns,
  listOf,
  missing,
  open,
  removalTable,
  stateNames,
} from '../facts.ts';
import { legalField } from '../legal.ts';
import { identity, peopleField, sexField, birthOrAge } from '../people.ts';
import { type Ctx, type Filling, filled, type FormSpec, para, t } from '../spec.ts';

/** Mandates that act on return to persecution; the author strikes what does not fit. */
const mandates = t(
  'Special Rapporteur on torture; Special Rapporteur on the situation of human rights in the country of return; Special Rapporteur on the human rights of migrants; Working Group on Arbitrary Detention; Working Group on Enforced or Involuntary Disappearances',
  '고문 특별보고관, 송환 대상국 인권상황 특별보고관, 이주민 인권 특별보고관, 자의적 구금 실무그룹, 강제실종 실무그룹',
  '酷刑问题特别报告员、遣返目的国人权状况特别报告员、移民人权问题特别报告员、任意拘留问题工作组、强迫或非自愿失踪问题工作组',
);

function urgency(ctx: Ctx): Filling {
  const rows = findingsOf(ctx, ['date_return_expected', 'date_return', 'count_returned']);
  if (rows.length === 0) return missing(ctx);
  return filled(listOf(rows), ...removalTable(ctx));
}

function facts(ctx: Ctx): Filling {
  const lead = headlineRuns(ctx);
  const rows = findingsOf(ctx, [
    'count_detained',
    'group_composition',
    'count_women',
    'count_children',
    'place_held',
    'legal_status_procedure',
    'access_denied',
    'access_given',
    'unconfirmed_by',
    'denial',
    'date_crossed',
    'contact_with',
    'destination_intended',
    'informants_in_group',
    'relatives',
  ]);
  if (lead.length === 0 && rows.length === 0) return missing(ctx);
  return filled(
    ...(lead.length === 0 ? [] : [para(...lead)]),
    ...(rows.length === 0 ? [] : [listOf(rows)]),
    ...custodyTable(ctx),
  );
}

function states(ctx: Ctx): Filling {
  const names = stateNames(ctx, 'detaining');
  return names === '' ? missing(ctx) : filled(para(draftRun(names)));
}

/** UN special procedures: the fields of the submission for an urgent appeal (Code of Conduct, articles 9 and 10). */
export const specialProcedures: FormSpec = {
  id: 'special_procedures',
  name: t('Request for an urgent appeal', '긴급호소 요청서', '紧急呼吁请求'),
  title: (ctx) => ctx.words.urgentAppeal(ofWhom(ctx)),
  audience: 'un',
  consents: ['submit_un', 'name_to_government'],
  perPerson: false,
  languages: ['en', 'fr', 'es'],
  layout: 'form',
  annex: true,
  sections: [
    {
      title: t('Addressees and urgency', '수신 및 긴급성', '收件人与紧迫性'),
      fields: [
        field('mandates', '1', t('Mandates addressed', '수신 절차', '致送的任务负责人'), fixed(mandates)),
        field('state', '2', t('State concerned', '관련 국가', '有关国家'), states, { short: true }),
        field('urgency', '3', t('Why it is urgent', '긴급한 사유', '为何紧迫'), urgency),
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
        field('relation', '5', t('Relation to the persons', '대상자와의 관계', '与当事人的关系'), open, {
          short: true,
        }),
      ],
    },
    {
      title: t('The persons', '대상자', '当事人'),
      fields: [
        field('victims', '6', t('Persons concerned', '대상자', '当事人'), peopleField),
        field('victim_names', '7', t('Full name', '성명', '姓名'), identity('full_name', 'name'), {
          identity: true,
        }),
        field('victim_sex', '8', t('Sex', '성별', '性别'), sexField, { short: true }),
        field(
          'victim_birth',
          '9',
          t('Birth date or age', '생년월일 또는 나이', '出生日期或年龄'),
          birthOrAge,
          { short: true },
        ),
        field('victim_nationality', '10', t('Nationality', '국적', '国籍'), identity('nationality'), {
          short: true,
          identity: true,
        }),
      ],
    },
    {
      title: t('Consent', '동의', '同意'),
      fields: [
        field(
          'consent_contact',
          '11',
          t(
            'Has the person or the family agreed to this submission?',
            '본인 또는 가족이 이 제출에 동의하였는가',
            '本人或家属是否同意提交',
          ),
          consentField('submit_un'),
          { short: true },
        ),
        field(
          'consent_government',
          '12',
          t('May the name be given to the Government?', '성명을 정부에 알려도 되는가', '可否将姓名告知政府'),
          consentField('name_to_government'),
          { short: true },
        ),
        field(
          'consent_public',
          '13',
          t('May the name be made public?', '성명을 공개해도 되는가', '可否公开姓名'),
          consentField('name_public'),
          { short: true },
        ),
      ],
    },
    {
      title: t('What happened', '사실관계', '事实'),
      fields: [
        field('date', '14', t('Date', '일자', '日期'), fromFindings('date_detained'), { short: true }),
        field('place', '15', t('Place', '장소', '地点'), fromFindings('place_detained')),
        field('facts', '16', t('Facts in detail', '상세 사실', '详细事实'), facts),
        field(
          'perpetrators',
          '17',
          t(
            'State organ or persons believed responsible',
            '책임이 있는 것으로 보이는 기관 또는 사람',
            '据信负有责任的机关或人员',
          ),
          fromFindings('detaining_authority'),
          { short: true },
        ),
        field(
          'legal_basis',
          '18',
          t(
            'Law or charge invoked by the authorities',
            '당국이 내세운 법령 또는 혐의',
            '当局援引的法律或指控',
          ),
          fromFindings('charge', 'legal_label', 'cause_alleged'),
        ),
        field(
          'steps',
          '19',
          t('Steps taken, and the result', '취한 조치와 결과', '已采取的步骤及结果'),
          stepsField,
        ),
        field(
          'other_procedures',
          '20',
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
          'risk',
          '21',
          t('What is feared on return', '송환 시 우려되는 사항', '遣返后的危险'),
          findingsAnd(['punishment_feared', 'punishment_actual', 'fate', 'practice'], () => []),
        ),
        field('law', '22', t('Obligations and arguments', '의무와 논거', '义务与论据'), legalField),
        field(
          'request',
          '23',
          t(
            'We ask the mandates to request the Government',
            '정부에 다음을 요청하여 주시기 바랍니다',
            '请任务负责人要求该国政府',
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
        optional('attachments', '24', t('Attachments', '첨부', '附件'), open, { short: true }),
        field('signature', '25', t('Date and signature', '일자 및 서명', '日期和签名'), signatureField, {
          short: true,
        }),
      ],
    },
  ],
};
