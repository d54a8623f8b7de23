import { Link } from '@tanstack/react-router';
import { Box } from '../../furniture/Box.tsx';
import { Grade } from '../../furniture/Grade.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Quoted } from '../../furniture/Quoted.tsx';
import { When } from '../../furniture/When.tsx';
import { useIncident } from './context.ts';

/** The claims behind a statement, as quotations, each one step from its sentence. */
export function ClaimsShown(props: { readonly claimIds: readonly string[]; readonly onClose: () => void }) {
  const { t } = useLanguage();
  const { claim, report } = useIncident();
  return (
    <Box
      title={t('incident:claims_behind', { count: props.claimIds.length })}
      kind="drawer"
      onClose={props.onClose}
    >
      <ul className="quotes">
        {props.claimIds.map((id) => {
          const found = claim(id);
          if (found === undefined) return null;
          const source = report(found.reportId);
          return (
            <li key={id}>
              <Quoted claim={found} publisher={source?.publisher} lang={source?.language} />
              <p className="quote-source">
                {source !== undefined && (
                  <Grade reliability={source.reliability} credibility={found.credibility} />
                )}
                <span className="pale">
                  {source?.publisher} · <When edtf={source?.publishedOn ?? null} />
                </span>
                <Link to="." search={(search) => ({ ...search, claim: id })} className="button button-quiet">
                  {t('claim:open')}
                </Link>
              </p>
            </li>
          );
        })}
      </ul>
    </Box>
  );
}
