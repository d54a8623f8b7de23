import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { FORMS, type FormId } from '@safeconduct/documents/forms/model.ts';
import { Frame } from './frame/Frame.tsx';
import { Lost } from './frame/Lost.tsx';
import { room } from './frame/room.tsx';
import { filtersOf } from './rooms/trail/filters.ts';
import { withMoreWords, withTodaysWords } from './furniture/language-start.ts';

/** `?claim=ID` opens the claim drawer over any page, so that a link to a claim is a link to its context too. */
const root = createRootRoute({
  component: Frame,
  notFoundComponent: Lost,
  validateSearch: (search: Record<string, unknown>): { claim?: string } =>
    typeof search.claim === 'string' ? { claim: search.claim } : {},
});

const today = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: room(() => withTodaysWords(import('./rooms/today/Today.tsx')), 'Today'),
});
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('./rooms/accounts/Enrolment.tsx'), 'Enrolment'),
});
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./rooms/accounts/Enrolment.tsx'), 'Enrolment'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: room(() => import('./rooms/accounts/AccountPage.tsx'), 'AccountPage'),
});
const confirmAddress = createRoute({
  getParentRoute: () => root,
  path: '/confirm-address',
  component: room(() => import('./rooms/reminders/ConfirmAddress.tsx'), 'ConfirmAddress'),
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: room(() => withMoreWords(import('./rooms/accounts/PeoplePage.tsx')), 'PeoplePage'),
});
const trail = createRoute({
  getParentRoute: () => root,
  path: '/trail',
  validateSearch: filtersOf,
  component: room(() => withMoreWords(import('./rooms/trail/TrailPage.tsx')), 'TrailPage'),
});
const backups = createRoute({
  getParentRoute: () => root,
  path: '/backups',
  component: room(() => withMoreWords(import('./rooms/backups/BackupsPage.tsx')), 'BackupsPage'),
});
const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidents',
  component: room(() => withMoreWords(import('./rooms/incidents/IncidentsPage.tsx')), 'IncidentsPage'),
});
/** The rooms of an incident share its head, its as-of day and its claims: rooms/incidents/IncidentPage.tsx. */
const incident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$id',
  validateSearch: (search: Record<string, unknown>): { asOf?: string } =>
    typeof search.asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(search.asOf) ? { asOf: search.asOf } : {},
  component: room(() => withMoreWords(import('./rooms/incidents/IncidentPage.tsx')), 'IncidentPage'),
});
const incidentFile = createRoute({
  getParentRoute: () => incident,
  path: '/',
  component: room(() => withMoreWords(import('./rooms/incidents/TheFile.tsx')), 'TheFile'),
});
const protection = createRoute({
  getParentRoute: () => incident,
  path: '/protection',
  validateSearch: (search: Record<string, unknown>): { state?: string; to?: string; whom?: string } => ({
    ...(typeof search.state === 'string' ? { state: search.state } : {}),
    ...(typeof search.to === 'string' ? { to: search.to } : {}),
    ...(typeof search.whom === 'string' ? { whom: search.whom } : {}),
  }),
  component: room(() => withMoreWords(import('./rooms/protection/ProtectionPage.tsx')), 'ProtectionPage'),
});
const interventions = createRoute({
  getParentRoute: () => incident,
  path: '/interventions',
  component: room(
    () => withMoreWords(import('./rooms/interventions/InterventionsPage.tsx')),
    'InterventionsPage',
  ),
});
const documents = createRoute({
  getParentRoute: () => incident,
  path: '/documents',
  // `?form=wgad`: a door's way to a new paper of its form.
  validateSearch: (search: Record<string, unknown>): { form?: FormId } => {
    const form = FORMS.find((each) => each === search.form);
    return form === undefined ? {} : { form };
  },
  component: room(() => withMoreWords(import('./rooms/documents/DocumentsPage.tsx')), 'DocumentsPage'),
});
const document = createRoute({
  getParentRoute: () => incident,
  path: '/documents/$documentId',
  component: room(() => withMoreWords(import('./rooms/documents/DocumentPage.tsx')), 'DocumentPage'),
});
const consents = createRoute({
  getParentRoute: () => incident,
  path: '/consents',
  validateSearch: (search: Record<string, unknown>): { person?: string } =>
    typeof search.person === 'string' ? { person: search.person } : {},
  component: room(() => withMoreWords(import('./rooms/consents/ConsentsPage.tsx')), 'ConsentsPage'),
});
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: room(() => withMoreWords(import('./rooms/reports/ReportsPage.tsx')), 'ReportsPage'),
});
const newReport = createRoute({
  getParentRoute: () => root,
  path: '/reports/new',
  component: room(() => withMoreWords(import('./rooms/reports/NewReport.tsx')), 'NewReport'),
});
const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$id',
  component: room(() => withMoreWords(import('./rooms/reports/ReportPage.tsx')), 'ReportPage'),
});
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: (search: Record<string, unknown>): { q: string } => ({
    q: typeof search.q === 'string' || typeof search.q === 'number' ? String(search.q) : '',
  }),
  component: room(() => withMoreWords(import('./rooms/search/SearchPage.tsx')), 'SearchPage'),
});
const searchNames = createRoute({
  getParentRoute: () => root,
  path: '/search/names',
  component: room(() => withMoreWords(import('./rooms/search/names/NamesPage.tsx')), 'NamesPage'),
});
const claims = createRoute({
  getParentRoute: () => root,
  path: '/claims',
  component: room(() => withMoreWords(import('./rooms/claims/ClaimsPage.tsx')), 'ClaimsPage'),
});
const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: room(() => withMoreWords(import('./rooms/sheets/ImportsPage.tsx')), 'ImportsPage'),
});
const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/import/$id',
  component: room(() => withMoreWords(import('./rooms/sheets/ImportPage.tsx')), 'ImportPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    today,
    setUp,
    welcome,
    account,
    confirmAddress,
    people,
    trail,
    backups,
    incidents,
    incident.addChildren([incidentFile, protection, interventions, documents, document, consents]),
    reports,
    newReport,
    report,
    search,
    searchNames,
    claims,
    imports,
    oneImport,
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
  // Search values stay plain words: `?q=선양`, not JSON.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const pairs = Object.entries(search).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
    );
    return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
