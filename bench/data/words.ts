import { searchTokens } from '@safeconduct/claims/search/index.ts';
import { common, randomFrom } from './random.ts';

/** A piece of text with the tokens by which it is found. Pieces are joined by what parts words, so tokens add up. */
export type Piece = {
  readonly lang: 'en' | 'ko' | 'zh';
  readonly text: string;
  readonly tokens: readonly string[];
};

type Words = {
  readonly templates: readonly string[];
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** What invented names are put together from. */
  readonly syllables: readonly string[];
};

const EN: Words = {
  templates: [
    '{count} {people} were {detained} in {place}',
    '{people} {detained} near {place} face {return}',
    'the {authority} of {place} refused access to {count} {people}',
    '{count} {people} are {held} at a centre in {place}',
    '{return} to {place} is expected within {count} days',
    'the {authority} said that no {people} had been {detained}',
    'at least {count} {people} were put on a bus to {place}',
    '{people} asked for asylum and were {detained} by the {authority}',
    'relatives have not heard from {count} {people} since the {return}',
    'a {crossing} patrol {detained} {count} {people} by night',
    'the lawyer of {count} {people} was turned away in {place}',
    'interpreters and medical care were denied to {people} {held} in {place}',
  ],
  lists: {
    count: ['two', 'three', 'nine', 'ten', 'twenty', 'thirty', 'forty', 'several', 'dozens', 'hundreds'],
    people: [
      'people',
      'refugees',
      'women',
      'children',
      'escapees',
      'families',
      'asylum seekers',
      'students',
      'workers',
      'monks',
      'journalists',
      'activists',
    ],
    detained: ['detained', 'arrested', 'seized', 'intercepted', 'rounded up', 'apprehended'],
    held: ['held', 'detained', 'kept', 'locked up', 'confined'],
    return: ['return', 'forced return', 'repatriation', 'deportation', 'expulsion', 'removal', 'pushback'],
    authority: [
      'police',
      'border police',
      'ministry',
      'embassy',
      'army',
      'provincial government',
      'immigration service',
      'consulate',
    ],
    crossing: ['border', 'river', 'mountain', 'coast guard', 'highway', 'harbour'],
    place: [
      'Shenyang',
      'Yanji',
      'Dandong',
      'Tumen',
      'Changchun',
      'Nanning',
      'Bangkok',
      'Vientiane',
      'Mae Sot',
      'Istanbul',
      'Edirne',
      'Tripoli',
      'Van',
      'Quetta',
      'Almaty',
      'Hanoi',
      'Kunming',
      'Sinuiju',
      'Hyesan',
      'Musan',
    ],
  },
  syllables: [
    'ka',
    'lor',
    'min',
    'ta',
    'vesh',
    'ro',
    'dun',
    'el',
    'pra',
    'sko',
    'ni',
    'har',
    'om',
    'jet',
    'ul',
    'wen',
  ],
};

const KO: Words = {
  templates: [
    '{place}에서 {people} {count}명이 {detained}됐다',
    '{people} {count}명이 {place} 수용소에 {held}되어 있다',
    '{authority}는 {people}의 {return}을 부인했다',
    '{place} {authority}가 {people} {count}명을 {detained}했다',
    '{people} {count}명이 {return} 위기에 놓였다',
    '가족들은 {return} 이후 소식을 듣지 못했다',
    '{authority}는 {place} 면담 요청을 거부했다',
    '{return} 대상자는 {count}명으로 알려졌다',
  ],
  lists: {
    count: ['두', '세', '아홉', '열', '스무', '서른', '마흔', '수십', '21', '31'],
    people: ['탈북자', '난민', '여성', '어린이', '가족', '망명 신청자', '노동자', '주민', '학생'],
    detained: ['체포', '구금', '억류', '연행', '적발'],
    held: ['구금', '수용', '억류', '감금'],
    return: ['송환', '강제송환', '북송', '강제북송', '추방', '강제퇴거'],
    authority: ['공안', '경찰', '외교부', '국경수비대', '대사관', '당국', '출입국관리소', '보위부'],
    place: [
      '선양',
      '옌지',
      '단둥',
      '투먼',
      '창춘',
      '난닝',
      '방콕',
      '비엔티안',
      '신의주',
      '혜산',
      '무산',
      '쿤밍',
    ],
  },
  syllables: ['가', '람', '수', '진', '도', '한', '미', '영', '호', '선', '평', '군', '리', '봉', '천', '양'],
};

