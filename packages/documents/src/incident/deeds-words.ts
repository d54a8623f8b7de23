import type { Locale } from '@safeconduct/dates';
import type { RecordedIntervention, RecordedOutcome } from './source.ts';

/** Words for what was done and what became of the people, in one language. */
export interface DeedWords {
  readonly addressees: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<RecordedIntervention['state'], string>>;
  readonly outcomes: Readonly<Record<RecordedOutcome['outcome'], string>>;
  readonly since: (outcome: string, day: string) => string;
  readonly between: (lower: number | null, upper: number | null) => string;
  readonly promised: (promise: string, day: string | null) => string;
  readonly kept: string;
  readonly broken: string;
  readonly notedBy: (by: string) => string;
}

const english: DeedWords = {
  addressees: {
    authorities: 'Authorities',
    parliament: 'Parliament',
    third_state: 'A third state',
    press: 'Press',
    other: 'Somebody else',
  },
  states: {
    planned: 'planned',
    drafting: 'being drafted',
    sent: 'sent',
    answered: 'answered',
    closed: 'closed',
    dropped: 'dropped',
  },
  outcomes: {
    held: 'still held',
    released: 'released',
    returned: 'returned',
    resettled: 'resettled',
    unknown: 'unknown',
  },
  since: (outcome, day) => `${outcome} since ${day}`,
  between: (lower, upper) =>
    upper === null ? `at least ${lower}` : lower === null ? `at most ${upper}` : `${lower} to ${upper}`,
  promised: (promise, day) => (day === null ? `promised: ${promise}` : `promised: ${promise} (by ${day})`),
  kept: 'kept',
  broken: 'broken',
  notedBy: (by) => `noted by ${by}`,
};

const korean: DeedWords = {
  addressees: {
    authorities: '당국',
    parliament: '의회',
    third_state: '제3국',
    press: '언론',
    other: '그 밖',
  },
  states: {
    planned: '계획됨',
    drafting: '작성 중',
    sent: '보냄',
    answered: '답을 받음',
    closed: '마침',
    dropped: '그만둠',
  },
  outcomes: {
    held: '아직 구금 중',
    released: '석방',
    returned: '송환됨',
    resettled: '재정착',
    unknown: '모름',
  },
  since: (outcome, day) => `${day}부터 ${outcome}`,
  between: (lower, upper) =>
    upper === null ? `적어도 ${lower}` : lower === null ? `많아야 ${upper}` : `${lower}~${upper}`,
  promised: (promise, day) => (day === null ? `약속: ${promise}` : `약속: ${promise} (${day}까지)`),
  kept: '지킴',
  broken: '어김',
  notedBy: (by) => `${by} 적음`,
};

const chinese: DeedWords = {
  addressees: {
    authorities: '当局',
    parliament: '议会',
    third_state: '第三国',
    press: '媒体',
    other: '其他',
  },
  states: {
    planned: '计划中',
    drafting: '起草中',
    sent: '已发出',
    answered: '已获答复',
    closed: '已结束',
    dropped: '已放弃',
  },
  outcomes: {
    held: '仍被关押',
    released: '获释',
    returned: '被遣返',
    resettled: '已安置',
    unknown: '不明',
  },
  since: (outcome, day) => `自${day}起${outcome}`,
  between: (lower, upper) =>
    upper === null ? `至少 ${lower}` : lower === null ? `至多 ${upper}` : `${lower} 至 ${upper}`,
  promised: (promise, day) => (day === null ? `承诺：${promise}` : `承诺：${promise}（${day}前）`),
  kept: '已履行',
  broken: '未履行',
  notedBy: (by) => `${by}记录`,
};

/** The words of a language. @example deedWords('ko').states.sent // '보냄' */
export function deedWords(locale: Locale): DeedWords {
  return { en: english, ko: korean, 'zh-Hans': chinese }[locale];
}
