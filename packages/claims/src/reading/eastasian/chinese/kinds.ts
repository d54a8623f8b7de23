import { countryOf } from '../../../places/index.ts';
import type { SpeakerKind } from '../../../model/claim.ts';

const surname =
  '[赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严华金魏姜谢邹苏潘范彭鲁韦马方俞任袁柳史唐薛雷贺汤罗毕郝安常于傅齐康伍余元顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾江童郭梅林钟徐邱骆高夏蔡田胡凌霍万柯卢莫房解丁邓洪包左石崔吉龚程陆翁段侯全班秋仲伊宫宁仇甘武符刘景詹龙叶幸司黎白蒲卓池乔曾关朴权裴具奉玄南闵车全申成禹睦芮昔诸卞都文]';
const titles =
  '副发言人|发言人|议员|部长|外长|副部长|次官|司长|局长|主席|主任|负责人|律师|牧师|教授|代表|总统|总理|总书记|秘书长|教师|医生|友人|牧师|院士|研究员|活动人士|大使|专员|记者|社长|会长|博士|先生|女士|神父|委员|部长助理|高级专员|特使|报告员|院长|所长';
const notName =
  /^(?:中国|韩国|朝鲜|北韩|方面|高官|官方|周边|国际|联合|金融|人权|全国|方案|安全|公安|成员|文件|余下|万人|华人|高级|关系|南韩|韩方|都是|成为)/u;
const named = new RegExp(
  `(?:(?:${titles})(?:[\\p{Script=Han}]{2,5}|[\\p{Script=Han}]{1,6}[·•][\\p{Script=Han}·•]{1,10})|(?:${surname}[\\p{Script=Han}]{1,2}|[\\p{Script=Han}]{1,6}[·•][\\p{Script=Han}·•]{1,10}|^${surname}某?)(?:${titles}))$`,
  'u',
);
const bare = new RegExp(
  `^(?:${surname}[\\p{Script=Han}]{1,2}|[\\p{Script=Han}]{1,6}[·•][\\p{Script=Han}·•]{1,12})$`,
  'u',
);

const rules: readonly (readonly [SpeakerKind, RegExp])[] = [
  ['family', /(?:家属|家人|亲属|亲人|母亲|父亲|父母|丈夫|妻子|儿子|女儿|亲友|姐姐|哥哥|弟弟|妹妹)(?:们)?$/u],
  [
    'anonymous_source',
    /(?:消息人士|知情人士?|匿名|不愿透露|不具名|不愿具名|消息来源|消息灵通人士|线人|内部人士)|消息来源$/u,
  ],
  [
    'state_media',
    /(?:新华社|人民日报|环球时报|央视|中央电视台|朝中社|朝鲜中央通讯社|劳动新闻|官方媒体|官媒|中新社)/u,
  ],
  [
    'media',
    /(?:日报|新闻社?|通讯社|媒体|电台|电视台|时报|路透社?|法新社|美联社|韩联社|时事社|共同社|自由亚洲|美国之音|BBC|CNN|AFP|RFA|VOA|KBS|德国之声|杂志|晚报|周刊|广播公司|报纸|[\p{Script=Han}]社|邮报|早报|外交学者|报道)$/u,
  ],
];
const later: readonly (readonly [SpeakerKind, RegExp])[] = [
  ['anonymous_source', /^(?:一[名位]|某|有|数名|几名).*(?:官员|外交官|人士|高官)$/u],
  [
    'activists',
    /(?:活动人士|活动家|人权人士|维权人士|人权组织|人权团体|维权组织|维权团体|民间团体|志愿者|传教士|救援人士|救援团体|救援组织|援助团体|倡导者|人士们)$/u,
  ],
  [
    'official',
    /(?:政府|外交部|外交通商部|统一部|国防部|法务部|内政部|公安部?|公安局|警方|警察|当局|发言人|大使馆|领事馆|总领馆|使馆|国会|法院|移民局|总统府|青瓦台|部门|官方|官员|白宫|国务院|外务省|和平统一委员会|边防部队|检察院|执政党|国家人权委员会|[中韩朝美泰日尼巴哈老越马俄蒙]方|边检|代表处|内政部|事务部|[\p{Script=Han}]{2}部|大臣|部长|市长|省长|外长|警察局|华府|东京|平壤|首尔|移民署|最高法院|军方)$/u,
  ],
  [
    'named_org',
    /(?:联合国|难民署|难民事务高级专员(?:公署|办事处)|国际特赦组织?|人权观察|大赦国际|红十字(?:国际委员)?会|组织|协会|基金会|联盟|团体|中心|机构|公署|办事处|联合会|委员会|教会|学会|联席会议|网络|分会|救援会|[\p{Script=Han}]{2}会|权益观察|观察|权利联盟|UNHCR|OHCHR)$/u,
  ],
  [
    'anonymous_source',
    /(?:官员|外交官|目击者|教师|居民|村民|友人|朋友|同事|律师|员工|司机|负责人|人士|专家|学者)(?:们)?$/u,
  ],
  ['victim', /(?:脱北者|幸存者|难民|当事人|被捕者|获释者)$/u],
];

/**
 * What kind of speaker a Chinese phrase (folded to simplified script) names; `unattributed` where it is nobody who speaks.
 *
 * @example chineseKindOf('外交部发言人') // 'official'
 */
export function chineseKindOf(phrase: string): SpeakerKind {
  const name = phrase
    .trim()
    .replace(/方面$/u, '')
    .replace(/[《》“”]/gu, '');
  if (name === '' || name.length > 40 || /引发|导致|[，。]/u.test(name)) return 'unattributed';
  for (const [kind, pattern] of rules) if (pattern.test(name)) return kind;
  if (named.test(name) || (bare.test(name) && !notName.test(name))) {
    return later.some(([kind, pattern]) => kind === 'official' && pattern.test(name))
      ? 'official'
      : 'named_person';
  }
  for (const [kind, pattern] of later) if (pattern.test(name)) return kind;
  return countryOf(name) === null ? 'unattributed' : 'official';
}
