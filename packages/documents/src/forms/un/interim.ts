import { t } from '../spec.ts';
import { committeeForm } from './committee.ts';

/** Human Rights Committee, First Optional Protocol; interim measures under rule 94. */
export const hrcInterim = committeeForm({
  id: 'hrc_interim',
  committee: t('Human Rights Committee', '자유권규약위원회', '人权事务委员会'),
  rule: t(
    'Under rule 94 of the Committee’s rules of procedure we ask that the State party be requested:',
    '위원회 의사규칙 제94조에 따라 당사국에 다음을 요청하여 주시기 바랍니다.',
    '依据委员会议事规则第94条，请求委员会要求缔约国：',
  ),
  same: t(
    'Is the same matter being examined by another international procedure? (Optional Protocol, article 5(2)(a), and the State’s reservation)',
    '같은 사안이 다른 국제 절차에서 심사되고 있는가(선택의정서 제5조 제2항 (a) 및 당사국의 유보)',
    '同一事项是否正由另一国际程序审查（《任择议定书》第五条第二款（子）项及该国的保留）',
  ),
});

/** Committee against Torture, article 22; interim measures under rule 114. */
export const catInterim = committeeForm({
  id: 'cat_interim',
  committee: t('Committee against Torture', '고문방지위원회', '禁止酷刑委员会'),
  rule: t(
    'Under rule 114 of the Committee’s rules of procedure we ask that the State party be requested:',
    '위원회 의사규칙 제114조에 따라 당사국에 다음을 요청하여 주시기 바랍니다.',
    '依据委员会议事规则第114条，请求委员会要求缔约国：',
  ),
  same: t(
    'Has the same matter been, or is it being, examined by another international procedure? (Convention, article 22(5)(a))',
    '같은 사안이 다른 국제 절차에서 심사되었거나 심사되고 있는가(협약 제22조 제5항 (a))',
    '同一事项是否已经或正在由另一国际程序审查（《公约》第二十二条第五款（子）项）',
  ),
});
