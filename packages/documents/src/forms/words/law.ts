import { type Text, t } from '../text.ts';

/** The points of the analysis as a paper argues them; those that only people decide on against a person are not in it. */
export const points: Readonly<Record<string, Text>> = {
  NR: t(
    'Return is forbidden (Convention relating to the Status of Refugees, article 33(1))',
    '송환이 금지됨(난민의 지위에 관한 협약 제33조 제1항)',
    '禁止遣返（《关于难民地位的公约》第三十三条第一款）',
  ),
  J1: t(
    'The persons are under the jurisdiction or control of the detaining state',
    '구금국의 관할 또는 통제 아래 있음',
    '当事人处于拘留国管辖或控制之下',
  ),
  J2: t(
    'The act that threatens is return in any form, hand-over and chain return included',
    '모든 형태의 송환(인도 및 연쇄 송환 포함)이 우려됨',
    '所面临的是任何形式的遣返，包括移交和连环遣返',
  ),
  R1: t('Outside the country of nationality', '국적국 밖에 있음', '身在国籍国之外'),
  R1b: t(
    'A second nationality, and whether its protection can be used',
    '제2국적과 그 보호를 실제로 받을 수 있는지',
    '是否有第二国籍及其保护能否实际获得',
  ),
  R2: t('Fear of return', '송환에 대한 두려움', '对遣返的恐惧'),
  R3: t('The fear is well founded', '두려움에 충분한 근거가 있음', '恐惧有正当理由'),
  R4: t('The harm feared is persecution', '우려되는 해악은 박해에 해당함', '所惧怕的伤害构成迫害'),
  R4a: t(
    'Illegal exit is punished severely or read as disloyalty',
    '불법 출국이 중하게 처벌되거나 불충으로 간주됨',
    '非法出境受到严惩或被视为不忠',
  ),
  R5: t(
    'A Convention ground, imputed political opinion included',
    '협약상 사유(전가된 정치적 의견 포함)',
    '《公约》所列理由（包括被推定的政治见解）',
  ),
  R6: t('The ground is a contributing factor', '사유와 박해 사이의 관련성', '该理由与迫害之间的联系'),
  R7: t('The state does not protect', '국가의 보호를 받을 수 없음', '得不到国家保护'),
  R8: t('No safe part of the country', '국내에 안전한 곳이 없음', '国内没有安全地区'),
  R9: t(
    'A risk that arose after departure (sur place)',
    '출국 이후 발생한 위험(현지 난민)',
    '离境后产生的危险（就地难民）',
  ),
  R10: t(
    'Economic motives do not by themselves exclude protection',
    '경제적 동기만으로 보호에서 배제되지 않음',
    '经济动机本身不排除保护',
  ),
  D1: t(
    'Protection against return does not wait for recognition',
    '강제송환금지는 난민 인정을 전제로 하지 않음',
    '免遭驱回不以承认难民身份为前提',
  ),
  D2: t('No penalty for irregular entry', '비정규 입국을 이유로 처벌하지 않음', '不因非正常入境而惩罚'),
  C1: t(
    'Substantial grounds for believing in a danger of torture',
    '고문 위험이 있다고 믿을 만한 상당한 근거',
    '有充分理由相信有遭受酷刑的危险',
  ),
  C2: t(
    'A real risk of irreparable harm to life or integrity',
    '생명 또는 신체에 대한 회복할 수 없는 해의 실제 위험',
    '生命或身心完整有遭受不可弥补伤害的真实危险',
  ),
  C3: t('A risk of enforced disappearance', '강제실종의 위험', '有遭受强迫失踪的危险'),
  C4: t(
    'Children: irreparable harm and best interests',
    '아동: 회복할 수 없는 해와 최선의 이익',
    '儿童：不可弥补的伤害和最大利益',
  ),
  C5: t('Women: gender-based violence on return', '여성: 송환 시 젠더 기반 폭력', '妇女：遣返后遭受性别暴力'),
  C6: t('The regional test', '지역 기구의 기준', '区域文书的标准'),
  C7: t(
    'Diplomatic assurances, and whether they can be relied on',
    '외교적 보증과 그 신뢰성',
    '外交保证及其是否可靠',
  ),
  V1: t('Special needs', '특별한 필요', '特殊需要'),
  L1: t('The detaining state’s own law', '구금국의 국내법', '拘留国国内法'),
  P1: t('Guarantees of a fair procedure', '공정한 절차의 보장', '正当程序的保障'),
};

