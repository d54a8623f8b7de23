import type { ClaimWire } from '@safeconduct/contract/domain.ts';
import { dateWords } from '../../furniture/dates.ts';
import { useLanguage } from '../../furniture/language.ts';
import { valueWords } from '../../furniture/Quoted.tsx';

/** Every field that the claim carries; what it does not say stands as a blank. */
export function Details(props: { readonly claim: ClaimWire }) {
  const { t, language } = useLanguage();
  const { claim } = props;
  const rows: readonly (readonly [string, string | null])[] = [
    [t('claim:form.normalised'), valueWords(claim, t, language)],
    [t('claim:form.chain'), claim.chain.join(' ← ')],
    [t('claim:form.verb'), claim.verb],
    [t('claim:form.addressee'), claim.addressee],
    [t('claim:form.medium'), claim.medium],
    [
      t('claim:form.first_hand'),
      claim.firstHand === null
        ? null
        : claim.firstHand
          ? t('claim:first_hand.yes')
          : t('claim:first_hand.no'),
    ],
    [t('claim:form.as_of'), dateWords(claim.asOf, language)],
    [t('claim:form.lot'), claim.scope.lot],
    [t('claim:form.unit'), claim.scope.unit],
    [t('claim:recorded'), `${dateWords(claim.recordedOn, language) ?? ''}, ${claim.recordedBy}`],
    [t('claim:code'), claim.code],
    [t('claim:form.note'), claim.note],
  ];
  return (
    <dl className="details">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value === null || value === '' ? <span className="blank">{t('desk:not_stated')}</span> : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
