import type { Audience, ConsentPurpose } from '../model.ts';
import type { Topic } from '../audience.ts';
import type { FormWords } from './en.ts';

const purposes: Readonly<Record<ConsentPurpose, string>> = {
  casework: '사건 처리',
  submit_un: '유엔 제출',
  submit_court: '법원 제출',
  submit_unhcr: '유엔난민기구 제공',
  submit_icrc: '국제적십자위원회 제공',
  name_to_government: '정부 제공',
  name_public: '공개',
};

const topics: Readonly<Record<Topic, string>> = {
  names: '개인을 식별할 수 있는 사항',
  exact_ages: '정확한 나이',
  routes: '이동 경로',
  helpers: '조력자와 정보원',
  hiding: '은신처',
  family_abroad: '국외 가족',
  contact: '한국 또는 교회와의 접촉 및 목적지',
  submitter: '제출인의 성명',
};

const readers: Readonly<Record<Audience, string>> = {
  un: '유엔 기구에 제출한 내용은 관련 국가에 전달됩니다',
  court: '법원에 제출한 내용은 관련 국가에 전달됩니다',
  humanitarian: '이 목적에 필요하지 않습니다',
  detaining_state: '두려워하는 국가와 그곳의 가족에게 닿을 수 있습니다',
  third_state: '다른 곳에 전달될 수 있습니다',
  public: '누구나 읽고 이용할 수 있습니다',
};

const languages: Readonly<Record<string, string>> = {
  en: '영어',
  fr: '프랑스어',
  es: '스페인어',
  ru: '러시아어',
};

export const ko: FormWords = {
  leftOut: '[기재하지 않음]',
  notInFile: '기록에 없습니다.',
  notGiven: '동의는 있으나, 이 문서를 작성하는 곳에 보관되어 있지 않습니다.',
  leaveOutName: (code, purpose) =>
    `${code}의 이름은 기재하지 않습니다: ${purposes[purpose]}에 대한 동의가 기록되어 있지 않습니다`,
  leaveOutOwn: (label, code) =>
    `“${label}”에 작성자가 쓴 내용은 인쇄하지 않습니다: ${code}의 동의가 없습니다`,
  masked: (code) => `${code}의 신원을 드러내는 내용이 본문에 있어 코드로 바꾸었습니다: 동의가 없습니다`,
  leaveOutTopic: (topic, audience) =>
    `이 수신자에게는 기재하지 않음: ${topics[topic]}. ${readers[audience]}.`,
  topic: (topic) => topics[topic],
  reader: (audience) => readers[audience],
  nameOf: (code) => `${code}의 이름`,
  bodyLanguages: (codes) =>
    `작업용 사본: 해당 기구는 ${codes.map((code) => languages[code] ?? code).join(', ')} 문서만 받습니다.`,
  noAssessment: '이 기록에 대한 법적 검토가 아직 없습니다. 법률 부분은 변호사가 작성해야 합니다.',
  onePerson: '이 서식은 한 사람에 한 부씩 작성합니다. 대상자를 선택하십시오.',
  noPerson: (code) => `기록에 ${code}에 해당하는 사람이 없습니다.`,
  incomplete: '다음 항목 없이는 해당 기구가 이 서식을 접수하지 않습니다: ',
  twoPersons: '이 문서에는 이름이 있으므로 두 사람이 함께 승인해야 합니다.',
  secrecy: {
    un: '비공개',
    court: '비공개',
    humanitarian: '비공개: 출신국에 절대 제공 금지',
    detaining_state: '',
    third_state: '',
    public: '',
  },
  number: '번호',
  field: '항목',
  answer: '내용',
  to: '수신',
  annex: '붙임: 인원수와 그 출처',
  annexNote: (shown, all) =>
    `기록에 있는 주장 ${all}건 가운데 이 문서의 근거가 된 ${shown}건입니다. 서로 다른 대상을 센 숫자는 더하지 않습니다.`,
  notes: '주: 누구의 말인가',
  person: '대상자',
  name: '이름',
  sex: '성별',
  age: '나이',
  lot: '집단',
  status: '기록상 상태',
  sexes: { female: '여성', male: '남성', other: '기타', unknown: null },
  ages: { adult: '성인', child: '18세 미만' },
  ageRange: (lower, upper) => (lower === upper ? `${lower}세` : `${lower}~${upper}세`),
  ageFrom: (lower) => `${lower}세 이상`,
  ageTo: (upper) => `${upper}세 이하`,
  statuses: {
    at_risk: '위험에 처함',
    detained: '구금',
    returned: '송환',
    released: '석방',
    resettled: '재정착',
    dead: '사망',
    unknown: '알려지지 않음',
  },
  since: (day) => `, ${day}부터`,
  lotOf: (label) => `집단 ${label}`,
  stood: (parts) => parts.join(', '),
  until: (day) => `${day}까지`,
  lastConfirmed: (day) => `마지막 확인 ${day}`,
  from: (day) => `${day}부터`,
  toState: (name) => `${name}(으)로`,
  by: (who) => `${who}에 의함`,
  answered: (answer) => `답변: ${answer}`,
  noAnswer: '답변 기록 없음',
  consentNone: '동의가 기록되어 있지 않음',
  signature: '[제출인 서명]',
  ofWhom: (at, to) => `${at}에 구금되어 ${to} 송환 위험에 처한 사람들`,
  urgentAppeal: (whom) => `긴급호소: ${whom}`,
  wgadTitle: (whom) => `자의적 구금: ${whom}`,
  onDay: (day) => day,
  yes: '예',
  no: '아니요',
  and: ' 및 ',
  stop: '. ',
};