/** Answers to the points; a point that is not shown is said to be so and nothing more. */
export const strengths: Readonly<Record<string, Text>> = {
  binding: t('binding', '구속력 있음', '有约束力'),
  strong: t('strong on the facts in the file', '기록된 사실에 비추어 강한 논거', '就档案所载事实而言有力'),
  arguable: t(
    'arguable on the facts in the file',
    '기록된 사실에 비추어 주장 가능',
    '就档案所载事实而言可以主张',
  ),
  weak: t('weak on the facts in the file', '기록된 사실에 비추어 약한 논거', '就档案所载事实而言较弱'),
  notShown: t('not shown by the file so far', '기록만으로는 아직 제시되지 않음', '档案迄今未能表明'),
};

/** The legal part's own phrases. */
export const lawWords = {
  en: {
    binds: (name: string, state: string, since: string) => `${name}: binds ${state}${since}`,
    since: (day: string) => ` since ${day}`,
    signed: (name: string, state: string) =>
      `${name}: signed, not ratified by ${state}, which must not defeat its object and purpose (Vienna Convention on the Law of Treaties, article 18)`,
    withPins: (said: string, pins: string) => `${said} (${pins})`,
    article: (pin: string) => `${/[,;]/.test(pin) ? 'articles' : 'article'} ${pin}`,
    colon: '. ',
    check: ' (to be checked)',
    asOf: (day: string) => `Law as of ${day}.`,
    contested: (by: string, says: string, answer: string) => `Contested by ${by}: ${says}. Answer: ${answer}`,
    sourcesNamed: 'the sources named here',
    denies: 'it denies what is said of the treatment of those returned',
    saidAgainst: (sources: string) => `Against it: ${sources}`,
    country: 'What is known of the state of destination:',
    needs: 'Proposed; a lawyer decides',
    decided: (by: string, on: string) => `Decided by ${by} on ${on}`,
    ratified:
      'That a treaty is not ratified does not mean that nothing binds: other treaties and custom remain.',
  },
  ko: {
    binds: (name: string, state: string, since: string) => `${name}: ${since}${state}에 구속력 있음`,
    since: (day: string) => `${day}부터 `,
    signed: (name: string, state: string) =>
      `${name}: ${state} 서명, 미비준. 조약의 대상과 목적을 훼손하지 않을 의무가 있음(조약법에 관한 비엔나협약 제18조)`,
    withPins: (said: string, pins: string) => `${said}(${pins})`,
    article: (pin: string) => (/^\d+$/.test(pin) ? `제${pin}조` : `조항 ${pin}`),
    colon: '. ',
    check: '(확인 필요)',
    asOf: (day: string) => `법령 기준일: ${day}.`,
    contested: (by: string, says: string, answer: string) => `${by}의 이견: ${says}. 이에 대한 답: ${answer}`,
    sourcesNamed: '여기에 든 출처',
    denies: '송환된 사람들의 처우에 관한 내용을 부인함',
    saidAgainst: (sources: string) => `반대 견해: ${sources}`,
    country: '송환 대상국에 관하여 알려진 사항:',
    needs: '제안이며, 판단은 변호사가 함',
    decided: (by: string, on: string) => `${on} ${by} 결정`,
    ratified: '조약을 비준하지 않았다고 하여 의무가 없는 것은 아니며, 다른 조약과 관습법이 적용됩니다.',
  },
  'zh-Hans': {
    binds: (name: string, state: string, since: string) => `${name}：${since}对${state}有约束力`,
    since: (day: string) => `自${day}起`,
    signed: (name: string, state: string) =>
      `${name}：${state}已签署，未批准；不得妨碍条约的目的及宗旨（《维也纳条约法公约》第18条）`,
    withPins: (said: string, pins: string) => `${said}（${pins}）`,
    article: (pin: string) => `第${pin}条`,
    colon: '。',
    check: '（待核）',
    asOf: (day: string) => `法律状况截至${day}。`,
    contested: (by: string, says: string, answer: string) => `${by}有异议：${says}。答复：${answer}`,
    sourcesNamed: '本文所列来源',
    denies: '否认关于被遣返者待遇的说法',
    saidAgainst: (sources: string) => `相反说法：${sources}`,
    country: '关于遣返目的国的已知情况：',
    needs: '仅为建议，由律师判断',
    decided: (by: string, on: string) => `${by}于${on}认定`,
    ratified: '未批准某一条约并不意味着没有义务：其他条约和习惯法仍然适用。',
  },
} as const;
