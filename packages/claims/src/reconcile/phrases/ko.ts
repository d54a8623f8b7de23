import type { Phrases } from './types.ts';
import { termsIn } from './vocabulary.ts';

const digits = new Intl.NumberFormat('ko');

function count(
  lower: number | null,
  upper: number | null,
  about: boolean,
  between: boolean,
  unit = '명',
): string {
  const n = (value: number) =>
    about ? `약 ${digits.format(value)}${unit}` : `${digits.format(value)}${unit}`;
  if (lower !== null && lower === upper) return n(lower);
  if (lower !== null && upper !== null && between && !about) return `${digits.format(lower)}~${n(upper)}`;
  if (lower !== null && upper !== null)
    return about
      ? `약 ${digits.format(lower)}~${digits.format(upper)}${unit}`
      : `최소 ${n(lower)}, 많게는 ${n(upper)}`;
  if (lower !== null) return `최소 ${n(lower)}`;
  if (upper !== null && about) return `${digits.format(upper)}${unit} 가까이`;
  return upper !== null ? `최대 ${n(upper)}` : '인원 미상';
}

function names(list: readonly string[]): string {
  if (list.length > 4) return `${list.slice(0, 3).join('; ')} 외 ${list.length - 3}`;
  return list.join('; ');
}

/** Names outside brackets: the mark between them would end the clause. */
function all(names: string): string {
  return names.replaceAll('; ', ', ');
}

/** Words told on: `이라고` behind a consonant, `라고` behind a vowel (Hangul syllables: 28 to a vowel, the first bare). */
function said(words: string): string {
  const last = words.charCodeAt(words.length - 1) - 0xac00;
  return last >= 0 && last % 28 === 0 ? `${words}라고` : `${words}이라고`;
}

