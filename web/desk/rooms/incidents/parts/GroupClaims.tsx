import type { GroupWire } from '@safeconduct/contract/domain.ts';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../../furniture/language.ts';
import { Quoted } from '../../../furniture/Quoted.tsx';
import { useIncident } from '../context.ts';

/** The claims that count for a lot, by a person's word or by their own: what its figure rests on. */
export function GroupClaims(props: { readonly group: GroupWire }) {
  const { t } = useLanguage();
  const { page, report } = useIncident();
  const { id, label } = props.group;
  const own = page.claims.filter(
    ({ groupId, scope, supersededBy }) =>
      supersededBy === null && (groupId === null ? scope.lot === label : groupId === id),
  );
  if (own.length === 0) return <p className="soft">{t('parts:group.no_claims')}</p>;
  return (
    <details className="group-claims">
      <summary>{t('parts:group.claims', { count: own.length })}</summary>
      <ul className="quotes">
        {own.map((claim) => (
          <li key={claim.id}>
            <Quoted
              claim={claim}
              publisher={report(claim.reportId)?.publisher}
              lang={report(claim.reportId)?.language}
            />
            <Link
              to="."
              search={(search) => ({ ...search, claim: claim.id })}
              className="button button-quiet"
            >
              {t('claim:open')}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
