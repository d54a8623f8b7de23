import type { Turn } from '../reading.ts';
import type { Line } from './line.ts';
import { isStamp } from './stamps.ts';

const day = '\\d{1,4}[./-]\\s?\\d{1,2}[./-]\\s?\\d{1,4}\\.?';
const clock = '(?:오전|오후|上午|下午)?\\s?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[\\s\\u202F]?[ap]\\.?\\s?m\\.?)?';
const sender = '(?<sender>[^:：\\[\\]]{1,40}?)';

/** Labels that chat programs write before each message when a chat is exported. */
const labels: readonly RegExp[] = [
  new RegExp(`^[\\p{Cf}\\s]*\\[${day},?\\s${clock}\\]\\s${sender}\\s?:\\s`, 'iu'),
  new RegExp(`^[\\p{Cf}\\s]*${day},?\\s${clock}\\s[-–]\\s${sender}:\\s`, 'iu'),
  new RegExp(`^[\\p{Cf}\\s]*\\d{4}년 \\d{1,2}월 \\d{1,2}일 ${clock},\\s${sender}\\s:\\s`, 'iu'),
  new RegExp(`^\\[(?<sender>[^\\]\\n]{1,40})\\]\\s\\[${clock}\\]\\s`, 'iu'),
  new RegExp(`^${sender}\\s\\[${day},?\\s${clock}\\]\\s?[:：]\\s?`, 'iu'),
  new RegExp(`^${day}\\s${clock}\\s${sender}[:：]\\s`, 'iu'),
];

/** Lines that stand alone above what was written: WeChat, QQ and Telegram exports. */
const heads: readonly RegExp[] = [
  new RegExp(
    `^(?<sender>[^:：,，。.]{1,30}?)(?:\\(\\d{4,12}\\))?\\s\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}\\s${clock}$`,
    'iu',
  ),
  new RegExp(
    `^\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}\\s${clock}\\s(?<sender>[^:：,，。.]{1,30}?)(?:\\(\\d{4,12}\\))?$`,
    'iu',
  ),
  new RegExp(`^(?<sender>[^:：,，。.]{1,30}),\\s\\[${day}\\s${clock}\\]:?$`, 'iu'),
];

const system =
  /^(?:-{5,}\s.{6,30}\s-{5,}|.{0,60}(?:messages and calls are end-to-end encrypted|님이 (?:들어왔|나갔)습니다|님을 초대했습니다).{0,60}|.{2,30}님과 카카오톡 대화|저장한 날짜 ?:.{6,30}|[<[(]?(?:media omitted|image omitted|사진|동영상|이모티콘|图片|视频|语音|表情)[\])>])$/iu;

/** Where a chat's labels and turns stand. */
export interface Chat {
  /** Stretches that are label only. */
  readonly labels: readonly { readonly start: number; readonly end: number; readonly line: number }[];
  readonly turns: readonly Turn[];
}

/**
 * Reads a chat as its program exports it; `null` where the text is none: at least two labelled lines, more than
 * a third of all. What follows the label stays body, so that words said in a chat are read as any others.
 */
export function chatOf(text: string, lines: readonly Line[]): Chat | null {
  const found: { start: number; end: number; line: number }[] = [];
  const turns: Turn[] = [];
  let messages = 0;
  lines.forEach((line, number) => {
    if (line.end - line.start < 6) return;
    const raw = text.slice(line.start, Math.min(line.end, line.start + 160));
    const label = labels.map((pattern) => pattern.exec(raw)).find((match) => match !== null);
    if (label) {
      const start = line.start + label[0].length;
      messages += 1;
      const empty = system.test(text.slice(start, line.end).trim());
      found.push({ start: line.start, end: empty ? line.end : start, line: number });
      if (!empty) turns.push({ start, end: line.end, sender: label.groups?.sender?.trim() ?? '' });
      return;
    }
    const head =
      line.text.length <= 70
        ? heads.map((pattern) => pattern.exec(line.text)).find((match) => match !== null)
        : null;
    const next = lines[number + 1];
    if (head && next && !isStamp(line.text)) {
      messages += 1;
      found.push({ start: line.start, end: line.end, line: number });
      turns.push({ start: next.start, end: next.end, sender: head.groups?.sender?.trim() ?? '' });
    } else if (line.text.length <= 120 && system.test(line.text)) {
      found.push({ start: line.start, end: line.end, line: number });
    }
  });
  const first = found[0]?.line ?? lines.length;
  // What has an article above it is a comment section.
  const isChat =
    messages >= 2 &&
    messages * 3 >= lines.length - first &&
    !lines.slice(0, first).some((line) => line.prose);
  return isChat ? { labels: found, turns } : null;
}
