import type { WordsLocale } from '@safeconduct/law/index.ts';

type Headings = {
  readonly lawAsOf: string;
  readonly obligations: string;
  readonly order: string;
  readonly insteadOf: string;
  readonly questions: string;
  readonly clock: string;
  readonly consent: string;
  readonly price: string;
  readonly noData: string;
  readonly held: string;
  readonly human: string;
};

/** Headings of what `safeconduct doors` prints. */
export const headings: Readonly<Record<WordsLocale, Headings>> = {
  en: {
    lawAsOf: 'law data as of',
    obligations: 'What binds the state',
    order: 'Suggested order',
    insteadOf: 'shuts',
    questions: 'Ask next',
    clock: 'Clock:',
    consent: 'Consent:',
    price: 'Costs:',
    noData: 'This state is not in our data. Nothing here is closed for that reason: ask the depositary.',
    held: 'People are taken as held by this state; say {"detained": false} in --facts if they are not.',
    human: 'The program proposes; which doors to use, in which order and with which names, a person decides.',
  },
  ko: {
    lawAsOf: '법률 자료 기준일',
    obligations: '국가가 지는 의무',
    order: '권하는 순서',
    insteadOf: '이용하면 닫히는 절차:',
    questions: '다음에 물을 것',
    clock: '기한:',
    consent: '동의:',
    price: '대가:',
    noData: '이 국가는 우리 자료에 없습니다. 그 이유만으로 닫힌 절차는 없습니다. 수탁자에게 확인하십시오.',
    held: '이 국가가 사람들을 붙잡고 있는 것으로 봅니다. 아니면 --facts에 {"detained": false}를 적으십시오.',
    human: '프로그램은 제안만 합니다. 어느 절차를 어떤 순서로, 누구의 이름으로 쓸지는 사람이 정합니다.',
  },
  'zh-Hans': {
    lawAsOf: '法律数据截至',
    obligations: '该国承担的义务',
    order: '建议顺序',
    insteadOf: '使用后将关闭：',
    questions: '接下来要问的问题',
    clock: '期限：',
    consent: '同意：',
    price: '代价：',
    noData: '我们的数据中没有该国。没有任何程序因此而关闭：请向保存人核实。',
    held: '视为人们由该国关押；如非如此，请在 --facts 中写 {"detained": false}。',
    human: '本程序只提出建议；使用哪些程序、按什么顺序、用谁的名字，由人决定。',
  },
};
