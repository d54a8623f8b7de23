import { useLanguage } from '../../furniture/language.ts';
import { useProtection } from './context.ts';
import { doorGroups } from './door-groups.ts';

/** What forbids return by itself; the others support it, and stand in the table. */
const main: ReadonlySet<string> = new Set(
  'REFCONV REFPROT CAT ICCPR CED CRC ECHR EU-CFR ACHR OAU-1969 ACHPR'.split(' '),
);

/** What somebody at two in the morning needs first, in three lines: what binds, what is open, what to ask. */
export function Answer() {
  const { t, language } = useLanguage();
  const { assessment, words } = useProtection();
  const list = (items: readonly string[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
  const bound = assessment.obligations.filter(
    ({ standing, instrument }) => standing === 'bound' && main.has(instrument),
  );
  const signed = assessment.obligations.filter(
    ({ standing, instrument }) => standing === 'signedOnly' && main.has(instrument),
  );
  const groups = doorGroups(assessment.doors, assessment.order);
  const [next] = assessment.questions;
  const state = words.state(assessment.state);
  return (
    <section className="finding protection-answer" aria-label={t('protection:answer.label')}>
      <p className="statement statement-lines" data-testid="protection-answer">
        <span className="clause-line">
          <a href="#obligations" className="clause">
            {bound.length === 0
              ? t('protection:answer.custom_only', { state })
              : t('protection:answer.bound', {
                  state,
                  list: list(bound.map(({ instrument }) => t(`protection:short.${instrument}`))),
                })}
          </a>
        </span>
        {signed.length > 0 && (
          <span className="clause-line">
            <a href="#obligations" className="clause">
              {t('protection:answer.signed', {
                list: list(signed.map(({ instrument }) => t(`protection:short.${instrument}`))),
              })}
            </a>
          </span>
        )}
        <span className="clause-line">
          <a href="#doors" className="clause">
            {[
              t('protection:answer.open', { count: groups.open.length }),
              ...(groups.openIf.length > 0
                ? [t('protection:answer.open_if', { count: groups.openIf.length })]
                : []),
              ...(groups.late.length > 0 ? [t('protection:answer.late', { count: groups.late.length })] : []),
              t('protection:answer.closed', { count: groups.closed.length }),
            ].join(t('protection:answer.comma'))}
            {t('protection:answer.stop')}
          </a>
        </span>
        {next !== undefined && (
          <span className="clause-line">
            <a href="#questions" className="clause">
              {t('protection:answer.ask', { question: words.question(next.fact) })}
            </a>
          </span>
        )}
      </p>
    </section>
  );
}
