import type { Field } from '../field.ts';
import type { SheetKind } from '../kinds.ts';
import { claimFields, reportFields } from './documents.ts';
import { communicationFields, custodyFields, incidentFields, legFields, lotFields } from './incident.ts';

/** The fields of each kind, in the order in which our own sheets have them as columns. */
export const fieldsOf: Readonly<Record<SheetKind, readonly Field[]>> = {
  incidents: incidentFields,
  lots: lotFields,
  reports: reportFields,
  claims: claimFields,
  custody: custodyFields,
  legs: legFields,
  communications: communicationFields,
};

/** The field that holds the stable id of a row, by kind. The label of a lot is one within its incident. */
export const idFieldOf: Readonly<Record<SheetKind, string>> = {
  incidents: 'incident_id',
  lots: 'lot',
  reports: 'id',
  claims: 'claim_id',
  custody: 'custody_id',
  legs: 'leg_id',
  communications: 'communication_id',
};

/** Kinds of which a row may come without an id: it then gets one made of what it says. */
export const idMayBeMissing: readonly SheetKind[] = [
  'reports',
  'claims',
  'custody',
  'legs',
  'communications',
];