const ZH: Words = {
  templates: [
    '{count}名{people}在{place}被{detained}',
    '{place}{authority}{detained}了{count}名{people}',
    '{people}{count}人被{held}在{place}的看守所',
    '{authority}否认{return}{people}',
    '{count}名{people}面临{return}',
    '{authority}拒绝在{place}会见{people}',
    '家属在{return}之后没有得到消息',
    '据称{return}将在{count}日内进行',
  ],
  lists: {
    count: ['两', '三', '九', '十', '二十', '三十', '四十', '数十', '21', '31'],
    people: ['难民', '脱北者', '妇女', '儿童', '寻求庇护者', '家庭', '工人', '学生', '僧人'],
    detained: ['拘留', '逮捕', '扣押', '拦截', '抓捕'],
    held: ['关押', '羁押', '拘留', '扣留'],
    return: ['遣返', '强制遣返', '驱逐', '遣送', '引渡'],
    authority: ['公安', '警方', '外交部', '边防', '大使馆', '当局', '移民局', '领事馆'],
    place: [
      '沈阳',
      '延吉',
      '丹东',
      '图们',
      '长春',
      '南宁',
      '曼谷',
      '万象',
      '新义州',
      '惠山',
      '昆明',
      '伊斯坦布尔',
    ],
  },
  syllables: ['安', '宁', '石', '林', '河', '东', '清', '龙', '云', '山', '平', '海', '白', '城', '西', '口'],
};

const LANGUAGES = { en: EN, ko: KO, zh: ZH } as const;

function piece(lang: Piece['lang'], text: string): Piece {
  return { lang, text, tokens: searchTokens(text) };
}

/** Invented names of places and officials, each of three or four syllables: what is found seldom. */
function name({ syllables }: Words, random: () => number, spaced: boolean): string {
  const parts = Array.from(
    { length: spaced ? 4 : 3 },
    () => syllables[Math.floor(random() * syllables.length)] ?? '',
  );
  const joined = parts.join('');
  return spaced ? joined.charAt(0).toUpperCase() + joined.slice(1) : joined;
}

/** Pieces of sentences, `many` a language, likelier words in more of them. */
export function phrases(seed: number, many: number): Piece[] {
  const random = randomFrom(seed + 1);
  return Object.entries(LANGUAGES).flatMap(([lang, words]) =>
    Array.from({ length: many }, () => {
      const template = common(words.templates, random);
      const text = template.replaceAll(/\{(\w+)\}/g, (_, list: string) =>
        common(words.lists[list] ?? [''], random),
      );
      return piece(lang as Piece['lang'], text);
    }),
  );
}

/** Names that stand in few claims. */
export function rareNames(seed: number, many: number): Piece[] {
  const random = randomFrom(seed + 2);
  return Object.entries(LANGUAGES).flatMap(([lang, words]) =>
    Array.from({ length: many }, () => piece(lang as Piece['lang'], name(words, random, lang === 'en'))),
  );
}

const BODIES = {
  en: ['Watch', 'Network', 'Press', 'Daily', 'Alliance', 'Radio', 'Foundation', 'Committee'],
  ko: ['신문', '방송', '연대', '인권센터', '일보'],
  zh: ['日报', '通讯社', '协会', '电台', '人权组织'],
} as const;

/** Invented bodies that publish and speak. */
export function bodies(seed: number, many: number): Piece[] {
  const random = randomFrom(seed + 3);
  return Object.entries(LANGUAGES).flatMap(([lang, words]) => {
    const kinds = BODIES[lang as Piece['lang']];
    return Array.from({ length: many }, (_, at) => {
      const kind = kinds[at % kinds.length] ?? '';
      const own = name(words, random, lang === 'en');
      // The number keeps two of the same name apart, since a case has a publisher once.
      return piece(lang as Piece['lang'], `${own} ${kind} ${at + 1}`);
    });
  });
}