/** Korean. */
export const korean: Phrases = {
  count,
  units: { count_lots: '개' },
  some: (term, n) => `${term}(그중 ${n}명)`,
  not: (term) => `${term} 아님`,
  names,
  join: '. ',
  end: '.',
  bare: {
    count_children: '아동 {n}',
    count_women: '여성 {n}',
    count_men: '남성 {n}',
    count_elderly: '노인 {n}',
    count_dead: '사망 {n}',
  },
  returnedTo: '{n} {place}(으)로 송환된 것으로 보도됨',
  property: {
    count_detained: '{n} 구금됨',
    count_returned: '{n} 송환된 것으로 보도됨',
    count_at_risk: '{n} 송환 위기에 있다고 전해짐',
    count_component: '한 무리 {n}',
    count_group_total: '더 큰 집단 {n}',
    count_remaining: '{n} 아직 구금 중이라고 전해짐',
    count_resettled: '{n} 재정착한 것으로 보도됨',
    count_released: '{n} 석방된 것으로 보도됨',
    count_dead: '{n} 사망한 것으로 보도됨',
    count_women: '그중 여성 {n}',
    count_men: '그중 남성 {n}',
    count_children: '그중 아동 {n}',
    count_elderly: '그중 노인 {n}',
    count_helpers: '그중 조력자 {n}',
    count_lots: '무리 {n}',
    count_returned_per_day: '하루 {n} 송환된 것으로 보도됨',
    informants_in_group: '그중 정보원 {n}',
    annual_estimate: '연간 {n}(추정)',
    total_estimate: '모두 {n}(추정)',
    share_deported: '추방 비율',
    date_detained: '체포',
    date_return: '송환(보도)',
    date_return_expected: '송환 예상',
    date_crossed: '월경',
    date_released: '석방',
    date_death: '사망(보도)',
    date_first_reported: '첫 보도',
    date_red_notice: '적색수배 발령',
    age_of_person: '나이',
    age_range: '나이',
    place_detained: '체포 장소',
    place_held: '구금 장소',
    place_held_after_return: '송환 뒤 구금 장소',
    destination_intended: '가려던 곳',
    return_route: '송환 경로',
    status: '상태',
  },
  terms: termsIn(1),
  text: {
    'count.single': (w) => `${w('counted')}, 한 출처(${w('who')})에 따름`,
    'count.agreed': (w) => `${w('counted')}, 독립된 출처 ${w('k')}곳(${w('who')})이 일치`,
    'count.best': (w) => `${w('counted')}, 독립된 출처 ${w('m')}곳 가운데 ${w('k')}곳(${w('who')})에 따름`,
    'count.range': (w) => `${w('counted')}(출처 ${w('k')}곳의 수가 서로 다름)`,
    'count.top': (w) => `${w('n')}이라는 수는 한 출처(${w('who')})에만 나옴`,
    'count.first': (w) => `첫 체포${w('days') ? `(${w('days')})` : ''}에서 ${w('n')}`,
    'count.tally': (w) => `${all(w('who'))}의 누적 집계로는 ${w('to')}까지 최대 ${w('n')}`,
    'count.later': (w) =>
      `${w('from')} 이후의 출처(${w('who')})로는 ${w('counted')}, 누구를 센 것인지는 밝히지 않음`,
    'count.period': (w) => `더 긴 기간(${w('name')})에 걸쳐 ${w('counted')}, ${all(w('who'))}에 따름`,
    'count.period_since': (w) => `${w('name')} 이후 ${w('counted')}, ${all(w('who'))}에 따름`,
    'count.possibly_all': (w) => `${w('counted')}, 전원일 가능성도 있음`,
    'count.all_rests_on': (w) => `전원 송환되었다는 말은 출처 ${w('k')}곳(${w('who')})에 근거함`,
    'count.all_rests_on_hearsay': (w) =>
      `전원 송환되었다는 말은 출처 ${w('k')}곳(${w('who')})에 근거하며, 직접 본 사람은 없음`,
    'count.lot': (w) => `${w('lot')} 무리: ${w('n')}`,
    'count.less_helpers': (w) => `${w('total')} 가운데 조력자 ${w('less')}을 빼면 ${w('n')}(${w('who')})`,
    'count.sum': (w) => `따로 센 수를 더하면 ${w('n')}(${w('expression')})`,
    'count.two_incidents': (w) =>
      `서로 다른 체포에서 ${w('counted_sum')}, 한 보도(${w('who')})가 이를 합쳐 ${said(w('n'))} 함`,
    'count.not_comparable': (w) =>
      `${w('property')} 인원에 관한 수는 서로 비교할 수 없음: ${w('n')}과 ${w('other')}(${w('name')}), 모두 한 기관(${w('who')})의 수라고 함`,
    'count.no_number': (w) => `${w('property')} 인원은 밝혀지지 않음`,
    'date.single': (w) => `${w('property')}: ${w('days')}, 한 출처(${w('who')})에 따름`,
    'date.agreed': (w) => `${w('property')}: ${w('days')}, 독립된 출처 ${w('k')}곳(${w('who')})이 일치`,
    'date.range': (w) => `${w('property')}: ${w('days')}(출처마다 다름)`,
    'date.leg': (w) => `${w('property')}: ${w('days')}, ${w('name')} 구간(${w('who')})`,
    'age.values': (w) => `${w('property')}: ${w('n')}`,
    'age.systems': (w) => `출처에 따라 ${w('n')} 아이(나이 세는 방식이 다를 수 있음, ${w('years')}년생쯤)`,
    'terms.places': (w) => `${w('property')}: ${w('term')}(${w('who')})`,
    'terms.places_lot': (w) => `${w('lot')} 무리 ${w('property')}: ${w('term')}(${w('who')})`,
    'terms.said': (w) => `${w('term')}(${w('who')})`,
    'terms.listed': (w) => `${w('property')}: ${w('term')} (${w('who')})`,
    'status.at_risk': () => '송환 위기에 있다고 전해짐',
    'status.returned_reported': (w) => `${w('who')}에 따르면 송환됨`,
    'status.released': (w) => `석방되었고 송환되지 않음(${w('who')})`,
    'status.resettled': (w) => `재정착함(${w('who')})`,
    'status.not_returned': (w) => `송환되지 않음(${w('who')})`,
    'status.unknown': () => '이후 행방은 알려지지 않음',
    'fate.unknown': () => '이후 행방은 알려지지 않음',
    'fate.disputed': (w) => `이후 행방에 관한 말이 서로 다름(${w('who')})`,
    'contact.made': (w) => `${all(w('who'))}, ${all(w('whom'))}에 접촉함`,
    'contact.verbal': (w) => `${all(w('who'))}, ${all(w('whom'))}에 구두로 접촉함`,
    'contact.written': (w) => `${all(w('who'))}, ${all(w('whom'))}에 서면으로 접촉함`,
    'contact.both': (w) => `${all(w('who'))}, ${all(w('whom'))}에 구두와 서면으로 접촉함`,
    'access.none': (w) => `${w('who')}의 접근은 허용되지 않음`,
    'confirmed.state': (w) => `국가 당국자가 확인함(${w('who')})`,
    'unconfirmed.no_state': () => '어느 국가도 확인하지 않음',
    'unconfirmed.by': (w) => `${all(w('who'))}은(는) 확인하지 않음`,
    'disputed.by': (w) => `${all(w('who'))}이(가) 이의를 제기함`,
    'count.account': (w) => `출처 ${w('k')}곳(${w('who')})은 ${said(w('n'))} 함`,
    'count.fits': (w) => `이와 어긋나지 않게, 출처 ${w('k')}곳(${w('who')})은 ${said(w('n'))} 함`,
    'count.against': (w) => `그러나 출처 ${w('k')}곳(${w('who')})은 ${said(w('n'))} 함`,
    'count.of_part': (w) =>
      `그 가운데 ${w('of')}에 속한 ${w('counted_bare')}, 출처 ${w('k')}곳(${w('who')})에 따름`,
    'count.beside': (w) => `그 밖에 함께 있던 ${w('counted_bare')}, 출처 ${w('k')}곳(${w('who')})에 따름`,
    'count.running_total': (w) => `${w('to')}까지 ${w('counted')}, ${all(w('who'))}의 누계에 따름`,
    'count.period_in': (w) => `${w('name')}에 ${w('counted')}, ${all(w('who'))}에 따름`,
    'date.best': (w) =>
      `${w('property')}: ${w('days')}, 독립된 출처 ${w('m')}곳 가운데 ${w('k')}곳(${w('who')})에 따름`,
    'date.account': (w) => `출처 ${w('k')}곳(${w('who')})은 ${w('days')}이라고 함`,
    'date.against': (w) => `그러나 출처 ${w('k')}곳(${w('who')})은 ${w('days')}이라고 함`,
    'date.lot': (w) => `${w('lot')} 무리 ${w('property')}: ${w('days')}(${w('who')})`,
    'date.leg_path': (w) => `${w('property')}: ${w('days')}, ${w('start')}에서 ${w('end')}까지(${w('who')})`,
    'date.part': (w) => `그 가운데 ${w('n')} ${w('property')}: ${w('days')}(${w('who')})`,
    'date.impossible': () => '이 날짜들이 모두 맞을 수는 없음',
    'denied.by': (w) => `${all(w('who'))}이(가) 부인함${w('quote') ? `(“${w('quote')}”)` : ''}`,
    'decided.by': (w) => `${w('value')}(${w('days')} ${w('who')} 결정: ${w('reason')})`,
    'nothing.known': () => '아직 알려진 것이 없음',
    'issue.bound_lost': (w) =>
      `한정 표현이 사라짐: “${w('from')}”(${w('before')})이 “${w('to')}”(${w('who')})로 바뀜`,
    'issue.number_changed_in_copy': (w) =>
      `옮기는 중에 수가 바뀜: “${w('from')}”(${w('before')})이 “${w('to')}”(${w('who')})로 바뀜`,
    'issue.label_changed_owner': (w) =>
      `${w('before')}의 표현 “${w('from')}”을 ${w('who')}이(가) 자기 말로 씀`,
    'issue.same_number_different_thing': (w) =>
      `같은 수 ${w('n')}, 가리키는 것은 서로 다름: “${w('from')}”(${w('before')}), “${w('to')}”(${w('who')})`,
    'issue.held_against_returned': (w) =>
      `구금과 송환은 다름: 구금 “${w('from')}”(${w('before')}), 송환 “${w('to')}”(${w('who')})`,
    'issue.all_against_some': (w) =>
      `전원인지 일부인지 엇갈림: 송환 “${w('from')}”(${w('before')}), “${w('to')}”(${w('who')})`,
    'issue.impossible_order': (w) =>
      `날짜 순서가 맞지 않음: “${w('to')}”(${w('who')})이 “${w('from')}”(${w('before')})보다 앞섬`,
    'issue.two_legs': (w) =>
      `한 송환의 두 구간 날짜임: “${w('from')}”(${w('before')}), “${w('to')}”(${w('who')})`,
    'issue.correction': (w) => `${w('who')}이(가) “${w('from')}”을 “${w('to')}”로 정정함`,
    'issue.supersession': (w) => `${w('who')}이(가) “${w('from')}”을 “${w('to')}”로 늘려 밝힘`,
    'issue.carried_after_correction': (w) =>
      `${w('before')}이(가) “${w('to')}”로 정정한 뒤에도 ${w('who')}은(는) “${w('from')}”을 그대로 실음`,
    'issue.age_system': (w) => `나이 ${w('n')}세는 같은 나이를 다르게 센 것일 수 있음`,
    'issue.unit_mixed': (w) => `“${w('from')}”(${w('who')})은 다른 사람까지 센 수임: ${w('note')}`,
    'issue.rate_not_total': (w) => `“${w('from')}”(${w('who')})은 합계가 아니라 비율임`,
    'issue.cumulative_period': (w) => `“${w('from')}”(${w('who')})은 이 사건이 아니라 더 긴 기간의 합계임`,
    'issue.wider_population': (w) => `“${w('from')}”(${w('who')})은 더 넓거나 다른 집단을 센 수임`,
    'issue.sum_of_incidents': (w) =>
      `“${w('from')}”(${w('who')})은 서로 다른 체포를 더한 수임: ${w('expression')}`,
    'issue.does_not_add_up': (w) =>
      `${w('who')}이(가) 밝힌 부분의 합이 맞지 않음: ${w('expression')} = ${w('sum')}, 밝힌 합계는 ${w('total')}`,
    'issue.disputed': (w) => `${w('who')}이(가) 이의를 제기함: “${w('from')}”`,
    'issue.denied': (w) => `${w('who')}이(가) 부인함: “${w('from')}”`,
    'issue.unconfirmed': (w) => `${w('who')}은(는) 확인하지 않음: “${w('from')}”`,
    'issue.intent_not_outcome': (w) => `“${w('from')}”(${w('who')})은 일어난 일이 아니라 의도를 말한 것임`,
    'issue.state_media_testimony': (w) =>
      `“${w('from')}”은 송환받은 쪽 국영 매체의 말임: 기록하되 확인으로 치지 않음`,
  },
};
