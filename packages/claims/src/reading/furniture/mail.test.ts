import { describe, expect, it } from 'vitest';
import { segment } from '../segment/segment.ts';
import { compare, type Marked } from './testing/marked.ts';

const own = `The pastor called again this morning. Nine people are still held in Tumen and four were sent back on Sunday.
Please tell the consul today.`;

const second = `I spoke to the aid worker again last night. Eleven were handed over on Monday and nobody has seen them since.`;

const rows: readonly Marked[] = [
  {
    name: 'head, answer, older mail with marks',
    text: `~From: Ana Brook <ana@group.example>\n~Date: Tue, 14 Feb 2012 15:20:11 +0900\n~To: desk@group.example\n~Subject: Re: Tumen\n\n${own}\n\n~On Mon, Feb 13, 2012 at 3:04 PM, Otto Lind <otto@group.example> wrote:\n~> Ten people were stopped, I hear.\n~> Who told you?\n\nAnd one thing more: do not print his name.`,
  },
  {
    name: 'Outlook: everything below the rule is older',
    text: `${own}\n\n~-----Original Message-----\n~From: Otto Lind\n~Sent: Monday, February 13, 2012 3:04 PM\n~To: Ana Brook\n~Subject: Tumen\n\n~Ten people were stopped, I hear.\n~Who told you?`,
  },
  {
    name: 'Outlook without a rule',
    text: `${own}\n\n~From: Otto Lind [mailto:otto@group.example]\n~Sent: Monday, February 13, 2012 3:04 PM\n~To: Ana Brook\n~Subject: Tumen\n\n~Ten people were stopped, I hear.`,
  },
  {
    name: 'Korean',
    text: `목사님이 오늘 아침 다시 전화하셨습니다. 아홉 명이 아직 투먼에 잡혀 있고 네 명은 일요일에 북송되었습니다.\n\n~-----원본 메시지-----\n~보낸 사람: 김민수 <kim@group.example>\n~보낸 날짜: 2012년 2월 13일 월요일 오후 3:04\n~받는 사람: 박선\n~제목: 투먼\n\n~열 명이 잡혔다고 들었습니다.`,
  },
  {
    name: 'Korean, 님이 작성',
    text: `목사님이 오늘 아침 다시 전화하셨습니다. 아홉 명이 아직 투먼에 잡혀 있고 네 명은 일요일에 북송되었습니다.\n\n~2012년 2월 13일 (월) 오후 3:04, 김민수 <kim@group.example>님이 작성:\n~> 열 명이 잡혔다고 들었습니다.`,
  },
  {
    name: 'Chinese',
    text: `牧师今天早上又打来电话，九个人仍被关在图们，四个人星期天已被遣返，请今天就告诉领事。\n\n~发件人: 李四 <li@group.example>\n~发送时间: 2012年2月13日 15:04\n~收件人: 王五\n~主题: 图们\n\n~听说有十个人被抓。`,
  },
  {
    name: 'Chinese, 写道',
    text: `牧师今天早上又打来电话，九个人仍被关在图们，四个人星期天已被遣返，请今天就告诉领事。\n\n~在 2012-02-13 15:04:05，"李四" <li@group.example> 写道：\n~>听说有十个人被抓。\n~>是谁说的？`,
  },
  {
    name: 'what is forwarded is the report',
    text: `FYI, see below.\n\n~---------- Forwarded message ----------\n~From: Otto Lind <otto@group.example>\n~Date: Mon, Feb 13, 2012 at 3:04 PM\n~Subject: Tumen\n~To: Ana Brook\n\nTen people were stopped in Tumen on Sunday, the pastor says.\nTheir names are known to us.`,
  },
  {
    name: 'forwarded, with words of one’s own above it',
    text: `${own}\n\n~Begin forwarded message:\n~From: Otto Lind <otto@group.example>\n~Date: 13 February 2012 15:04:00 CET\n~Subject: Tumen\n\nTen people were stopped in Tumen on Sunday, the pastor says.`,
  },
  {
    name: 'an older mail below next to nothing is the report',
    text: `Here it is.\n\n~-----Original Message-----\n~From: Otto Lind\n~Sent: Monday, February 13, 2012 3:04 PM\n~Subject: Tumen\n\nTen people were stopped in Tumen on Sunday, the pastor says.`,
  },
  {
    name: 'signature and notices',
    text: `${own}\n\n~--\n~Ana Brook\n~Desk officer, The Group\n~+31 10 555 0100\n\n~This e-mail and any attachments are confidential and intended solely for the addressee.\n~If you are not the intended recipient, please delete it.`,
  },
  {
    name: 'telephones that sign',
    text: `${own}\n~Sent from my iPhone`,
  },
  {
    name: 'quoted lines above an answer',
    text: `~> Ten people were stopped in Tumen on Sunday, the pastor says, and I do\n~> not know who else was on the bus.\n\nDear Otto,\n${own}`,
  },
  {
    name: 'an answer within an answer',
    text: `${own}\n\n~>> Ten people were stopped?\n~> So I hear.`,
  },
  {
    name: 'a quotation in an article is body',
    text: `${own}\n\n> We know of no such arrests.\n\nThat was all the ministry said.`,
  },
  {
    name: 'a memorandum and a letter are body',
    text: `TO: The Special Rapporteur\nFROM: The Coalition\nSUBJECT: Nine people at risk of return\nDATE: 14 February 2012\n\nNine people from Musan are held in Tumen and may be sent back within days.\n\nRespectfully,\nAna Brook\nThe Coalition, Rotterdam`,
  },
  {
    name: 'dashes between parts of a report are body',
    text: `Nine people were stopped in Tumen, the pastor says.\n--\nFour of them were sent back on Sunday, and no state has confirmed it. The families wait for word.\n--\nThe ministry did not answer. It had been asked in writing twice, on the ninth and on the twelfth.`,
  },
  {
    name: 'Gmail, forwarded and nothing else',
    text: `~---------- Forwarded message ---------\n~From: Otto Lind <otto@x.example>\n~Date: Tue, May 28, 2013 at 10:12 AM\n~Subject: Vientiane\n~To: <desk@x.example>\n\nEleven were handed over on Monday, the aid worker says.\nPlease act.`,
  },
  {
    name: 'forwarded by answering',
    text: `~Subject: FW: Vientiane\n~From: Ana <ana@x.example>\n\nSee below.\n\n~-----Original Message-----\n~From: Otto Lind\n~Sent: Tuesday, May 28, 2013 10:12 AM\n~Subject: Vientiane\n\nEleven were handed over on Monday, the aid worker says.`,
  },
  {
    name: 'a head in bold',
    text: `${second}\n\n~*From:* Otto Lind [mailto:otto@x.example]\n~*Sent:* Tuesday, May 28, 2013 10:12 AM\n~*To:* Ana\n~*Subject:* Vientiane\n\n~How many were they?`,
  },
  {
    name: 'German',
    text: `${second}\n\n~Am 28.05.2013 um 10:12 schrieb Otto Lind <otto@x.example>:\n~> How many were they?`,
  },
  {
    name: 'French',
    text: `${second}\n\n~Le mar. 28 mai 2013 à 10:12, Otto Lind <otto@x.example> a écrit :\n~> How many were they?`,
  },
  {
    name: 'Korean, forwarded',
    text: `~---------- 전달된 메시지 ----------\n~보낸사람: 김민수 <kim@x.example>\n~날짜: 2013년 5월 28일 (화) 오전 10:12\n~제목: 비엔티안\n~받는사람: 박선\n\n열한 명이 월요일에 넘겨졌다고 합니다.`,
  },
  {
    name: 'a telephone and a rule',
    text: `${second}\n\n~Get Outlook for iOS\n~________________________________\n~From: Otto Lind <otto@x.example>\n~Sent: Tuesday, May 28, 2013 10:12:11 AM\n~To: Ana\n~Subject: Re: Vientiane\n\n~How many were they?`,
  },
  {
    name: 'what somebody wrote on a day is body',
    text: `${second}\n\nIn an e-mail on 28 May the worker wrote:\n“I have no news of the eleven.”\nShe has not written since.`,
  },
  {
    name: 'a route is body',
    text: `From: Vientiane\nTo: Pyongyang\nEleven people were flown on this route on Monday, two officials said.`,
  },
  {
    name: 'records with a date each are body',
    text: `Date: 10 May 2013\nPlace: Oudomxay\nPersons: 11\nAuthority: provincial police\n\nDate: 27 May 2013\nPlace: Vientiane airport\nPersons: 9`,
  },
  {
    name: 'an appeal with its fields is body',
    text: `Date: 28 May 2013\nSubject: Eleven at risk of return\nTo: Members\nThe eleven are held in Vientiane and may be flown out within days.`,
  },
  {
    name: 'a Korean transcript is body',
    text: `사회자: 몇 명이 넘겨졌습니까?\n홍길동: 열한 명입니다.\n사회자: 언제입니까?\n홍길동: 월요일입니다.`,
  },
];

