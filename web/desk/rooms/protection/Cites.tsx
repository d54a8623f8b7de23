import type { Cite } from '@safeconduct/law/index.ts';
import { useLanguage } from '../../furniture/language.ts';
import { useProtection } from './context.ts';

/** Treaties and a state's own law are dated by the obligations above; any other source says where its day is not known. */
const undated = ({ authority, published }: Cite) => published === undefined && authority !== 'treaty';

/** Provisions and sources by name and place. What nobody has re-read, or has no day, says so. */
export function Cites(props: { readonly cites: readonly Cite[]; readonly label?: string }) {
  const { t } = useLanguage();
  const { words } = useProtection();
  if (props.cites.length === 0) return null;
  return (
    <p className="cites">
      {props.label !== undefined && <b>{props.label} </b>}
      {props.cites.map((cite, at) => (
        <span key={`${cite.instrument} ${cite.pin}`}>
          {at > 0 && '; '}
          {cite.url === undefined ? (
            words.cite(cite)
          ) : (
            <a href={cite.url} rel="noreferrer" target="_blank">
              {words.cite(cite)}
            </a>
          )}
          {undated(cite) && <span className="pale"> {t('protection:cite.undated')}</span>}
          {cite.certainty === 'check' && <span className="pale"> {t('protection:cite.check')}</span>}
        </span>
      ))}
    </p>
  );
}
