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
  fromFindings,
  headlineRuns,
  listOf,
  missing,
  open,
} from '../facts.ts';
import { legalField } from '../legal.ts';
import { birthOrAge, identity, sexField } from '../people.ts';
import { type Ctx, type Filling, type FormSpec, para, t } from '../spec.ts';

/** IV: what makes it arbitrary; the facts of procedure, then the law. */
function circumstances(ctx: Ctx): Filling {
  const lead = headlineRuns(ctx);
  const rows = findingsOf(ctx, [
    'legal_status_procedure',
    'access_denied',
    'access_given',
    'punishment_feared',
    'denial',
    'unconfirmed_by',
    'contact_with',
    'destination_intended',
  ]);
  const law = legalField(ctx);
  const facts = [...(lead.length === 0 ? [] : [para(...lead)]), ...(rows.length === 0 ? [] : [listOf(rows)])];
  if (facts.length === 0) return missing(ctx);
  return { ...law, pieces: [...facts, ...law.pieces] };
}

const duration = fromFindings('detention_length');

/** Working Group on Arbitrary Detention: the questionnaire (Fact Sheet 26, annex V), in its own order and numbers. */
export const wgad: FormSpec = {
  id: 'wgad',
  name: t(
    'Questionnaire: Working Group on Arbitrary Detention',
    '자의적 구금 실무그룹 질문서',
    '任意拘留问题工作组调查表',
  ),
  title: (ctx) => ctx.words.titles.wgad(ofWhom(ctx)),
  audience: 'un',
  consents: ['submit_un', 'name_to_government'],
  perPerson: false,
  languages: ['en', 'fr', 'es'],
  layout: 'form',
  annex: true,
  sections: [
    {
      title: t('I. Identity', 'I. 인적사항', '一、身份'),
      fields: [
        field(
          'family_name',
          'I.1',
          t('Family name', '성', '姓'),
          identity('family_name', 'full_name', 'name'),
          { short: true, identity: true },
        ),
        field('first_name', 'I.2', t('First name', '이름', '名'), identity('first_name'), {
          short: true,
          identity: true,
        }),
        field('sex', 'I.3', t('Sex', '성별', '性别'), sexField, { short: true }),
        field(
          'birth_date_or_age_at_detention',
          'I.4',
          t(
            'Birth date or age at the time of detention',
            '생년월일 또는 구금 당시 나이',
            '出生日期或被拘留时的年龄',
          ),
          birthOrAge,
          { short: true, identity: true },
        ),
        field(
          'nationalities',
          'I.5',
          t('Nationality or nationalities', '국적', '国籍'),
          identity('nationality'),
          { short: true, identity: true },
        ),
        optional(
          'identity_document',
          'I.6',
          t(
            'Identity document: type, issued by, on, number',
            '신분증: 종류, 발급처, 발급일, 번호',
            '身份证件：种类、签发机关、日期、号码',
          ),
          identity('identity_document', 'passport'),
          { short: true, identity: true },
        ),
        optional(
          'profession_activity',
          'I.7',
          t('Profession or activity, if relevant', '직업 또는 활동(관련 있는 경우)', '职业或活动（如相关）'),
          identity('occupation'),
          { short: true, identity: true },
        ),
        optional(
          'address_of_usual_residence',
          'I.8',
          t('Address of usual residence', '평소 거주지 주소', '经常居住地址'),
          identity('address'),
          { short: true, identity: true },
        ),
      ],
    },
    {
      title: t('II. Arrest', 'II. 체포', '二、逮捕'),
      fields: [
        field(
          'date_of_arrest',
          'II.1',
          t('Date of arrest', '체포 일자', '逮捕日期'),
          fromFindings('date_detained'),
          { short: true },
        ),
        field(
          'place_of_arrest',
          'II.2',
          t('Place of arrest', '체포 장소', '逮捕地点'),
          fromFindings('place_detained'),
          { short: true },
        ),
        field(
          'forces_who_carried_out_arrest',
          'II.3',
          t(
            'Forces who carried out or are believed to have carried out the arrest',
            '체포하였거나 체포한 것으로 보이는 기관',
            '实施或据信实施逮捕的部队或机关',
          ),
          fromFindings('detaining_authority'),
          { short: true },
        ),
        field(
          'warrant_or_other_decision_shown_yes_no',
          'II.4',
          t(
            'Was a warrant or other decision shown?',
            '영장 또는 그 밖의 결정을 제시하였는가',
            '是否出示逮捕证或其他决定',
          ),
          open,
          { short: true },
        ),
        optional(
          'authority_that_issued_it',
          'II.5',
          t('Authority that issued it', '발부 기관', '签发机关'),
          open,
          {
            short: true,
          },
        ),
        field(
          'reasons_legislation_applied',
          'II.6',
          t('Reasons and legislation applied', '사유 및 적용 법령', '理由及适用法律'),
          fromFindings('charge', 'cause_alleged'),
          { short: true },
        ),
      ],
    },
    {
      title: t('III. Detention', 'III. 구금', '三、拘留'),
      fields: [
        field(
          'date_of_detention',
          'III.1',
          t('Date of detention', '구금 일자', '拘留日期'),
          fromFindings('date_detained'),
          { short: true },
        ),
        optional(
          'duration',
          'III.2',
          t(
            'Duration (if not known, probable duration)',
            '기간(알 수 없으면 예상 기간)',
            '期限（如不知，可能的期限）',
          ),
          duration,
          { short: true },
        ),
        field(
          'forces_holding_the_detainee',
          'III.3',
          t('Forces holding the detainee', '구금하고 있는 기관', '羁押机关'),
          fromFindings('detaining_authority'),
          { short: true },
        ),
        field(
          'places_of_detention',
          'III.4',
          t(
            'Places of detention, transfers, present place',
            '구금 장소, 이송, 현재 장소',
            '拘留地点、转移情况和目前所在地点',
          ),
          findingsAnd(['place_held'], custodyTable),
        ),
        optional(
          'authorities_that_ordered_detention',
          'III.5',
          t('Authorities that ordered the detention', '구금을 명한 기관', '下令拘留的机关'),
          open,
          { short: true },
        ),
        field(
          'reasons_imputed_by_authorities',
          'III.6',
          t('Reasons imputed by the authorities', '당국이 든 사유', '当局所称理由'),
          fromFindings('legal_label', 'government_position'),
        ),
        optional(
          'legislation_applied',
          'III.7',
          t('Legislation applied', '적용 법령', '适用法律'),
          fromFindings('charge'),
          { short: true },
        ),
      ],
    },
    {
      title: t('IV. Why it is arbitrary', 'IV. 자의적인 이유', '四、为何属任意拘留'),
      fields: [
        field(
          'circumstances_and_reasons',
          'IV',
          t(
            'Circumstances, and precise reasons why the detention is arbitrary',
            '경위 및 구금이 자의적인 구체적 이유',
            '拘留的经过及其属任意的确切理由',
          ),
          circumstances,
        ),
      ],
    },
    {
      title: t('V. Steps taken', 'V. 취한 조치', '五、已采取的步骤'),
      fields: [
        field(
          'internal_steps_incl_domestic_remedies',
          'V',
          t(
            'Internal steps, domestic remedies included, and results; or why they were not taken',
            '국내 구제절차를 포함한 조치와 결과, 또는 취하지 못한 이유',
            '国内步骤（包括国内补救办法）及结果，或未采取的原因',
          ),
          stepsField,
        ),
      ],
    },
    {
      title: t('VI. Who submits', 'VI. 제출인', '六、提交人'),
      fields: [
        field(
          'name_and_address_of_submitter',
          'VI.1',
          t('Name and address of the submitter', '제출인의 성명과 주소', '提交人姓名和地址'),
          submitterField,
          { short: true },
        ),
        field(
          'name_and_address_of_submitter.signature',
          'VI.2',
          t('Date and signature', '일자 및 서명', '日期和签名'),
          signatureField,
          {
            short: true,
          },
        ),
      ],
    },
    {
      title: t('Further questions of the newer form', '최근 서식의 추가 질문', '新表所增问题'),
      fields: [
        field(
          'consent_urgent_reprisals.consent',
          '',
          t(
            'Consent of the person or family to this submission',
            '제출에 대한 본인 또는 가족의 동의',
            '本人或家属对提交的同意',
          ),
          consentField('submit_un'),
          { short: true },
        ),
        field(
          'consent_urgent_reprisals.name_to_government',
          '',
          t('May the name be given to the Government?', '성명을 정부에 알려도 되는가', '可否将姓名告知政府'),
          consentField('name_to_government'),
          { short: true },
        ),
        field(
          'consent_urgent_reprisals.urgent',
          '',
          t(
            'Is an urgent appeal requested, and why?',
            '긴급호소를 요청하는가, 그 이유는',
            '是否请求紧急呼吁及理由',
          ),
          fromFindings('date_return_expected', 'date_return'),
        ),
        optional(
          'consent_urgent_reprisals.reprisals',
          '',
          t('Reprisals feared or suffered', '우려되거나 겪은 보복', '所担心或遭受的报复'),
          open,
          { short: true },
        ),
        field(
          'request',
          '',
          t('What is asked of the Government', '정부에 대한 요청', '对政府的请求'),
          common.requests(
            common.notReturn,
            common.access,
            common.examination,
            common.whereabouts,
            common.noContact,
          ),
        ),
      ],
    },
  ],
};
