import type { Contested } from '@safeconduct/law/index.ts';
import { useLanguage } from '../../furniture/language.ts';
import { Cites } from './Cites.tsx';
import { contestsBy } from './contests.ts';
import { useProtection } from './context.ts';

/**
 * Who says otherwise: one quiet line that opens to the words and to what answers them. In view, never an input that
 * closes the analysis; and not printed in full under each step that the same denial touches.
 */
export function Contests(props: { readonly contested: readonly Contested[] }) {
  const { t, language } = useLanguage();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const { words } = useProtection();
  return contestsBy(props.contested).map(({ by, claim, answer }) => (
    <details key={`${by.join()} ${claim.code}`} className="contest">
      <summary>
        {t(answer.length > 0 ? 'protection:node.contested_answered' : 'protection:node.contested', {
          by: list.format(by.map(words.party)),
        })}
      </summary>
      <div className="why-inside">
        <p>{words.reason(claim)}</p>
        <Cites label={t('protection:cite.answer')} cites={answer} />
      </div>
    </details>
  ));
}
