import type { Phrases } from './types.ts';
import { termsIn } from './vocabulary.ts';

const digits = new Intl.NumberFormat('zh-Hans');

function count(
  lower: number | null,
  upper: number | null,
  about: boolean,
  between: boolean,
  unit = '人',
): string {
  const n = (value: number) =>
    about ? `约${digits.format(value)}${unit}` : `${digits.format(value)}${unit}`;
  if (lower !== null && lower === upper) return n(lower);
  if (lower !== null && upper !== null && between && !about) return `${digits.format(lower)}至${n(upper)}`;
  if (lower !== null && upper !== null)
    return about
      ? `约${digits.format(lower)}至${digits.format(upper)}${unit}`
      : `至少${n(lower)}，可能${n(upper)}`;
  if (lower !== null) return `至少${n(lower)}`;
  if (upper !== null && about) return `近${digits.format(upper)}${unit}`;
  return upper !== null ? `至多${n(upper)}` : '人数不详';
}

function names(list: readonly string[]): string {
  if (list.length > 4) return `${list.slice(0, 3).join('；')}等${list.length}方`;
  return list.join('；');
}

/** Names outside brackets: the mark between them would end the clause. */
function all(names: string): string {
  return names.replaceAll('；', '、');
}

/** Simplified Chinese. */
export const chinese: Phrases = {
  count,
  units: { count_lots: '批' },
  some: (term, n) => `${term}（其中${n}人）`,
  not: (term) => `并非${term}`,
  names,
  join: '；',
  end: '。',
  bare: {
    count_children: '儿童{n}',
    count_women: '女性{n}',
    count_men: '男性{n}',
    count_elderly: '老人{n}',
    count_dead: '死亡{n}',
  },
  returnedTo: '{n}据报已被遣返{place}',
  property: {
    count_detained: '{n}被拘押',
    count_returned: '{n}据报已被遣返',
    count_at_risk: '{n}据称面临遣返',
    count_component: '其中一批{n}',
    count_group_total: '更大的群体{n}',
    count_remaining: '{n}据称仍被关押',
    count_resettled: '{n}据报已获安置',
    count_released: '{n}据报已获释',
    count_dead: '{n}据报死亡',
    count_women: '其中女性{n}',
    count_men: '其中男性{n}',
    count_children: '其中儿童{n}',
    count_elderly: '其中老人{n}',
    count_helpers: '其中协助者{n}',
    count_lots: '共{n}',
    count_returned_per_day: '每日{n}据报被遣返',
    informants_in_group: '其中线人{n}',
    annual_estimate: '每年{n}（估计）',
    total_estimate: '共{n}（估计）',
    share_deported: '被驱逐比例',
    date_detained: '被捕',
    date_return: '据报被遣返',
    date_return_expected: '预计遣返',
    date_crossed: '越境',
    date_released: '获释',
    date_death: '据报死亡',
    date_first_reported: '首次报道',
    date_red_notice: '红色通报发布',
    age_of_person: '年龄',
    age_range: '年龄',
    place_detained: '被捕地点',
    place_held: '关押地点',
    place_held_after_return: '遣返后关押地点',
    destination_intended: '目的地',
    return_route: '遣返路线',
    status: '状况',
  },
  terms: termsIn(2),
  text: {
    'count.single': (w) => `${w('counted')}，仅据一方（${w('who')}）`,
    'count.agreed': (w) => `${w('counted')}，${w('k')}个独立来源（${w('who')}）一致`,
    'count.best': (w) => `${w('counted')}，${w('m')}个独立来源中有${w('k')}个（${w('who')}）如此说`,
    'count.range': (w) => `${w('counted')}（${w('k')}个来源说法不一）`,
    'count.top': (w) => `${w('n')}之说仅见于一方（${w('who')}）`,
    'count.first': (w) => `首批被捕${w('days') ? `（${w('days')}）` : ''}${w('n')}`,
    'count.tally': (w) => `据${all(w('who'))}的累计，截至${w('to')}至多${w('n')}`,
    'count.later': (w) => `${w('from')}以后的来源（${w('who')}）说法为${w('counted')}，未说明所指何人`,
    'count.period': (w) => `较长时期内（${w('name')}）${w('counted')}，据${all(w('who'))}`,
    'count.period_since': (w) => `自${w('name')}以来${w('counted')}，据${all(w('who'))}`,
    'count.possibly_all': (w) => `${w('counted')}，可能是全部`,
    'count.all_rests_on': (w) => `“全部遣返”之说出自${w('k')}个来源（${w('who')}）`,
    'count.all_rests_on_hearsay': (w) => `“全部遣返”之说出自${w('k')}个来源（${w('who')}），均非亲历`,
    'count.lot': (w) => `${w('lot')}批：${w('n')}`,
    'count.less_helpers': (w) => `${w('total')}中有${w('less')}为协助者，除去后为${w('n')}（${w('who')}）`,
    'count.sum': (w) => `分别统计之和为${w('n')}（${w('expression')}）`,
    'count.two_incidents': (w) => `分别被抓${w('counted_sum')}，有一篇报道相加为${w('n')}（${w('who')}）`,
    'count.not_comparable': (w) =>
      `${w('property')}的数字无法相互比较：${w('n')}，以及${w('other')}（${w('name')}），均称出自同一机构（${w('who')}）`,
    'count.no_number': (w) => `${w('property')}的人数未公布`,
    'date.single': (w) => `${w('days')}${w('property')}，仅据一方（${w('who')}）`,
    'date.agreed': (w) => `${w('days')}${w('property')}，${w('k')}个独立来源（${w('who')}）一致`,
    'date.range': (w) => `${w('days')}${w('property')}（说法不一）`,
    'date.leg': (w) => `${w('days')}${w('property')}，${w('name')}一段（${w('who')}）`,
    'age.values': (w) => `${w('property')}：${w('n')}`,
    'age.systems': (w) => `一名说法不一的${w('n')}儿童（年龄算法或有不同，约${w('years')}年出生）`,
    'terms.places': (w) => `${w('property')}：${w('term')}（${w('who')}）`,
    'terms.places_lot': (w) => `${w('lot')}批${w('property')}：${w('term')}（${w('who')}）`,
    'terms.said': (w) => `${w('term')}（${w('who')}）`,
    'terms.listed': (w) => `${w('who')}：${w('term')}`,
    'status.at_risk': () => '据称面临遣返',
    'status.returned_reported': (w) => `据${w('who')}，已被遣返`,
    'status.released': (w) => `已获释，未被遣返（${w('who')}）`,
    'status.resettled': (w) => `已获安置（${w('who')}）`,
    'status.not_returned': (w) => `未被遣返（${w('who')}）`,
    'status.unknown': () => '下落不明',
    'fate.unknown': () => '下落不明',
    'fate.disputed': (w) => `关于其下落说法不一（${w('who')}）`,
    'contact.made': (w) => `${all(w('who'))}已与${all(w('whom'))}接触`,
    'contact.verbal': (w) => `${all(w('who'))}已口头与${all(w('whom'))}接触`,
    'contact.written': (w) => `${all(w('who'))}已书面与${all(w('whom'))}接触`,
    'contact.both': (w) => `${all(w('who'))}已口头并书面与${all(w('whom'))}接触`,
    'access.none': (w) => `${w('who')}未获准接触`,
    'confirmed.state': (w) => `有国家官方证实（${w('who')}）`,
    'unconfirmed.no_state': () => '没有任何国家证实',
    'unconfirmed.by': (w) => `${all(w('who'))}未予证实`,
    'disputed.by': (w) => `${all(w('who'))}提出异议`,
    'count.account': (w) => `${w('k')}个来源（${w('who')}）称${w('n')}`,
    'count.fits': (w) => `另有${w('k')}个来源（${w('who')}）称${w('n')}，与此不相抵触`,
    'count.against': (w) => `但${w('k')}个来源（${w('who')}）称${w('n')}`,
    'count.of_part': (w) => `其中${w('of')}之内${w('counted_bare')}，据${w('k')}个来源（${w('who')}）`,
    'count.beside': (w) => `此外同行${w('counted_bare')}，据${w('k')}个来源（${w('who')}）`,
    'count.running_total': (w) => `截至${w('to')}${w('counted')}，据${all(w('who'))}的累计`,
    'count.period_in': (w) => `${w('name')}${w('counted')}，据${all(w('who'))}`,
    'date.best': (w) =>
      `${w('days')}${w('property')}，${w('m')}个独立来源中有${w('k')}个（${w('who')}）如此说`,
    'date.account': (w) => `${w('k')}个来源（${w('who')}）称${w('days')}`,
    'date.against': (w) => `但${w('k')}个来源（${w('who')}）称${w('days')}`,
    'date.lot': (w) => `${w('lot')}批${w('days')}${w('property')}（${w('who')}）`,
    'date.leg_path': (w) => `${w('days')}${w('property')}，由${w('start')}到${w('end')}（${w('who')}）`,
    'date.part': (w) => `其中${w('n')}${w('days')}${w('property')}（${w('who')}）`,
    'date.impossible': () => '这些日期不可能全部成立',
    'denied.by': (w) => `${all(w('who'))}予以否认${w('quote') ? `（“${w('quote')}”）` : ''}`,
    'decided.by': (w) => `${w('value')}（${w('who')}于${w('days')}决定：${w('reason')}）`,
    'nothing.known': () => '目前一无所知',
    'issue.bound_lost': (w) => `限定语丢失：“${w('from')}”（${w('before')}）变成“${w('to')}”（${w('who')}）`,
    'issue.number_changed_in_copy': (w) =>
      `转载时数字改变：“${w('from')}”（${w('before')}）变成“${w('to')}”（${w('who')}）`,
    'issue.label_changed_owner': (w) => `${w('before')}的用语“${w('from')}”被${w('who')}当作自己的说法`,
    'issue.same_number_different_thing': (w) =>
      `${w('n')}所指不同：“${w('from')}”（${w('before')}）与“${w('to')}”（${w('who')}）`,
    'issue.held_against_returned': (w) =>
      `关押与遣返须分开：关押“${w('from')}”（${w('before')}），遣返“${w('to')}”（${w('who')}）`,
    'issue.all_against_some': (w) =>
      `全部还是部分，说法不一：遣返“${w('from')}”（${w('before')}），“${w('to')}”（${w('who')}）`,
    'issue.impossible_order': (w) =>
      `日期先后不可能成立：“${w('to')}”（${w('who')}）早于“${w('from')}”（${w('before')}）`,
    'issue.two_legs': (w) =>
      `这是同一次遣返两段路程的日期：“${w('from')}”（${w('before')}）与“${w('to')}”（${w('who')}）`,
    'issue.correction': (w) => `${w('who')}把“${w('from')}”更正为“${w('to')}”`,
    'issue.supersession': (w) => `${w('who')}把“${w('from')}”增为“${w('to')}”`,
    'issue.carried_after_correction': (w) =>
      `${w('before')}已更正为“${w('to')}”，${w('who')}仍刊载“${w('from')}”`,
    'issue.age_system': (w) => `年龄${w('n')}可能是同一年龄的两种算法`,
    'issue.unit_mixed': (w) => `“${w('from')}”（${w('who')}）还计入了其他人：${w('note')}`,
    'issue.rate_not_total': (w) => `“${w('from')}”（${w('who')}）是比率，不是总数`,
    'issue.cumulative_period': (w) => `“${w('from')}”（${w('who')}）是较长时期的累计，不是这一事件的人数`,
    'issue.wider_population': (w) => `“${w('from')}”（${w('who')}）所指的是更大或另外的群体`,
    'issue.sum_of_incidents': (w) => `“${w('from')}”（${w('who')}）把不同的抓捕相加：${w('expression')}`,
    'issue.does_not_add_up': (w) =>
      `${w('who')}给出的各部分合计不符：${w('expression')} = ${w('sum')}，而非${w('total')}`,
    'issue.disputed': (w) => `${w('who')}提出异议：“${w('from')}”`,
    'issue.denied': (w) => `${w('who')}予以否认：“${w('from')}”`,
    'issue.unconfirmed': (w) => `${w('who')}未予证实：“${w('from')}”`,
    'issue.intent_not_outcome': (w) => `“${w('from')}”（${w('who')}）表达的是意图，不是结果`,
    'issue.state_media_testimony': (w) => `“${w('from')}”出自接收国官方媒体：仅作记录，不算证实`,
  },
};
