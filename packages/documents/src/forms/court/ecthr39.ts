import * as common from '../common.ts';
import { consentField, field, ofWhom, optional, signatureField, submitterField } from '../common.ts';
import { custodyTable, findingsAnd, fixed, open, stateField } from '../facts.ts';
import { legalField } from '../legal.ts';
import { birthOrAge, identity, peopleField } from '../people.ts';
import { type Ctx, type Filling, type FormSpec, t } from '../spec.ts';
import { approachesField, danger, factsField, urgencyField } from '../story.ts';

function fears(ctx: Ctx): Filling {
  const law = legalField(ctx);
  const risk = findingsAnd(danger, () => [])(ctx);
  return risk.state === 'filled'
    ? { ...risk, pieces: [...risk.pieces, ...law.pieces] }
    : { ...law, state: 'missing' };
}

/** European Court of Human Rights: request under Rule 39 (practice direction), by the site, fax or post, never by e-mail. */
export const ecthr39: FormSpec = {
  id: 'ecthr39',
  name: t(
    'Request under Rule 39: European Court of Human Rights',
    '유럽인권재판소 규칙 제39조 임시조치 요청서',
    '欧洲人权法院规则第39条临时措施请求',
  ),
  title: (ctx) => ctx.words.titles.rule39(ofWhom(ctx)),
  audience: 'court',
  consents: ['submit_court', 'name_to_government'],
  perPerson: false,
  languages: ['en', 'fr'],
  layout: 'form',
  annex: true,
  sections: [
    {
      title: t('Rule 39 – Urgent', '규칙 제39조 – 긴급', '规则第39条 — 紧急'),
      fields: [
        field(
          'urgent_and_contact_person',
          '1',
          t('Contact person, reachable at once', '즉시 연락 가능한 담당자', '可随时联系的联系人'),
          submitterField,
          { short: true },
        ),
        field('respondent', '2', t('Respondent State', '피신청국', '被申请国'), stateField('detaining'), {
          short: true,
        }),
        field(
          'scheduled_date_and_time_of_removal_and_d',
          '3',
          t(
            'Date and time of removal, and destination',
            '송환 예정 일시와 목적지',
            '遣返的日期、时间和目的地',
          ),
          urgencyField,
        ),
      ],
    },
    {
      title: t('The applicants', '신청인', '申请人'),
      fields: [
        field('applicant_identity', '4', t('Applicants', '신청인', '申请人'), peopleField),
        field(
          'applicant_identity.full_name',
          '4.1',
          t('Full name', '성명', '姓名'),
          identity('full_name', 'name', 'family_name'),
          { short: true, identity: true },
        ),
        field(
          'applicant_identity.birth_date',
          '4.2',
          t('Birth date or age', '생년월일 또는 나이', '出生日期或年龄'),
          birthOrAge,
          { short: true, identity: true },
        ),
        field(
          'applicant_identity.nationality',
          '4.3',
          t('Nationality', '국적', '国籍'),
          identity('nationality'),
          { short: true, identity: true },
        ),
        optional(
          'address_or_place_of_detention_and_case_n',
          '5',
          t('Place of detention', '구금 장소', '拘留地点'),
          findingsAnd(['place_held'], custodyTable),
        ),
        field(
          'representative_and_authority',
          '6',
          t('Representative, and written authority', '대리인과 서면 위임', '代理人及书面授权'),
          open,
          { short: true },
        ),
        field(
          'representative_and_authority.consent',
          '6.1',
          t(
            'Have the applicants agreed to this request?',
            '신청인이 이 요청에 동의하였는가',
            '申请人是否同意本请求',
          ),
          consentField('submit_court'),
          { short: true },
        ),
      ],
    },
    {
      title: t('The case', '사건', '案情'),
      fields: [
        field('facts', '7', t('Facts', '사실관계', '事实'), factsField),
        field(
          'domestic_proceedings',
          '8',
          t(
            'Domestic proceedings and suspensive remedies; decisions to be attached',
            '국내 절차와 송환정지 효력이 있는 구제수단(결정문 첨부)',
            '国内程序及可中止遣返的补救办法（附裁决）',
          ),
          approachesField,
        ),
        field(
          'fears',
          '9',
          t(
            'What is feared, and the Convention articles relied on',
            '우려되는 사항과 원용하는 협약 조항',
            '所惧怕的事项及援引的公约条款',
          ),
          fears,
        ),
        optional(
          'evidence',
          '10',
          t('Evidence, general and personal', '일반 증거와 개인별 증거', '一般证据和个人证据'),
          open,
          { short: true },
        ),
      ],
    },
    {
      title: t('The measure asked', '요청하는 조치', '所请求的措施'),
      fields: [
        field(
          'measure_asked',
          '11',
          t(
            'We ask the Court to indicate to the Government',
            '정부에 다음을 지시하여 주시기 바랍니다',
            '请法院指示该国政府',
          ),
          common.requests(common.notReturn, common.access),
        ),
        field(
          'other_international_procedures',
          '12',
          t(
            'Other international procedures (Convention, article 35(2)(b))',
            '다른 국제 절차(협약 제35조 제2항 (b))',
            '其他国际程序（《公约》第35条第2款（b）项）',
          ),
          open,
          { short: true },
        ),
        optional(
          'channel',
          '13',
          t('How it is lodged', '제출 방법', '提交方式'),
          fixed(
            t(
              'By the Court’s Rule 39 site, by fax or by post; requests by e-mail are not dealt with.',
              '재판소의 규칙 제39조 전용 사이트, 팩스 또는 우편으로 제출합니다. 전자우편으로 보낸 요청은 처리되지 않습니다.',
              '经法院规则第39条网站、传真或邮寄提交；不受理以电子邮件提出的请求。',
            ),
          ),
          { short: true },
        ),
        field('signature', '14', t('Date and signature', '일자 및 서명', '日期和签名'), signatureField, {
          short: true,
        }),
      ],
    },
  ],
};
