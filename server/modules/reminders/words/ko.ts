import type { Words } from './words.ts';

export const ko: Words = {
  moment: (day, time, place) => `${day === null ? '' : `${day} `}${time}(${place})`,
  onDay: (day) => day,
  due: {
    task_due: {
      coming: (when) => `할 일의 기한: ${when}.`,
      past: (when) => `할 일의 기한이 지났습니다: ${when}.`,
      others: (when) => `팀의 할 일 기한이 지났으나 아무도 처리하지 않았습니다: ${when}.`,
    },
    promise_due: {
      coming: (when) => `약속의 기한: ${when}.`,
      past: (when) => `약속의 기한이 지났습니다: ${when}.`,
      others: (when) => `팀이 받은 약속의 기한이 지났으나 아무도 확인하지 않았습니다: ${when}.`,
    },
    answer_due: {
      coming: (when) => `답변 기한: ${when}.`,
      past: (when) => `답변 기한이 지났습니다: ${when}. 답변이 없습니다.`,
      others: (when) =>
        `팀이 기다리는 답변의 기한이 지났습니다: ${when}. 답변이 없고 아무도 조치하지 않았습니다.`,
    },
    removal_clock: {
      coming: (when) => `사건의 시한: ${when}.`,
      past: (when) => `사건의 시한이 지났습니다: ${when}.`,
      others: (when) => `사건의 시한이 지났습니다: ${when}.`,
    },
  },
  brief: {
    task_due: '할 일 기한',
    promise_due: '약속 기한',
    answer_due: '답변 기한',
    removal_clock: '사건 시한',
  },
  subject: (brief, when, code) => `${brief} ${when} [${code}]`,
  incident: (code) => `사건: ${code}`,
  task: (title) => `할 일: ${title}`,
  open: (link) => `열기: ${link}`,
  stop: (link) => `알림 메일을 신청하셔서 보내 드립니다. 바꾸거나 그만 받으려면: ${link}`,
  confirm: {
    subject: '주소를 확인해 주세요',
    lead: 'Safeconduct에 로그인한 사람이 알림을 받을 주소로 이 주소를 적었습니다. 본인이라면 로그인한 상태에서 아래 링크를 여세요. 하루 동안 유효합니다:',
    ignore: '본인이 아니라면 아무것도 하지 마세요. 다른 메일은 오지 않습니다.',
  },
  digest: {
    subject: (count) => `기한 지남: ${count}건`,
    lead: (count) => `기한이 지난 일이 ${count}건 있습니다:`,
  },
  calendar: 'Safeconduct',
};
