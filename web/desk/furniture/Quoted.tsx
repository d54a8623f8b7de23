import type { ClaimBody } from '@safeconduct/contract/domain.ts';
import { formatBounds } from '@safeconduct/claims/numbers/format.ts';
import { kindOf } from '@safeconduct/claims/model/index.ts';
import { renderTerm } from '@safeconduct/claims/reconcile/index.ts';
import { dateWords } from './dates.ts';
import { type Translate, useLanguage } from './language.ts';
import type { Language } from './language-start.ts';
import { speakerWords } from './speakers.ts';

/** What the claim says once normalised: a range, a date, a place; never more exact than stated. */
export function valueWords(claim: ClaimBody, language: Language): string {
  const kind = kindOf(claim.property);
  if (kind === 'count' && (claim.bounds.lower !== null || claim.bounds.upper !== null)) {
    return formatBounds(claim.bounds, language);
  }
  if (kind === 'date') {
    if (claim.earliest === null && claim.latest === null)
      return dateWords(claim.valueNormalised, language) ?? '';
    if (claim.earliest === claim.latest) return dateWords(claim.earliest, language) ?? '';
    return dateWords(`${claim.earliest ?? '..'}/${claim.latest ?? '..'}`, language) ?? '';
  }
  const terms = claim.valueNormalised.split(/\s*;\s*/).map((term) => renderTerm(term, language));
  return terms.join('; ').replaceAll('->', ' → ').replaceAll('_', ' ');
}

/** "Mahecic told The Diplomat, by Kim": who says it, through whom, to whom. */
export function saidBy(claim: ClaimBody, publisher: string | undefined, t: Translate): string {
  const speaker = speakerWords(claim.speaker, publisher, t);
  const chain = claim.chain.map((one) => speakerWords(one, publisher, t)).join(', ');
  return chain === '' || chain === speaker ? speaker : t('claim:through', { speaker, chain });
}

/** A claim as a quotation: the words, then whose they are. */
export function Quoted(props: {
  readonly claim: ClaimBody;
  readonly publisher?: string | undefined;
  readonly lang?: string | undefined;
}) {
  const { t, language } = useLanguage();
  const { claim } = props;
  const value = valueWords(claim, language);
  return (
    <figure className="quoted">
      <p className="quoted-property">
        {t(`terms:property.${claim.property}`)}
        {value !== '' && <b> {value}</b>}
      </p>
      <blockquote lang={props.lang}>{claim.valueStated}</blockquote>
      <figcaption>
        <span className="quoted-speaker">{saidBy(claim, props.publisher, t)}</span>
        {claim.speakerKind !== 'unattributed' && ` · ${t(`terms:speaker_kind.${claim.speakerKind}`)}`}
        {claim.hedge !== '' && claim.hedge !== 'none' && (
          <>
            {' · '}
            <span className="hedge" lang={props.lang}>
              {claim.hedge}
            </span>
          </>
        )}
        {claim.scope.lot !== null && ` · ${t('claim:lot', { lot: claim.scope.lot })}`}
        {claim.scope.other && ` · ${t('claim:other_scope')}`}
      </figcaption>
    </figure>
  );
}
