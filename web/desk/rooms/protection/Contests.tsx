import type { Contested } from '@safeconduct/law/index.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Cites } from './Cites.tsx';
import { contestsBy } from './contests.ts';
import { useProtection } from './context.ts';

/** Who says otherwise, and what answers it: in view, never an input that closes the analysis. */
export function Contests(props: { readonly contested: readonly Contested[] }) {
  const { t } = useLanguage();
  const { words } = useProtection();
  return contestsBy(props.contested).map(({ by, claim, answer }) => (
    <div key={`${by} ${claim.code}`} className="contest">
      <p>
        <b>{t('protection:node.says', { by: words.party(by) })}</b> {words.reason(claim)}
      </p>
      <Cites label={t('protection:cite.answer')} cites={answer} />
    </div>
  ));
}
