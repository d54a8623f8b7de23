import { describe, expect, it } from 'vitest';
import { compare, type Marked } from './testing/marked.ts';

const article = `Nine people from Musan were stopped at the bus station in Tumen, a pastor in the city told the paper.
The foreign ministry did not answer written questions. The families have had no word since.`;
const korean = `탈북자 아홉 명이 투먼 버스터미널에서 붙잡혔다고 현지 목사가 전했다.
외교부는 서면 질의에 답하지 않았다. 가족들은 아직 아무 소식도 듣지 못했다고 한다.`;
const chinese = `当地一名牧师告诉本报，九名来自茂山的人在图们汽车站被拦下，随后被带走。
外交部没有回答书面提问。家属至今没有得到任何消息，也不知道他们被关在哪里。`;

const second = `Laos handed eleven teenagers to North Korean officials on Monday, two aid workers in Vientiane said.
The group had crossed from China in early May. South Korea’s embassy said it had been refused a meeting.`;
const koreanSecond = `라오스 당국이 청소년 열한 명을 북한 측에 넘겼다고 비엔티안의 구호단체 관계자 두 명이 밝혔다.
이들은 5월 초 중국에서 넘어왔다. 한국 대사관은 면담을 거절당했다고 설명했다.`;
const chineseSecond = `两名在万象的援助人员说，老挝当局星期一把十一名少年交给了朝鲜官员。
他们五月初从中国入境。韩国大使馆说，会面的请求遭到拒绝，外交部没有解释原因。`;

