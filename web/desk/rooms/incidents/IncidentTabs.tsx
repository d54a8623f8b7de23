import { Link, useMatches, useSearch } from '@tanstack/react-router';
import { useLanguage } from '../../furniture/language.ts';

/**
 * The rooms of an incident, in the order of the work. A room that shows the file as of a day says so and gets
 * the slider; a new room adds its line here and its route beside the others in router.tsx.
 */
const tabs = [
  { to: '/incidents/$id', name: 'file', asOf: true },
  { to: '/incidents/$id/protection', name: 'protection', asOf: true },
  { to: '/incidents/$id/interventions', name: 'interventions', asOf: false },
  { to: '/incidents/$id/documents', name: 'documents', asOf: false },
  { to: '/incidents/$id/consents', name: 'consents', asOf: false },
] as const;

/** The room that is open, by the deepest route that matches; a page within a room is that room's. */
export function useTab(): (typeof tabs)[number] {
  const path = useMatches({ select: (matches) => matches.at(-1)?.fullPath.replace(/\/$/, '') });
  const [file, ...rooms] = tabs;
  return rooms.find(({ to }) => path === to || path?.startsWith(`${to}/`) === true) ?? file;
}

export function IncidentTabs(props: { readonly id: string }) {
  const { t } = useLanguage();
  const { asOf } = useSearch({ from: '/incidents/$id' });
  const open = useTab();
  return (
    <nav className="tabs" aria-label={t('incident:tabs')}>
      <ul>
        {tabs.map(({ to, name }) => (
          <li key={name}>
            {/* The router's own mark would also fall on "The file", which begins every other address. */}
            <Link
              to={to}
              params={{ id: props.id }}
              search={asOf === undefined ? {} : { asOf }}
              activeOptions={{ exact: true, includeSearch: false }}
              aria-current={open.name === name ? 'page' : undefined}
            >
              {t(`incident:tab.${name}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
