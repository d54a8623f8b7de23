const months =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday =
  '(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|[월화수목금토일]요일|\\([월화수목금토일]\\)|星期[一二三四五六日天]|周[一二三四五六日])\\.?,?\\s*';
const day = '\\d{1,2}(?:st|nd|rd|th)?';

/** A calendar day as written, in English, Korean, Chinese or figures. */
const datePattern = `(?:(?:${weekday})?(?:${months}\\s+${day},?\\s+\\d{4}|${day}\\s+(?:of\\s+)?${months},?\\s+\\d{4}|\\d{4}\\s?[-./]\\s?\\d{1,2}\\s?[-./]\\s?\\d{1,2}\\.?|\\d{1,2}[-./]\\d{1,2}[-./](?:\\d{4}|\\d{2})|\\d{4}年\\s?\\d{1,2}月\\s?\\d{1,2}日|\\d{4}년\\s?\\d{1,2}월\\s?\\d{1,2}일)(?:\\s*${weekday})?)`;

/** A time of day as written. */
const clockPattern =
  '(?:(?:오전|오후|上午|下午|晚上|凌晨|早上)?\\s*\\d{1,2}(?:[:：.]\\d{2}){1,2}(?:\\s?[ap]\\.?m\\.?)?|\\d{1,2}\\s?[ap]\\.?m\\.?|(?:오전|오후)?\\s*\\d{1,2}시(?:\\s*\\d{1,2}분)?|(?:上午|下午)?\\d{1,2}[时点]\\d{0,2}分?)(?:\\s?\\(?(?:gmt|utc|kst|est|edt|pst|bst|cet)(?:[+-]\\d+)?\\)?)?';

const agoPattern =
  '(?:(?:about |over )?(?:\\d+|an?|one|two|three) ?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mos?|years?|yrs?) ago|\\d+[smhdwy](?= |$|[·•|])|just now|yesterday at \\d{1,2}:\\d{2}(?:\\s?[ap]m)?|\\d+ ?(?:초|분|시간|일|주|개월|달|년) ?전|방금 전|\\d+ ?(?:秒|分钟|小时|天|周|个月|年)前|刚刚)';

const glue = '\\s*(?:\\bat\\b|\\bon\\b|[,@|·•–-])?\\s*';
const stampPattern = `(?:${datePattern}${glue}${clockPattern}|${clockPattern}(?:\\s+on|,|\\s+[-–|]|\\s)\\s*${datePattern}|${agoPattern})`;

const lead =
  '(?:(?:posted|written|commented|added|submitted|작성일?|등록일?|发表于|发布于)\\s*(?:on|at|:)?\\s*|on\\s+|at\\s+)?';
const tail =
  '\\W*(?:(?:reply|report|like|edited|permalink|link to comment|신고|답글|回复|举报|发表)(?:[\\s|·•,]+|$)){0,4}\\W*(?:says?:?|said:?)?';

const stampLine = new RegExp(`^${lead}${stampPattern}(?:\\s+[A-Z]{2,4})?${tail}$`, 'i');
const dateLine = new RegExp(`^${lead}${datePattern}\\W*(?:reply|report|신고|回复|举报)?\\W*$`, 'i');
const stampEnd = new RegExp(
  `(?:^|[\\s,|·•:(*–-]|(?<=[\\p{Script=Hangul}\\p{Script=Han}*]))${lead}${stampPattern}${tail}$`,
  'iu',
);
const dateEnd = new RegExp(`(?:[\\s,|·•:(*–-]+|(?<=\\*))${lead}${datePattern}\\W*$`, 'iu');
const dateAnywhere = new RegExp(datePattern, 'i');
const clockAnywhere = new RegExp(clockPattern, 'i');

/** A line that holds only the day and hour of a post, or how long ago it was made, as comment systems print it. */
export function isStamp(line: string): boolean {
  return line.length <= 80 && stampLine.test(line);
}

/** A line that holds only a calendar day. */
export function isDateLine(line: string): boolean {
  return line.length <= 45 && dateLine.test(line);
}

/** Where the day and hour begin that end a line ("Anna Lee, March 8, 2012 at 15:39"), -1 where there are none. */
export function stampAt(line: string): number {
  return line.length <= 110 ? line.search(stampEnd) : -1;
}

/** Where the calendar day begins that ends a line, -1 where there is none. */
export function dateAt(line: string): number {
  return line.length <= 80 ? line.search(dateEnd) : -1;
}

/** Whether a line names a calendar day anywhere. */
export function hasDate(line: string): boolean {
  return dateAnywhere.test(line);
}

/** Whether a line holds a time of day anywhere. */
export function hasClock(line: string): boolean {
  return clockAnywhere.test(line);
}