/** Own words throughout; forms as the systems named print them. */
const layouts: readonly Marked[] = [
  {
    name: 'name, then day and hour',
    text: `${article}\n\n~Ana Brook\n~March 8, 2012 at 15:39\n~They were never nine, it was ninety.\n\n~Otto Lind\n~March 8, 2012 at 14:02\n~Sad to read this.`,
  },
  {
    name: 'name, then day only, after a short article',
    text: `${article}\n\n~Ana Brook\n~8 March 2012\n~Do you really believe the ministry?\n\n~Otto Lind\n~9 March 2012\n~Somebody should ask the pastor for his name.`,
  },
  {
    name: 'name, then day only, where the day of publication is known',
    publishedOn: '2012-03-07',
    text: `${article}\n\n~Ana Brook\n~8 March 2012\n~Forty of them were arrested in Yanji as well, a cousin wrote.\n\n~Otto Lind\n~9 March 2012\n~All forty were returned on Friday.`,
  },
  {
    name: 'names and hours, the day of publication recorded too late',
    publishedOn: '2012-06-01',
    text: `${article}\n\n~Ana Brook\n~March 8, 2012 at 15:39\n~They were ninety.\n\n~Otto Lind\n~March 8, 2012 at 16:10\n~They were nine.`,
  },
  {
    name: 'day and hour, then name',
    publishedOn: '2012-03-08',
    text: `${article}\n\n~March 8, 2012 at 15:39\n~Ana Brook\n~Ninety were held, not nine.\n\n~March 9, 2012 at 08:10\n~Otto Lind\n~Who counts them?`,
  },
  {
    name: 'one comment after a long enough article',
    text: `${article}\nA second group of four was seen at the same station a day later, and a driver was questioned.\n\n~Frank Moor\n~March 8, 2012 at 04:31\n~A hearing on this is to be held next week.`,
  },
  {
    name: 'WordPress with a heading',
    text: `${article}\n\n~3 Responses to “Nine stopped in Tumen”\n~Ana says:\n~March 8, 2012 at 3:39 pm\n~Thank you for writing about them.\n~Reply\n~Otto says:\n~March 8, 2012 at 5:10 pm\n~My uncle says that 31 were taken.\n~Reply\n~Leave a Reply\n~Your email address will not be published.\n~Name *\n~Email *\n~Website`,
  },
  {
    name: 'WordPress, numbered, without a heading',
    text: `${article}\n\n~1. Ana says:\n~March 8, 2012 at 3:39 pm\n~It was ninety.\n~2. Otto says:\n~March 8, 2012 at 4:00 pm\n~It was nine.`,
  },
  {
    name: 'Blogger: hour below the words',
    text: `${article}\n\n~2 comments:\n~Ana said...\n~I was in Tumen that week and saw five police cars.\n~March 8, 2012 at 3:39 PM\n~Otto said...\n~What a shame.\n~March 9, 2012 at 9:00 AM\n~Post a Comment`,
  },
  {
    name: 'Disqus',
    text: `${article}\n\n~2 Comments\n~Join the discussion…\n~Ana Brook • 3 years ago\n~They will all be shot.\n~• Reply • Share ›\n~Otto Lind • 3 years ago\n~Nobody knows that.\n~• Reply • Share ›`,
  },
  {
    name: 'Facebook',
    text: `${article}\n\n~Ana Brook\n~Nine today, ninety tomorrow.\n~Like · Reply · 3h\n~Otto Lind\n~Pray for them.\n~Like · Reply · 1 · 2h`,
  },
  {
    name: 'how long ago',
    text: `${article}\n\n~Ana B.\n~3 hours ago\n~Ten were taken in Helong too.\n~Otto\n~2 hours ago\n~Source?`,
  },
  {
    name: 'Posted by',
    text: `${article}\n\n~Posted by Ana Brook on March 8, 2012 at 3:39 pm\n~The envoy knew it in January.\n~Posted by Otto on March 9, 2012 at 1:12 am\n~He did not.`,
  },
  {
    name: 'reply, like, report',
    text: `${article}\n\n~ana_b\n~8 Mar 2012 3:20PM\n~I counted eleven in the picture.\n~Reply Like Report\n~otto77\n~8 Mar 2012 4:00PM\n~That is another picture.\n~Reply Like Report`,
  },
  {
    name: 'numbered, At ... wrote',
    text: `${article}\n\n~Comments\n~12. At 15:20 on 8 Mar 2012, annak wrote:\n~Why is nobody asking the bus company?\n~13. At 16:01 on 8 Mar 2012, ottol wrote:\n~They did ask.`,
  },
  {
    name: 'forum, hash numbers',
    text: `${article}\n\n~#1 ana_b, March 8, 2012, 15:39\n~Nine is what the pastor said.\n~#2 otto77, March 8, 2012, 15:55\n~The pastor was not there.`,
  },
  {
    name: 'name, town, hour',
    text: `${article}\n\n~Ana B.\n~Rotterdam\n~March 8, 2012 at 10:00 a.m.\n~Please name the station.\n~Otto L.\n~Bergen\n~March 8, 2012 at 11:30 a.m.\n~It is named.`,
  },
  {
    name: 'comments that quote the article',
    text: `${article}\n\n~Comments (2)\n~Ana Brook | March 8, 2012 15:39\n~"Nine people from Musan were stopped at the bus station in Tumen" - so why no names?\n~Otto Lind | March 8, 2012 16:39\n~> so why no names?\n~Because names get people killed.`,
  },
  {
    name: 'only a heading and a form',
    text: `${article}\n\n~Leave a comment\n~Your Name\n~Your Email\n~Submit`,
  },
  { name: 'no comments yet', text: `${article}\n\n~No comments yet\n~Be the first to comment` },
  {
    name: 'a link to the comments above the article',
    text: `~Nine stopped in Tumen\n~By Jo Marsh\n~March 7, 2012 at 10:00\n~2 Comments\n${article}\nA third paragraph follows here, as long as the ones above it, to tell what the lawyers said.\n\n~Ana Brook\n~March 8, 2012 at 15:39\n~It was ninety.\n\n~Otto Lind\n~March 8, 2012 at 16:00\n~No.`,
  },
  {
    name: 'Naver',
    text: `${korean}\n\n~댓글 2\n~kimc****\n~2012.02.14. 13:20\n~서른한 명이라고 들었는데요.\n~답글0 공감 12 비공감 3\n~leej****\n~2012.02.14. 14:02\n~북송을 막아야 합니다\n~답글1 공감 4 비공감 0`,
  },
  {
    name: 'Korean, name and hour in one line, no heading',
    text: `${korean}\n\n~홍*동 2012-02-14 13:20:11\n~정부는 뭐하나\n~이*순 2012-02-14 14:20:11\n~힘내세요`,
  },
  {
    name: 'Korean, how long ago',
    text: `${korean}\n\n~박민수\n~3시간 전\n~투먼이 아니라 옌지라던데\n~신고\n~익명\n~5시간 전\n~안타깝네요\n~신고`,
  },
  {
    name: 'Korean form',
    text: `${korean}\n\n~댓글쓰기\n~로그인 후 댓글을 작성하실 수 있습니다\n~등록`,
  },
  {
    name: 'Chinese portal',
    text: `${chinese}\n\n~网友评论(2)\n~广东省深圳市网友：\n~2012-02-14 13:20:11 发表\n~听说一共抓了三十一个人。\n~顶[12] 回复 举报\n~北京市网友：\n~2012-02-14 14:20:11 发表\n~可怜啊\n~顶[3] 回复 举报`,
  },
  {
    name: 'Chinese forum floors',
    text: `${chinese}\n\n~1楼 过客 2012-2-14 13:20\n~应该给他们难民身份！\n~2楼 山人 2012-2-14 14:01\n~楼主说得对`,
  },
  {
    name: 'Chinese 发表于',
    text: `${chinese}\n\n~小李 发表于 2012-2-14 13:20\n~共有三十多人被遣返。\n~大山 发表于 2012-2-14 15:20\n~消息可靠吗？`,
  },
  {
    name: 'French',
    text: `${second}\n\n~2 commentaires\n~Marie Dupont\n~28 mai 2013 à 10:12\n~Quelle honte !\n~Jean\n~28 mai 2013 à 11:30\n~Ils étaient neuf.`,
  },
  {
    name: 'capitals, American dates',
    text: `${second}\n\n~JOHN SMITH\n~05/28/2013 10:12 AM\n~Nine, not eleven.\n~MARY\n~05/28/2013 11:30 AM\n~eleven is what i read`,
  },
  {
    name: 'WordPress, log in to reply',
    text: `${second}\n\n~John Smith says:\n~May 28, 2013 at 10:12 am\n~I met two of them in 2012. They were arrested again in Yanji.\n~Log in to Reply`,
  },
  {
    name: 'Reddit',
    text: `${second}\n\n~level 1\n~user_77 · 3 yr. ago\n~This is awful.\n~Reply\n~Share\n~Report`,
  },
  {
    name: 'YouTube',
    text: `${second}\n\n~12 Comments\n~Sort by\n~@annab\n~2 years ago\n~So sad!\n~Reply\n~@otto\n~2 years ago (edited)\n~nine of them are dead\n~Reply`,
  },
  {
    name: 'by ... from ... on a day',
    text: `${second}\n\n~Comments:\n~by Kim from Seoul on May 28, 2013\n~The embassy slept.\n~by Lee from Busan on May 29, 2013\n~Agreed.`,
  },
  {
    name: 'commented and replied on',
    text: `${second}\n\n~Anna Brook commented on 28 May 2013 at 10:12\n~Only nine were handed over.\n~Otto Lind replied on 28 May 2013 at 11:12\n~And the other two?`,
  },
  {
    name: 'readers with their towns',
    text: `${second}\n\n~Readers' comments\n~Anna Brook, Bergen, Norway\n~May 28, 2013 10:12\n~Why did nobody stop this?\n~Otto, Rotterdam\n~May 28, 2013 11:12\n~Because nobody was told.`,
  },
  {
    name: 'Daum',
    text: `${koreanSecond}\n\n~댓글 5\n~전체 댓글 보기\n~홍길동\n~2013.05.28. 10:12\n~아홉 명 아닌가요?\n~답글쓰기\n~추천 3\n~반대 1`,
  },
  {
    name: 'Korean, with addresses',
    text: `${koreanSecond}\n\n~김**(123.45.***.***) 2013-05-28 10:12:33\n~외교부는 뭐했나\n~이**(222.11.***.***) 2013-05-28 11:12:33\n~불쌍하다`,
  },
  {
    name: 'Korean, 독자 의견',
    text: `${koreanSecond}\n\n~독자 의견 (2)\n~바람 | 2013.05.28 10:12\n~아홉 명은 이미 평양으로 갔다고 한다.\n~구름 | 2013.05.28 11:12\n~사실인가요?`,
  },
  {
    name: 'Weibo',
    text: `${chineseSecond}\n\n~热门评论\n~小王：太可怜了！\n~5月28日 10:12 来自iPhone客户端 回复 赞(3)\n~老李：九个人已经到平壤了\n~5月28日 11:12 回复 赞(1)`,
  },
  {
    name: 'Chinese, traditional',
    text: `${chineseSecond}\n\n~留言 (2)\n~王小明 2013/05/28 10:12\n~真可憐\n~李大同 2013/05/28 11:12\n~外交部在做什麼？`,
  },
  {
    name: 'Chinese, 跟帖',
    text: `${chineseSecond}\n\n~网友跟帖\n~凤凰网北京网友\n~2013-05-28 10:12\n~回复\n~支持韩国`,
  },
];

