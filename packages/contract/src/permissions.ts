/**
 * Every permission there is. An endpoint names one; a role is a set of them. Names are `thing.act` and
 * are stable: they are written into audit entries and API documents.
 */
export const PERMISSIONS = [
  'reports.read',
  'reports.write',
  'claims.read',
  'claims.write',
  'incidents.read',
  'incidents.write',
  'findings.decide',
  'tasks.read',
  'tasks.write',
  'search.read',
  'history.read',
  'exports.make',
  'imports.run',
  'assessments.read',
  'assessments.answer',
  'assessments.decide',
  'interventions.read',
  'interventions.write',
  'consents.read',
  'consents.write',
  'documents.read',
  'documents.write',
  'documents.release',
  'sample.manage',
  'cases.manage',
  'audit.read',
  'backups.manage',
  'helper.manage',
  'accounts.manage',
  'teams.manage',
] as const;

/** One permission, e.g. `'reports.write'`. */
export type Permission = (typeof PERMISSIONS)[number];

/** The four roles a staff account can have, from most to least able. */
export const ROLES = ['administrator', 'caseworker', 'reviewer', 'reader'] as const;

/** One role, e.g. `'caseworker'`. */
export type Role = (typeof ROLES)[number];

const READING: readonly Permission[] = [
  'reports.read',
  'claims.read',
  'incidents.read',
  'tasks.read',
  'search.read',
  'history.read',
  'assessments.read',
  'interventions.read',
  'consents.read',
  'documents.read',
];

const REVIEWING: readonly Permission[] = [
  ...READING,
  'claims.write',
  'findings.decide',
  'tasks.write',
  'exports.make',
  'assessments.answer',
  'assessments.decide',
  'interventions.write',
  'documents.write',
  'documents.release',
];

const CASEWORK: readonly Permission[] = [
  ...REVIEWING,
  'reports.write',
  'incidents.write',
  'imports.run',
  'consents.write',
  'cases.manage',
  'sample.manage',
];

/**
 * What each role may do. A reader only reads; a reviewer confirms claims, decides findings and legal judgements,
 * writes and releases documents, logs communications and makes exports; a caseworker also takes in reports and
 * sheets, keeps incidents, records consents and says who may see a case; an administrator may do everything.
 *
 * @example
 * PERMISSIONS_OF.reader.includes('claims.write') // false
 */
export const PERMISSIONS_OF: Readonly<Record<Role, readonly Permission[]>> = {
  administrator: PERMISSIONS,
  caseworker: CASEWORK,
  reviewer: REVIEWING,
  reader: READING,
};
