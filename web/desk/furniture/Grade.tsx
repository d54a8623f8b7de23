import type { ClaimWire, ReportSummary } from '@safeconduct/contract/domain.ts';
import { Button as Press } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useLanguage } from './language.ts';

export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export const credibilities = [1, 2, 3, 4, 5, 6] as const;

/** The Admiralty grade of a source and a statement, with what each letter and number means one press away. */
export function Grade(props: {
  readonly reliability: ReportSummary['reliability'];
  readonly credibility?: ClaimWire['credibility'] | undefined;
}) {
  const { t } = useLanguage();
  const { reliability, credibility } = props;
  // F and 6 are what a source and a claim bear until somebody grades them; a code that says nothing is not shown.
  const isOpen = reliability === 'F' && (credibility === undefined || credibility === 6);
  const short = isOpen ? t('terms:ungraded') : `${reliability}${credibility ?? ''}`;
  return (
    <DialogTrigger>
      <Press
        className={isOpen ? 'grade grade-open' : 'grade'}
        aria-label={t('terms:grade_label', { grade: short })}
      >
        {short}
      </Press>
      <Popover className="popover" placement="bottom start">
        <Dialog className="grade-help" aria-label={t('terms:grade_title')}>
          {isOpen && <p>{t('terms:ungraded_means')}</p>}
          <h3>{t('terms:grade_source')}</h3>
          <ul>
            {reliabilities.map((letter) => (
              <li key={letter} aria-current={letter === reliability ? 'true' : undefined}>
                <b>{letter}</b> {t(`terms:reliability.${letter}`)}
              </li>
            ))}
          </ul>
          {credibility !== undefined && (
            <>
              <h3>{t('terms:grade_claim')}</h3>
              <ul>
                {credibilities.map((number) => (
                  <li key={number} aria-current={number === credibility ? 'true' : undefined}>
                    <b>{number}</b> {t(`terms:credibility.${number}`)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
