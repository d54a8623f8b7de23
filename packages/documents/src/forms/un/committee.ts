import * as common from '../common.ts';
import { consentField, field, ofWhom, optional, signatureField, submitterField } from '../common.ts';
import { custodyTable, findingsAnd, fixed, open, stateField } from '../facts.ts';
import { legalField } from '../legal.ts';
import type { FormId } from '../model.ts';
import { birthOrAge, identity, peopleField, sexField } from '../people.ts';
import { type Ctx, type Filling, filled, type FormSpec, type Text, t } from '../spec.ts';
import { approachesField, danger, factsField, urgencyField } from '../story.ts';

/** Individual communications to a treaty body with a request for interim measures; one form serves the Committees. */
export interface Committee {
  readonly id: FormId;
  readonly committee: Text;
  /** The rule under which interim measures are asked. */
  readonly rule: Text;
  /** The condition on the same matter before another body. */
  readonly same: Text;
}

function measures({ rule }: Committee): (ctx: Ctx) => Filling {
  const asked = common.requests(common.notReturn, common.access, common.whereabouts);
  return (ctx) => {
    const urgent = urgencyField(ctx);
    return filled(
      ...fixed(rule)(ctx).pieces,
      ...asked(ctx).pieces,
      ...(urgent.state === 'filled' ? urgent.pieces : []),
    );
  };
}

function violations(ctx: Ctx): Filling {
  const law = legalField(ctx);
  const risk = findingsAnd(danger, () => [])(ctx);
  return { ...law, pieces: [...(risk.state === 'filled' ? risk.pieces : []), ...law.pieces] };
}

/** What the file can argue of remedies: approaches made; whether a remedy suspends removal is for a lawyer to say. */
function remedies(ctx: Ctx): Filling {
  return approachesField(ctx);
}

export function committeeForm(about: Committee): FormSpec {
  return {
    id: about.id,
    name: t(
      `Individual communication with a request for interim measures: ${about.committee.en}`,
      `${about.committee.ko} 개인진정 및 임시조치 요청서`,
      `致${about.committee['zh-Hans']}的个人来文及临时措施请求`,
    ),
    title: (ctx) => ctx.words.titles.interim(ofWhom(ctx)),
    audience: 'un',
    consents: ['submit_un', 'name_to_government'],
    perPerson: false,
    languages: ['en', 'fr', 'ru', 'es'],
    layout: 'form',
    annex: true,
    sections: [
      {
        title: t('The communication', '진정', '来文'),
        fields: [
          field(
            'committee',
            '1',
            t('Committee (one only)', '위원회(하나만)', '委员会（仅限一个）'),
            fixed(about.committee),
            { short: true },
          ),
          field('state_party', '2', t('State party', '당사국', '缔约国'), stateField('detaining'), {
            short: true,
          }),
          optional('language', '3', t('Language of the communication', '진정 언어', '来文语言'), open, {
            short: true,
          }),
        ],
      },
      {
        title: t('Who submits', '제출인', '提交人'),
        fields: [
          field(
            'main_correspondent_complainant',
            '4',
            t('Main correspondent', '주 연락인', '主要联系人'),
            submitterField,
            { short: true },
          ),
          optional(
            'representative_counsel_and_authorisation',
            '5',
            t('Counsel and written authority', '대리인과 서면 위임', '律师及书面授权'),
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
          optional(
            'alleged_victim.birth_date',
            '6.2',
            t('Birth date or age', '생년월일 또는 나이', '出生日期或年龄'),
            birthOrAge,
            { short: true, identity: true },
          ),
          optional(
            'alleged_victim.nationality',
            '6.3',
            t('Nationality', '국적', '国籍'),
            identity('nationality'),
            { short: true, identity: true },
          ),
          optional('alleged_victim.sex', '6.4', t('Sex', '성별', '性别'), sexField, { short: true }),
          field(
            'alleged_victim.present_location',
            '6.5',
            t('Present location', '현재 소재', '目前所在地点'),
            findingsAnd(['place_held'], custodyTable),
          ),
          field(
            'consent_or_reason_why_none',
            '7',
            t(
              'Consent, or the reason why none could be given',
              '동의 또는 동의를 받을 수 없었던 이유',
              '同意，或无法取得同意的原因',
            ),
            consentField('submit_un'),
            { short: true },
          ),
          optional(
            'anonymity_request',
            '8',
            t(
              'May the name stand in the Committee’s decision?',
              '결정문에 성명을 기재해도 되는가',
              '决定中可否载明姓名',
            ),
            consentField('name_public'),
            { short: true },
          ),
        ],
      },
      {
        title: t('Facts and law', '사실과 법', '事实与法律'),
        fields: [
          field(
            'summary_of_facts_in_date_order',
            '9',
            t('Facts in the order of events', '시간순 사실관계', '按时间顺序的事实'),
            factsField,
          ),
          field(
            'alleged_violations',
            '10',
            t('Provisions relied on, and why', '원용하는 조항과 이유', '所援引的条款及理由'),
            violations,
          ),
          optional(
            'removal',
            '11',
            t('Removal: date, destination, order', '송환: 일자, 목적지, 명령', '遣返：日期、目的地、命令'),
            urgencyField,
          ),
          field(
            'domestic_remedies',
            '12',
            t(
              'Domestic remedies: each step and whether it suspends removal; or why they are not available or effective',
              '국내 구제절차: 각 단계와 송환정지 효력, 또는 이용할 수 없거나 실효성이 없는 이유',
              '国内补救办法：每一步骤及是否中止遣返；或为何无法获得或无效',
            ),
            remedies,
          ),
          field('other_international_procedures', '13', about.same, open),
        ],
      },
      {
        title: t('Interim measures and remedies', '임시조치와 구제', '临时措施与补救'),
        fields: [
          field(
            'interim_measures',
            '14',
            t('Interim measures asked', '요청하는 임시조치', '所请求的临时措施'),
            measures(about),
          ),
          optional(
            'protection_measures_for_author',
            '15',
            t('Protection for the author', '진정인 보호', '对提交人的保护'),
            open,
            { short: true },
          ),
          optional(
            'remedies_sought',
            '16',
            t('Remedies sought', '구하는 구제', '所寻求的补救'),
            common.requests(common.notReturn, common.examination),
          ),
          optional('annex_list', '17', t('List of annexes', '첨부 목록', '附件清单'), open, { short: true }),
          field('date', '18', t('Date and signature', '일자 및 서명', '日期和签名'), signatureField, {
            short: true,
          }),
        ],
      },
    ],
  };
}
