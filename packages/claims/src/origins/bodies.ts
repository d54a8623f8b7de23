import { countryOf } from '../places/country.ts';

/**
 * Bodies that reports on forced return quote in many languages: the key, then the names, as the bodies write them on
 * their own pages (unhcr.org in English, French, Spanish and Chinese, unhcr.or.kr; ohchr.org; iom.int, iom.or.kr;
 * icrc.org; unicef.org, unicef.or.kr; amnesty.org, amnesty.or.kr, zh.amnesty.org; hrw.org in those languages).
 */
const rows = `
unhcr|united nations high commissioner for refugees|un high commissioner for refugees|un refugee agency|hcr|acnur|유엔난민기구|유엔 난민기구|유엔난민고등판무관실|유엔난민최고대표사무소|联合国难民署|联合国难民事务高级专员公署|联合国难民事务高级专员办事处|聯合國難民署
ohchr|un human rights office|united nations human rights office|office of the high commissioner for human rights|haut-commissariat aux droits de l’homme|유엔인권최고대표사무소|유엔 인권최고대표사무소|유엔인권사무소|联合国人权事务高级专员办事处|联合国人权高专办|人权高专办|联合国人权办公室
iom|international organization for migration|international organisation for migration|oim|국제이주기구|국제이주기구(iom)|国际移民组织|國際移民組織
icrc|international committee of the red cross|cicr|국제적십자위원회|红十字国际委员会|紅十字國際委員會
unicef|united nations children’s fund|un children’s fund|유니세프|유엔아동기금|联合国儿童基金会|聯合國兒童基金會
amnesty international|amnesty|amnistía internacional|amnistie internationale|국제앰네스티|앰네스티|국제사면위원회|国际特赦组织|國際特赦組織|大赦国际
human rights watch|hrw|휴먼라이츠워치|휴먼 라이츠 워치|人权观察|人權觀察
united nations|un|onu|유엔|联合国|聯合國
`;

const byName = new Map(
  rows
    .trim()
    .split('\n')
    .flatMap((row) => {
      const names = row.split('|').map((name) => name.replaceAll(/['’.]/g, ''));
      return names.map((name) => [name, names[0] ?? name] as const);
    }),
);
const longestFirst = [...byName.keys()].sort((x, y) => y.length - x.length);
const dense = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Kana}]/u;

/**
 * The one key of a body that is named in several languages, or of its office in a country; `null` for any other name.
 *
 * @param name in lower case, without quotation marks and full stops
 * @example bodyKey('국제앰네스티') // 'amnesty international'
 * @example bodyKey('联合国难民署发言人') // 'unhcr'
 */
export function bodyKey(name: string): string | null {
  const known = byName.get(name);
  if (known !== undefined) return known;
  // Korean and Chinese write the office right behind the name: 유엔난민기구 대변인, 联合国难民署发言人.
  if (!dense.test(name)) return null;
  const start = longestFirst.find((one) => dense.test(one) && one.length > 2 && name.startsWith(one));
  return start === undefined ? null : (byName.get(start) ?? null);
}

/** Words for organs of a state, in Korean and Chinese, behind the name of the state. */
const denseOffice =
  /^(?:정부|외교부|외교통상부|외무성|통일부|국무부|내무부|이민국|경찰|공안|당국|대사관|政府|外交部|外交部发言人|内政部|移民局|警方|公安|当局|當局|大使馆|大使館)[\p{L} ]*$/u;

/**
 * The key of a state whose organ speaks: 중국 외교부, 中国公安, "South Korean" with its office taken off. Ministries that
 * only one state has stand for it (통일부). `null` where the words name no state of the gazetteer.
 *
 * @example denseStateKey('중국 외교부') // 'state:cn'
 */
export function denseStateKey(name: string): string | null {
  const words = name.replaceAll(/\s+/g, ' ').trim();
  if (/^통일부(?: |$)/.test(words)) return 'state:kr';
  for (let at = Math.min(words.length - 1, 8); at >= 2; at -= 1) {
    const country = countryOf(words.slice(0, at));
    if (country && denseOffice.test(words.slice(at).trim())) return `state:${country.code.toLowerCase()}`;
  }
  return null;
}
