import type { Audience } from './model.ts';

/** Kinds of knowledge that can harm somebody when they reach the wrong reader. */
export const TOPICS = [
  'names',
  'exact_ages',
  'routes',
  'helpers',
  'hiding',
  'family_abroad',
  'contact',
  'submitter',
] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * What each reader does not get. Who helped and by which way is needed by none of them. What a UN body or a court is given it passes to the state concerned, so helpers,
 * routes and places of hiding stay out there too, and so does contact with South Korea or churches, which by the
 * statements of UN experts (17 October 2023) is punished far more harshly on return. Names are decided by consent,
 * person by person, and stand here only for readers who never get one without it.
 */
const kept: Readonly<Record<Audience, readonly Topic[]>> = {
  un: ['routes', 'helpers', 'hiding', 'contact'],
  court: ['routes', 'helpers', 'hiding', 'contact'],
  humanitarian: ['routes', 'helpers'],
  detaining_state: ['exact_ages', 'routes', 'helpers', 'hiding', 'family_abroad', 'contact', 'submitter'],
  third_state: ['exact_ages', 'routes', 'helpers', 'hiding', 'family_abroad', 'contact'],
  public: ['exact_ages', 'routes', 'helpers', 'hiding', 'family_abroad', 'contact', 'submitter'],
};

/** Properties of claims that carry such knowledge. */
const topicOfProperty: Readonly<Record<string, Topic>> = {
  age_of_person: 'exact_ages',
  date_crossed: 'routes',
  count_helpers: 'helpers',
  informants_in_group: 'helpers',
  relatives: 'family_abroad',
  contact_with: 'contact',
  destination_intended: 'contact',
  biography: 'names',
  identity_released: 'names',
};

/**
 * Whether something is kept from a reader.
 *
 * @example isKept('helpers', 'un') // true
 */
export function isKept(topic: Topic, audience: Audience): boolean {
  return kept[audience].includes(topic);
}

/** The topic of a property that is kept from this reader, or `null`. */
export function keptProperty(property: string | undefined, audience: Audience): Topic | null {
  const topic = property === undefined ? undefined : topicOfProperty[property];
  if (topic === undefined) return null;
  if (topic === 'names') return audience === 'humanitarian' ? null : topic;
  return isKept(topic, audience) ? topic : null;
}

/** Readers to whom whole sentences of reports are not quoted: a sentence may say more than the claim in it. */
export function quotesWhole(audience: Audience): boolean {
  return audience === 'humanitarian' || audience === 'un' || audience === 'court';
}