describe('what readers wrote is set aside, the article kept', () => {
  it.each(layouts)('$name', (row) => {
    const { wanted, found } = compare(row);
    expect(found).toEqual(wanted);
  });
});

/** Every line is body. */
const bodies: readonly Marked[] = [
  {
    name: 'a chronology with hours as headings',
    text: `${article}\n\n14 February 2012, 09:30\nTen people were stopped near the station.\n\n14 February 2012, 15:10\nThe ten were moved to Tumen.\n\n15 February 2012, 08:00\nA lawyer was turned away at the gate.`,
  },
  {
    name: 'a chronology with days and places',
    publishedOn: '2012-03-01',
    text: `${article}\n\n8 February 2012\nShenyang\nTen people were stopped near the station.\n\n12 February 2012\nChangchun\nNine people were stopped on a bus.`,
  },
  {
    name: 'a case list: name, day, what happened',
    text: `${article}\nThe cases known to us:\n\nKang Mi-ran\n8 February 2012\nArrested in Yanji with her son; held in Tumen.\n\nRi Chol\n12 February 2012\nArrested on a bus near Changchun.\n\nHan Su\n14 February 2012\nReturned through Namyang.`,
  },
  {
    name: 'testimonies under name and day',
    text: `${article}\n\nWitness K\n12 March 2012\nWe were taken from the house at night and were held for nine days.\n\nWitness L\n14 March 2012\nI was beaten at the border post.`,
  },
  {
    name: 'names and days without words are a list',
    text: `${article}\n\nKang Mi-ran\n8 February 2012\nRi Chol\n8 February 2012\nHan Su\n12 February 2012`,
  },
  {
    name: 'a person who said something, before a quotation',
    text: `${article}\n\nThe minister said:\n“We know of no such arrests.”\nThe pastor replied:\n“I saw them led away.”\nThe envoy wrote:\n“We have asked in writing.”`,
  },
  {
    name: 'on a day somebody wrote',
    text: `${article}\nOn 5 March 2012 the pastor wrote:\n“Four of the nine were sent back last night.”\nHe has not been heard of since.`,
  },
  {
    name: 'a chapter headed Comments',
    text: `${article}\n\nComments\nThe working group finds the answer of the government insufficient. It asks for the names of those held.\n\nResponses\nThe government states that it acts under its law on the border.`,
  },
  {
    name: 'a question-and-answer transcript',
    text: `MODERATOR: Do we know how many were stopped?\nMS. LIND: Nine, by the pastor’s account.\nQ: And how many were sent back?\nA: We have no number.\nQ Has the ministry answered you?\nMODERATOR: Thank you. Next question, please.\nMS. LIND: It has not.`,
  },
  {
    name: 'a letter with its signature',
    text: `Dear Ambassador,\nwe write on behalf of nine families whose relatives were stopped in Tumen on 8 February.\nWe ask you to see that they are not sent back.\nYours sincerely,\nAna Brook\nChair, Families of the Stopped\nRotterdam, 14 February 2012`,
  },
  {
    name: 'a press statement with contact lines',
    text: `${article}\nThe coalition calls for their release.\n\nFor more information, please contact:\nAna Brook (Dutch, English): +31-10-555-0100\nOtto Lind (Norwegian): otto@coalition.example\n8 March 2012`,
  },
  {
    name: 'a single date line and a name',
    text: `${article}\n\nKang Mi-ran\nThe oldest of the nine is a seamstress of 61. She had left Musan in January.\n\n12 February 2012\nThat day her sister called for the last time.`,
  },
  {
    name: 'a list of names',
    text: `${article}\nThe nine are:\nKang Mi-ran\nRi Chol\nHan Su\nO Yong-il\nPak Sun\nChoe Un\nChong Hui\nRim Nam\nSin Ae`,
  },
  {
    name: 'Korean chronology',
    text: `${korean}\n\n2012년 2월 8일 오전 9시\n선양에서 열 명이 붙잡혔다.\n\n2012년 2월 12일 오후 3시\n창춘에서 아홉 명이 붙잡혔다.`,
  },
  {
    name: 'Chinese chronology',
    text: `${chinese}\n\n2012年2月8日\n十人在沈阳被抓。\n\n2012年2月12日\n九人在长春被抓。`,
  },
  {
    name: 'an interview with a day and hour in it',
    text: `${second}\n\nWhat did you see?\nI saw nine of them get into a van at 10:12 on 27 May 2013.\nDid they resist?\nNo. You could see that they did not know where they were going!\nWho drove?\nA man in plain clothes.`,
  },
  {
    name: 'an interview, names before colons',
    text: `Anna Brook: When were they handed over?\nOtto Lind: On Monday, I was told.\nAnna Brook: By whom?\nOtto Lind: By two aid workers.`,
  },
  {
    name: 'days over what was asked',
    text: `${second}\n\nWhat we asked, and when:\n\n28 May 2013\nWe wrote to the Lao embassy in Seoul.\n\n29 May 2013\nThe embassy did not answer.\n\n30 May 2013\nWe wrote again.`,
  },
  {
    name: 'statements under names',
    text: `${second}\n\nReactions\n\nAna Brook, Bergen Committee\n“They must not be sent back.”\n\nOtto Lind, Rotterdam Group\n“Nine children are in danger.”`,
  },
  {
    name: 'signatories with days',
    text: `${second}\n\nSigned by:\nAna Brook\nBergen Committee\n28 May 2013\n\nOtto Lind\nRotterdam Group\n28 May 2013`,
  },
  {
    name: 'a table with days',
    text: `${second}\n\nName | Age | Taken\nKang | 14 | 10 May 2013\nRi | 15 | 10 May 2013\nHan | 18 | 12 May 2013`,
  },
  {
    name: 'hours over short entries',
    text: `10:12 GMT 28 May 2013\nThe ministry says it will answer in writing.\n11:30 GMT 28 May 2013\nThe ministry says nine were handed over on Monday.\n12:00 GMT 28 May 2013\nNo more is expected today.`,
  },
  {
    name: 'hours over entries, newest first',
    text: `${second}\n\n28 May 2013, 12:00\nNo more is expected today!\n28 May 2013, 11:30\nNine were handed over?\n28 May 2013, 10:12\nThe ministry will answer.`,
  },
  {
    name: 'a Korean statement with its demands',
    text: `${koreanSecond}\n\n우리의 요구\n▲ 열한 명의 명단을 공개하라\n▲ 면담을 허용하라\n\n2013년 5월 28일\n북한인권연대\n대표 홍길동`,
  },
  {
    name: 'a Korean case list',
    text: `${koreanSecond}\n\n김영희(14세)\n2013년 5월 10일\n우돔싸이에서 체포됨\n\n박철수(15세)\n2013년 5월 10일\n우돔싸이에서 체포됨`,
  },
  {
    name: 'a Chinese statement',
    text: `${chineseSecond}\n\n我们要求：\n公布十一人的名单。\n\n某某人权协会\n2013年5月28日`,
  },
  {
    name: 'a testimony under days',
    text: `My name is Kang Mi-ran.\n\n10 May 2013\nWe were stopped at a bridge.\n\n27 May 2013\nThey took us to the airport. I asked: where are you taking us?`,
  },
  {
    name: 'a mail without anything else',
    text: `Dear all,\nplease find below the notes of our call.\nEleven were handed over on Monday.\nBest regards,\nAna`,
  },
  {
    name: 'what a government comments',
    text: `${second}\n\nComments by the government:\nThe persons had entered unlawfully.\nComment: the law does not allow for it.`,
  },
];

describe('what looks like comments and is the body', () => {
  it.each(bodies)('$name', (row) => {
    expect(compare(row).found).toEqual([]);
  });
});
