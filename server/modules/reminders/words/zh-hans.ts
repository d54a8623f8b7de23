import type { Words } from './words.ts';

export const zhHans: Words = {
  moment: (day, time, place) => `${day === null ? '' : `${day} `}${time}（${place}）`,
  onDay: (day) => day,
  due: {
    task_due: {
      coming: (when) => `一项任务的期限：${when}。`,
      past: (when) => `一项任务已过期：${when}。`,
      others: (when) => `团队的一项任务已过期，尚无人处理：${when}。`,
    },
    promise_due: {
      coming: (when) => `一项承诺的期限：${when}。`,
      past: (when) => `一项承诺已过期：${when}。`,
      others: (when) => `对团队的一项承诺已过期，尚无人跟进：${when}。`,
    },
    answer_due: {
      coming: (when) => `答复期限：${when}。`,
      past: (when) => `答复已过期：${when}。没有回音。`,
      others: (when) => `给团队的答复已过期：${when}。没有回音，也无人处理。`,
    },
    removal_clock: {
      coming: (when) => `一份案卷的时限：${when}。`,
      past: (when) => `一份案卷的时限已过：${when}。`,
      others: (when) => `一份案卷的时限已过：${when}。`,
    },
  },
  brief: {
    task_due: '任务期限',
    promise_due: '承诺期限',
    answer_due: '答复期限',
    removal_clock: '案卷时限',
  },
  subject: (brief, when, code) => `${brief} ${when} [${code}]`,
  incident: (code) => `事件：${code}`,
  task: (title) => `任务：${title}`,
  open: (link) => `打开：${link}`,
  stop: (link) => `您选择了邮件提醒。要更改或停止，请打开：${link}`,
  confirm: {
    subject: '请确认您的邮箱',
    lead: '有人在登录 Safeconduct 后填写了此邮箱，用于接收提醒。如果是您本人，请在登录状态下打开以下链接，一天内有效：',
    ignore: '如果不是您，请不必理会：不会再有其他邮件。',
  },
  digest: {
    subject: (count) => `已过期：${count} 项`,
    lead: (count) => `有 ${count} 项已过期：`,
  },
  calendar: 'Safeconduct',
};
