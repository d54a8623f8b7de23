import type { Phrases } from './types.ts';
import { termsIn } from './vocabulary.ts';

const digits = new Intl.NumberFormat('en');

function count(lower: number | null, upper: number | null, about: boolean, between: boolean): string {
  const n = (value: number) => (about ? `about ${digits.format(value)}` : digits.format(value));
  if (lower !== null && lower === upper) return n(lower);
  if (lower !== null && upper !== null && between && !about) return `${n(lower)} to ${n(upper)}`;
  if (lower !== null && upper !== null)
    return about ? `${n(lower)} to ${digits.format(upper)}` : `at least ${n(lower)}, possibly ${n(upper)}`;
  if (lower !== null) return about ? `${n(lower)} or more` : `at least ${n(lower)}`;
  if (upper !== null && about) return `nearly ${digits.format(upper)}`;
  return upper !== null ? `up to ${n(upper)}` : 'an unknown number';
}

function names(list: readonly string[]): string {
  if (list.length > 4) return `${list.slice(0, 3).join('; ')} and ${list.length - 3} more`;
  return list.join('; ');
}

function accounts(k: string): string {
  return k === '1' ? 'one account' : `${k} accounts`;
}

/** Names outside brackets: the mark between them would end the clause. */
function all(names: string): string {
  return names.replaceAll('; ', ' and ');
}

