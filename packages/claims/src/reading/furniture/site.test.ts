import { describe, expect, it } from 'vitest';
import { compare, type Marked } from './testing/marked.ts';

const body = `Nine people from Musan were stopped at the bus station in Tumen, a pastor in the city told the paper.
The foreign ministry did not answer written questions. The families have had no word since.`;

const rows: readonly Marked[] = [
  {
    name: 'image credits and captions in English',
    text: `~Image Credit: Flickr / somebody\n${body}\n~A bus at the station of Tumen. (AP Photo/Lee Min)\n~Photo by Ana Brook\n~Families outside the embassy in Seoul, 14 February 2012. REUTERS/Jo Kim\n~Getty Images\n~© AFP\n~Photo: Yonhap\n~[Photo: Otto Lind / Reuters]\n~Caption: The bridge at Tumen, seen from the Chinese side`,
  },
  {
    name: 'a caption is no paragraph that names an agency',
    text: `${body}\nGetty Images said on Tuesday that its photographer had been held with the nine for two hours.\nReuters could not reach the ministry. The photographer was released later.\nCredit for the release goes to the consul, the family said.\nHe showed a picture of the nine to Reuters and AFP.\nNine people were stopped in Tumen, according to the refugee agency (UNHCR).\nA tenth was stopped in Yanji, a pastor told Radio Free Asia (RFA).\nThe foreign ministry did not answer. (Yonhap)\nHuman Rights Watch\nAmnesty International\nHe left a paper (image of a hand on its back) with the guard.`,
  },
  {
    name: 'Korean credits, bylines, notices',
    text: `~입력 2012.02.14 13:20 | 수정 2012.02.14 15:00\n탈북자 아홉 명이 투먼에서 붙잡혔다고 현지 목사가 전했다. 외교부는 답하지 않았다.\n~사진=연합뉴스\n~▲ 투먼 버스터미널 앞 (사진=홍길동)\n~[사진 제공=북한인권단체]\n~홍길동 기자 hong@paper.example\n~무단 전재 및 재배포 금지\n~<저작권자 ⓒ 데일리신문, 무단전재 및 재배포 금지>\n~관련기사\n~▶ 탈북자 북송 반대 집회 열려\n~구독하기\n~카카오톡\n~많이 본 뉴스`,
  },
  {
    name: 'Korean prose on subscriptions, reporters and pictures',
    text: `구독자들에게 보낸 편지에서 그는 열 명이 붙잡혔다고 밝혔다.\n사진을 찍던 기자 두 명도 함께 끌려갔다가 풀려났다고 한다.\n홍길동 기자는 투먼에서 아홉 명이 북송되는 것을 보았다고 말했다.\n그는 쿠키를 구워 아이들에게 나눠 주었다.\n▲ 2월 8일 선양에서 열 명 체포\n▲ 2월 12일 창춘에서 아홉 명 체포\n▶ 즉각 석방하라\n■ 북송 중단 요구`,
  },
  {
    name: 'Chinese credits, bylines, notices',
    text: `~来源：某某日报\n~作者：李四\n~发布时间：2012-02-14 13:20\n当地一名牧师告诉本报，九名来自茂山的人在图们汽车站被拦下，随后被带走。\n~图：图们汽车站\n~（路透社图片）\n~责任编辑：王五\n~版权所有，未经授权不得转载\n~相关阅读\n~分享到：\n~关注本报微信公众号`,
  },
  {
    name: 'Chinese prose on sources and pictures',
    text: `图们的一名牧师说，九人在车站被拦下。\n来源于当地的消息称，他们已被遣返。\n关注此案的律师说，没有人见到他们。\n图片显示九个人被带上一辆警车，其中有两名儿童。`,
  },
  {
    name: 'newsletters, sharing, related, navigation, cookies, copyright, advertisements',
    text: `~Home | World | Asia | Opinion\n~Share this article\n~Facebook Twitter Email Print\n${body}\n~Sign up for our weekly newsletter\n~Get the latest news in your inbox: our briefing every morning\n~Read more: Ten stopped in Yanji\n~Related articles\n~More from Asia\n~Follow us on Twitter\n~We use cookies to improve your experience. By continuing you agree.\n~© 2012 The Paper. All rights reserved.\n~Advertisement\n~Tags: China, refugees\n~Next article »\n~Subscribe`,
  },
  {
    name: 'prose that begins like site furniture',
    text: `${body}\nBy Monday all of them had been sent back.\nBy then all had been sent back.\nMore in Yanji were arrested on Monday.\nPosted guards turned the lawyer away at 15:20 on 14 February 2012.\nPosted 200 guards along the river on 14 February.\nRelated cases were reported in Laos.\nHe edited a weekly newsletter for defectors before his arrest.\nNewsletter editors were among the nine.\nShare of those returned: one in three, the group says.\nCopyright law was the pretext for closing the paper.\nHome was a village near Musan.\nSubscribers of the paper sent letters to the ministry.\nSearch parties found four bodies in the river.\nUpdated figures were given on 14 February 2012 by the group.\nThe next page of the file names the nine.`,
  },
  {
    name: 'bylines',
    text: `~Nine stopped in Tumen\n~By Ana Brook and Otto Lind\n~Published: 14 February 2012, 15:20 GMT\n~Last updated on 15 February 2012 at 08:00\n${body}\n~(Reporting by Ana Brook; Editing by Otto Lind)`,
  },
  {
    name: 'page numbers and running heads of a paper',
    text: `The group was stopped on the way to the station and was brought\nto a building of the border guard, where\n~Report on Returns, 2012\n~12\nnine of them were asked for their papers. Two had none, and the guard wrote\ntheir names in a book that the pastor\n~Report on Returns, 2012\n~13\nsaw on the table. He counted eleven names in all on that page of the book.\n~Report on Returns, 2012\n~- 14 -\n~Page 15 of 40`,
  },
  {
    name: 'numbers and repeated lines that are body',
    text: `Number of those stopped, by year:\n2010\nTwelve people were stopped in Tumen, by the group’s own count.\n2011\nThirty people were stopped in Tumen, by the group’s own count.\n2012\nForty people were stopped in Tumen, by the group’s own count.\nUnknown\nA woman of about forty was taken from the bus at the second gate.\nUnknown\nA man of about thirty was taken from the bus at the second gate.\nUnknown\nA boy was taken from the bus at the second gate, his aunt said.`,
  },
  {
    name: 'headings that count witnesses',
    text: `~What the witnesses say\nWitness No. 1\nThe woman was taken from the bus at the second gate on a Monday.\nWitness No. 2\nThe man was taken from the bus at the second gate on a Tuesday.\nWitness No. 3\nThe boy was taken from the bus at the second gate, his aunt said.`,
  },
  {
    name: 'a title known and repeated',
    title: 'Nine stopped in Tumen',
    text: `~Nine stopped in Tumen\n~Nine stopped in Tumen | The Paper\n${body}`,
  },
  {
    name: 'a notice on whose views these are',
    text: `${body}\n~The views expressed in this article are those of the author and do not necessarily reflect the position of the paper.`,
  },
];

describe('furniture of sites and papers', () => {
  it.each(rows)('$name', (row) => {
    const { wanted, found } = compare(row);
    expect(found).toEqual(wanted);
  });
});
