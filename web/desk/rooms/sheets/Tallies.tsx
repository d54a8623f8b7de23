import type { Tally } from '@safeconduct/contract/sheets.ts';
import { useLanguage } from '../../furniture/language.ts';

const verdicts = ['added', 'changed', 'same'] as const;

/** Rows by kind: new, changed, the same. */
export function Tallies(props: { readonly tallies: readonly Tally[] }) {
  const { t, language } = useLanguage();
  const number = new Intl.NumberFormat(language);
  return (
    <table className="tallies">
      <thead>
        <tr>
          <th scope="col">{t('sheets:kind_head')}</th>
          {verdicts.map((verdict) => (
            <th key={verdict} scope="col" className="number">
              {t(`sheets:verdict.${verdict}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.tallies.map((tally) => (
          <tr key={tally.kind}>
            <th scope="row">{t(`sheets:kind.${tally.kind}`)}</th>
            {verdicts.map((verdict) => (
              <td key={verdict} className="number">
                {tally[verdict] === 0 ? <span className="pale">0</span> : number.format(tally[verdict])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