/** English. */
export const english: Phrases = {
  count,
  units: {},
  some: (term, n) => `${term} for ${n} of them`,
  not: (term) => `not ${term}`,
  names,
  join: '; ',
  end: '.',
  bare: {
    count_children: '{n} children',
    count_women: '{n} women or girls',
    count_men: '{n} men or boys',
    count_elderly: '{n} elderly people',
    count_dead: '{n} reported dead',
  },
  returnedTo: '{n} reported returned to {place}',
  property: {
    count_detained: '{n} detained',
    count_returned: '{n} reported returned',
    count_at_risk: '{n} said to be at risk of return',
    count_component: '{n} in one lot',
    count_group_total: '{n} in the larger group',
    count_remaining: '{n} said to remain held',
    count_resettled: '{n} reported resettled',
    count_released: '{n} reported released',
    count_dead: '{n} reported dead',
    count_women: '{n} women or girls among them',
    count_men: '{n} men or boys among them',
    count_children: '{n} children among them',
    count_elderly: '{n} elderly among them',
    count_helpers: '{n} helpers among them',
    count_lots: '{n} lots',
    count_returned_per_day: '{n} reported returned each day',
    informants_in_group: '{n} informants among them',
    annual_estimate: '{n} a year, as an estimate',
    total_estimate: '{n} in all, as an estimate',
    share_deported: 'share deported',
    date_detained: 'detained',
    date_return: 'returned, by report,',
    date_return_expected: 'return expected',
    date_crossed: 'crossed the border',
    date_released: 'released',
    date_death: 'died, by report,',
    date_first_reported: 'first reported',
    date_red_notice: 'red notice issued',
    age_of_person: 'age',
    age_range: 'ages',
    place_detained: 'detained in',
    place_held: 'held in',
    place_held_after_return: 'held after return in',
    destination_intended: 'bound for',
    return_route: 'returned by way of',
    status: 'status',
  },
  terms: termsIn(0),
  text: {
    'count.single': (w) => `${w('counted')}, on one account (${w('who')})`,
    'count.agreed': (w) => `${w('counted')}, on ${w('k')} independent accounts (${w('who')})`,
    'count.best': (w) => `${w('counted')}, on ${w('k')} of ${w('m')} independent accounts (${w('who')})`,
    'count.range': (w) => `${w('counted')} (${w('k')} accounts differ)`,
    'count.top': (w) => `${w('n')} on one account alone (${w('who')})`,
    'count.first': (w) => `${w('n')} in the first arrests${w('days') ? ` (${w('days')})` : ''}`,
    'count.tally': (w) => `up to ${w('n')} on the running tally of ${all(w('who'))}, to ${w('to')}`,
    'count.later': (w) =>
      `${w('counted')} on accounts from ${w('from')} on, which do not say whom they count (${w('who')})`,
    'count.period': (w) =>
      `${w('counted')} over a longer time (${w('name')}), on the account of ${all(w('who'))}`,
    'count.period_since': (w) => `${w('counted')} since ${w('name')}, on the account of ${all(w('who'))}`,
    'count.possibly_all': (w) => `${w('counted')}, possibly all`,
    'count.all_rests_on': (w) => `that all were returned rests on ${accounts(w('k'))} (${w('who')})`,
    'count.all_rests_on_hearsay': (w) =>
      `that all were returned rests on ${accounts(w('k'))}, ${w('k') === '1' ? 'not' : 'none'} first-hand (${w('who')})`,
    'count.lot': (w) => `lot ${w('lot')}: ${w('n')}`,
    'count.less_helpers': (w) =>
      `of ${w('total')}, ${w('less')} helpers, which leaves ${w('n')} (${w('who')})`,
    'count.sum': (w) => `separate counts add up to ${w('n')} (${w('expression')})`,
    'count.two_incidents': (w) =>
      `${w('counted_sum')} in separate arrests, which one report adds up to ${w('n')} (${w('who')})`,
    'count.not_comparable': (w) =>
      `the figures on those ${w('property')} cannot be compared: ${w('n')}, and ${w('other')} (${w('name')}), both ascribed to one body (${w('who')})`,
    'count.no_number': (w) => `no figure given for those ${w('property')}`,
    'date.single': (w) => `${w('property')} ${w('days')}, on one account (${w('who')})`,
    'date.agreed': (w) => `${w('property')} ${w('days')}, on ${w('k')} independent accounts (${w('who')})`,
    'date.range': (w) => `${w('property')} ${w('days')} (accounts differ)`,
    'date.leg': (w) => `${w('property')} ${w('days')} on the ${w('name')} leg (${w('who')})`,
    'age.values': (w) => `${w('property')} given as ${w('n')}`,
    'age.systems': (w) =>
      `a child of ${w('n').replace('–', ' or ')} on different accounts (ages may be counted in different ways; born about ${w('years')})`,
    'terms.places': (w) => `${w('property')} ${w('term')} (${w('who')})`,
    'terms.places_lot': (w) => `lot ${w('lot')} ${w('property')} ${w('term')} (${w('who')})`,
    'terms.said': (w) => `${w('term')} (${w('who')})`,
    'terms.listed': (w) => `${w('property')}: ${w('term')} (${w('who')})`,
    'status.at_risk': () => 'said to be at risk of return',
    'status.returned_reported': (w) => `return reported by ${w('who')}`,
    'status.released': (w) => `released, not returned (${w('who')})`,
    'status.resettled': (w) => `resettled (${w('who')})`,
    'status.not_returned': (w) => `not returned (${w('who')})`,
    'status.unknown': () => 'what became of them is not known',
    'fate.unknown': () => 'what became of them is not known',
    'fate.disputed': (w) => `accounts of what became of them differ (${w('who')})`,
    'contact.made': (w) => `${all(w('who'))} has approached ${all(w('whom'))}`,
    'contact.verbal': (w) => `${all(w('who'))} has approached ${all(w('whom'))} verbally`,
    'contact.written': (w) => `${all(w('who'))} has approached ${all(w('whom'))} in writing`,
    'contact.both': (w) => `${all(w('who'))} has approached ${all(w('whom'))} verbally and in writing`,
    'access.none': (w) => `${w('who')} has no access`,
    'confirmed.state': (w) => `confirmed by officials of a state (${w('who')})`,
    'unconfirmed.no_state': () => 'confirmed by no state',
    'unconfirmed.by': (w) => `not confirmed by ${all(w('who'))}`,
    'disputed.by': (w) => `disputed by ${all(w('who'))}`,
    'count.account': (w) => `${w('n')} on ${accounts(w('k'))} (${w('who')})`,
    'count.fits': (w) => `${w('n')}, which fits, on ${accounts(w('k'))} more (${w('who')})`,
    'count.against': (w) => `but ${w('n')} on ${accounts(w('k'))} (${w('who')})`,
    'count.of_part': (w) =>
      `${w('counted_bare')} among ${w('of')} of them, on ${accounts(w('k'))} (${w('who')})`,
    'count.beside': (w) => `${w('counted_bare')} beside them, on ${accounts(w('k'))} (${w('who')})`,
    'count.running_total': (w) => `${w('counted')} by ${w('to')}, on the running total of ${all(w('who'))}`,
    'count.period_in': (w) => `${w('counted')} in ${w('name')}, on the account of ${all(w('who'))}`,
    'date.best': (w) =>
      `${w('property')} ${w('days')}, on ${w('k')} of ${w('m')} independent accounts (${w('who')})`,
    'date.account': (w) => `${w('days')} on ${accounts(w('k'))} (${w('who')})`,
    'date.against': (w) => `but ${w('days')} on ${accounts(w('k'))} (${w('who')})`,
    'date.lot': (w) => `lot ${w('lot')} ${w('property')} ${w('days')} (${w('who')})`,
    'date.leg_path': (w) => `${w('property')} ${w('days')} from ${w('start')} to ${w('end')} (${w('who')})`,
    'date.part': (w) => `${w('n')} of them ${w('property')} ${w('days')} (${w('who')})`,
    'date.impossible': () => 'these days cannot all be right',
    'denied.by': (w) => `denied by ${all(w('who'))}${w('quote') ? ` (“${w('quote')}”)` : ''}`,
    'decided.by': (w) => `${w('value')}, decided by ${w('who')} on ${w('days')}: ${w('reason')}`,
    'nothing.known': () => 'nothing is known yet',
    'issue.bound_lost': (w) =>
      `a limit was lost: “${w('from')}” (${w('before')}) became “${w('to')}” (${w('who')})`,
    'issue.number_changed_in_copy': (w) =>
      `the figure changed in copying: “${w('from')}” (${w('before')}) became “${w('to')}” (${w('who')})`,
    'issue.label_changed_owner': (w) => `the label “${w('from')}” of ${w('before')} is used by ${w('who')}`,
    'issue.same_number_different_thing': (w) =>
      `${w('n')} counts different things: “${w('from')}” (${w('before')}) and “${w('to')}” (${w('who')})`,
    'issue.held_against_returned': (w) =>
      `held and returned are told apart: “${w('from')}” held (${w('before')}), “${w('to')}” returned (${w('who')})`,
    'issue.all_against_some': (w) =>
      `all or some: “${w('from')}” returned (${w('before')}), but “${w('to')}” (${w('who')})`,
    'issue.impossible_order': (w) =>
      `the order of dates cannot be right: “${w('to')}” (${w('who')}) comes before “${w('from')}” (${w('before')})`,
    'issue.two_legs': (w) =>
      `the dates are of two legs of one return: “${w('from')}” (${w('before')}) and “${w('to')}” (${w('who')})`,
    'issue.correction': (w) => `${w('who')} corrected “${w('from')}” to “${w('to')}”`,
    'issue.supersession': (w) => `${w('who')} raised “${w('from')}” to “${w('to')}”`,
    'issue.carried_after_correction': (w) =>
      `${w('who')} still carries “${w('from')}”, which ${w('before')} had corrected to “${w('to')}”`,
    'issue.age_system': (w) => `ages ${w('n')} may be one age counted in two ways`,
    'issue.unit_mixed': (w) => `“${w('from')}” (${w('who')}) counts other persons too: ${w('note')}`,
    'issue.rate_not_total': (w) => `“${w('from')}” (${w('who')}) is a rate, not a total`,
    'issue.cumulative_period': (w) =>
      `“${w('from')}” (${w('who')}) is a total over a longer time, not of this event`,
    'issue.wider_population': (w) => `“${w('from')}” (${w('who')}) counts a wider or another group`,
    'issue.sum_of_incidents': (w) => `“${w('from')}” (${w('who')}) adds separate arrests: ${w('expression')}`,
    'issue.does_not_add_up': (w) =>
      `the parts given by ${w('who')} do not add up: ${w('expression')} = ${w('sum')}, not ${w('total')}`,
    'issue.disputed': (w) => `${w('who')} disputes this: “${w('from')}”`,
    'issue.denied': (w) => `${w('who')} denies this: “${w('from')}”`,
    'issue.unconfirmed': (w) => `${w('who')} did not confirm: “${w('from')}”`,
    'issue.intent_not_outcome': (w) => `“${w('from')}” (${w('who')}) states an intent, not what happened`,
    'issue.state_media_testimony': (w) =>
      `“${w('from')}” comes from state media of the receiving side: recorded, never a confirmation`,
  },
};
