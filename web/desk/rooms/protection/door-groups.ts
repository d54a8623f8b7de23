import type { Deadline, Door, Law, MechanismId } from '@safeconduct/law/index.ts';

export type DoorGroups = {
  /** Open now, then those open on a condition or to be checked; in the order in which they are best used. */
  readonly open: readonly Door[];
  readonly openIf: readonly Door[];
  /** Usable, but not before the people may be gone. */
  readonly late: readonly Door[];
  readonly closed: readonly Door[];
};

/** A mandate of the special procedures: they write one letter together, and so are one door. */
export function isMandate(mechanism: MechanismId): boolean {
  return mechanism.startsWith('SP-');
}

/** The mandates to which a letter of the special procedures would go, those that fit already first. */
export function mandatesOf(doors: readonly Door[]): readonly Door[] {
  return doors
    .filter(({ mechanism, standing }) => isMandate(mechanism) && standing !== 'closed')
    .toSorted((a, b) => Number(b.standing === 'open') - Number(a.standing === 'open'));
}

/** Offices whose desk closes soon, once each: many doors stand in the same house. */
export function officeHours(doors: readonly Door[]): readonly Deadline[] {
  const all = doors.flatMap(({ standing, deadlines }) => (standing === 'closed' ? [] : deadlines));
  const desks = all.filter(({ kind }) => kind === 'office');
  return [...new Map(desks.map((deadline) => [deadline.what.code, deadline])).values()];
}

/** Doors by what can be done with them. A door that cannot act in time stays in view, last, whatever it is. */
export function doorGroups(
  doors: readonly Door[],
  order: readonly { readonly mechanism: MechanismId }[],
): DoorGroups {
  const own = doors.filter(({ mechanism }) => !isMandate(mechanism));
  const rank = new Map(order.map(({ mechanism }, at) => [mechanism, at]));
  const sorted = own.toSorted(
    (a, b) => (rank.get(a.mechanism) ?? order.length) - (rank.get(b.mechanism) ?? order.length),
  );
  const usable = sorted.filter(({ standing, inTime }) => standing !== 'closed' && inTime !== 'no');
  return {
    open: usable.filter(({ standing }) => standing === 'open'),
    openIf: usable.filter(({ standing }) => standing !== 'open'),
    late: sorted.filter(({ standing, inTime }) => standing !== 'closed' && inTime === 'no'),
    closed: sorted.filter(({ standing }) => standing === 'closed'),
  };
}

/** The procedure under which a door's contacts, times and form are kept: mandates share those of the special procedures. */
export function procedureOf(mechanism: MechanismId): MechanismId {
  return mechanism.startsWith('SP-') ? 'SP' : mechanism;
}

/** Where a paper for the door goes. */
export function contactsOf(law: Pick<Law, 'contacts'>, mechanism: MechanismId): Law['contacts'] {
  const own = law.contacts.filter((contact) => contact.mechanism === mechanism);
  return own.length > 0
    ? own
    : law.contacts.filter((contact) => contact.mechanism === procedureOf(mechanism));
}