describe('mails', () => {
  it.each(rows)('$name', (row) => {
    const { wanted, found } = compare(row);
    expect(found).toEqual(wanted);
  });
});

/** Chats as programs export them: text, then what was said by whom. */
const chats: readonly { name: string; text: string; said: readonly (readonly [string, string])[] }[] = [
  {
    name: 'WhatsApp, brackets',
    text: '[14/02/2012, 15:20:11] Messages and calls are end-to-end encrypted.\n[14/02/2012, 15:20:11] Ana: Nine were stopped in Tumen.\n[14/02/2012, 15:22:40] Otto L.: Four were sent back.',
    said: [
      ['Ana', 'Nine were stopped in Tumen.'],
      ['Otto L.', 'Four were sent back.'],
    ],
  },
  {
    name: 'WhatsApp, dash',
    text: '2/14/12, 3:20 PM - Ana: Nine were stopped in Tumen.\n2/14/12, 3:25 PM - Ana: <Media omitted>\n2/14/12, 3:26 PM - Otto: When?',
    said: [
      ['Ana', 'Nine were stopped in Tumen.'],
      ['Otto', 'When?'],
    ],
  },
  {
    name: 'KakaoTalk on a telephone',
    text: '2012년 2월 14일 오후 3:20, 박선 : 아홉 명이 투먼에서 잡혔어요.\n2012년 2월 14일 오후 3:22, 김민수 : 언제요?',
    said: [
      ['박선', '아홉 명이 투먼에서 잡혔어요.'],
      ['김민수', '언제요?'],
    ],
  },
  {
    name: 'KakaoTalk on a computer',
    text: '--------------- 2012년 2월 14일 화요일 ---------------\n[박선] [오후 3:20] 아홉 명이 투먼에서 잡혔어요.\n[김민수] [오후 3:22] 언제요?',
    said: [
      ['박선', '아홉 명이 투먼에서 잡혔어요.'],
      ['김민수', '언제요?'],
    ],
  },
  {
    name: 'WeChat',
    text: '小李 2012-02-14 15:20:11\n九个人在图们被抓。\n\n大山 2012-02-14 15:22:11\n什么时候？',
    said: [
      ['小李', '九个人在图们被抓。'],
      ['大山', '什么时候？'],
    ],
  },
  {
    name: 'Telegram',
    text: 'Ana, [14.02.2012 15:20]\nNine were stopped in Tumen.\n\nOtto, [14.02.2012 15:22]\nWhen?',
    said: [
      ['Ana', 'Nine were stopped in Tumen.'],
      ['Otto', 'When?'],
    ],
  },
];

describe('chats', () => {
  it.each(chats)('$name', ({ text, said }) => {
    const { turns, sentences } = segment(text);
    expect(turns.map(({ sender, start, end }) => [sender, text.slice(start, end)])).toEqual(said);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(said.map(([, words]) => words));
  });
});
