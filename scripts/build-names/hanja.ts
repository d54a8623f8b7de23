import { beforeInitialLaw, byInitialLaw } from '@safeconduct/names/hangul/initial-law.ts';
import { courtReadings, unihan } from './data.ts';

/** Forms of today's Japan that Unihan does not link to the simplified character. */
const JAPANESE =
  '鉄铁 竜龙 呉吴 姫姬 沢泽 恵惠 広广 徳德 栄荣 応应 関关 実实 経经 継继 県县 検检 験验 厳严 歳岁 斎斋 済济 桜樱 戦战 総总 続续 対对 団团 聴听 庁厅 伝传 転转 稲稻 読读 売卖 発发 浜滨 豊丰 辺边 変变 満满 薬药 訳译 様样 楽乐 覧览 両两 緑绿 励勵 霊灵 齢龄 暦历 歴历 労劳 亜亚 囲围 営营 衛卫 円圆 塩盐 価价 拡扩 覚觉 巻卷 勧劝 歓欢 観观 気气 帰归 亀龟 拠据 挙举 暁晓 駆驱 勲勋 薫薰 渓溪 鶏鸡 芸艺 撃击 剣剑 圏圈 顕显 権权 効效 黒黑 雑杂 賛赞 釈释 収收 従从 粛肃 処处 諸诸 焼烧 証证 奨奖 乗乘 浄净 縄绳 譲让 図图 穂穗 瀬濑 斉齐 摂摄 節节 専专 潜潛 繊纤 荘庄 捜搜 争爭 蔵藏 帯带 単单 徴征 勅敕 黄黃 彦彥 郎郞 朗朗 緒绪 鎮镇 隆隆 徹彻';

/** Readings of a character, as the North and the dictionary write them and as the South does. */
export interface Hanja {
  readonly fold: (text: string) => string;
  readonly folds: ReadonlyMap<string, string>;
  readonly readings: ReadonlyMap<string, readonly string[]>;
  readonly mandarin: ReadonlyMap<string, string>;
}

/** Everything that says what a character is and how it is read, by folded character. */
export function hanjaTables(folder: string): Hanja {
  const variants = unihan(folder, 'unihan_variants.tsv');
  const folds = new Map<string, string>();
  const point = (code: string | undefined) =>
    code === undefined ? null : String.fromCodePoint(Number.parseInt(code.slice(2), 16));
  for (const [character, fields] of variants) {
    const simple = point(fields.get('kSimplifiedVariant')?.split(' ')[0]);
    if (simple !== null && simple !== character) folds.set(character, simple);
  }
  for (const pair of JAPANESE.split(' ')) {
    const [from = '', to = ''] = Array.from(pair);
    const target = folds.get(to) ?? to;
    if (from !== target) folds.set(from, target);
  }
  const fold = (text: string) =>
    Array.from(text.normalize('NFKC'))
      .map((letter) => folds.get(letter) ?? letter)
      .join('');
  const readings = new Map<string, Set<string>>();
  const mandarin = new Map<string, string>();
  const add = (character: string, reading: string) => {
    if (!/^[가-힣]$/u.test(reading)) return;
    const key = fold(character);
    readings.set(key, (readings.get(key) ?? new Set()).add(reading));
  };
  for (const [character, fields] of unihan(folder, 'unihan_readings.tsv')) {
    for (const entry of fields.get('kHangul')?.split(' ') ?? []) add(character, entry.split(':')[0] ?? '');
    const py = fields.get('kMandarin')?.split(' ')[0];
    const key = fold(character);
    if (py !== undefined && (key === character || !mandarin.has(key)))
      mandarin.set(
        key,
        py
          .normalize('NFD')
          .replace(/[\u0300\u0301\u0304\u030c]/gu, '')
          .normalize('NFC')
          .replace('ü', 'u'),
      );
  }
  for (const [character, list] of courtReadings(folder)) for (const reading of list) add(character, reading);
  return {
    fold,
    folds,
    mandarin,
    readings: new Map([...readings].map(([key, set]) => [key, [...set]])),
  };
}

/**
 * The underlying form of a written syllable, told by its character: 이 with 李 is 리, 이 with 異 is 이. Where the
 * character does not tell, `null`.
 */
export function underlying(written: string, readings: readonly string[]): string | null {
  const family = beforeInitialLaw(byInitialLaw(written));
  const fitting = readings.filter((reading) => family.includes(reading));
  return fitting.find((reading) => byInitialLaw(reading) !== reading) ?? fitting[0] ?? null;
}
