import type { Property } from '@safeconduct/claims/model/index.ts';

/**
 * The attributes that say of whom a count is, behind `#affected`. Counts that are not of people of one incident
 * (lots, rates, shares, estimates of a practice) go under `#indicator`, so that nobody adds them to people.
 */
const measures: Partial<Record<Property, string>> = {
  count_detained: '#affected+detained',
  count_returned: '#affected+returned',
  count_at_risk: '#affected+atrisk',
  count_component: '#affected+lot',
  count_group_total: '#affected+group',
  count_remaining: '#affected+remaining',
  count_resettled: '#affected+resettled',
  count_released: '#affected+released',
  count_dead: '#affected+dead',
  count_women: '#affected+f',
  count_men: '#affected+m',
  count_children: '#affected+children',
  count_elderly: '#affected+elderly',
  count_helpers: '#affected+helpers',
  informants_in_group: '#affected+informants',
};

/** The tag of a count. @example tagOf('count_women') // '#affected+f' */
export function tagOf(property: Property): string {
  return measures[property] ?? '#indicator+num';
}
