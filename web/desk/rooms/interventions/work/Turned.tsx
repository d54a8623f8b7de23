import type { InterventionWire } from '@safeconduct/contract/domain.ts';
import { momentWords } from '../../../furniture/dates.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { Section } from '../../../furniture/Section.tsx';
import { useIncident } from '../../incidents/context.ts';
import { AddPart, BlankPart, EditPart, PartNote } from '../../incidents/parts/AddPart.tsx';
import { useNames } from '../../incidents/parts/useNames.ts';
import { kindWords, useInterventionWords } from '../words.ts';
import { byDue } from './order.ts';
import { DraftPaper, PaperLine } from './Paper.tsx';

function Row(props: { readonly one: InterventionWire }) {
  const { t, language } = useLanguage();
  const names = useNames();
  const named = useInterventionWords();
  const { one } = props;
  const whom = names(one.personId ?? one.groupId ?? '') ?? t('parts:whom.whole');
  return (
    <tr>
      <th scope="row">
        {named(one)}
        {named(one) !== kindWords(one.kind) && (
          <span className="turned-kind pale">{kindWords(one.kind)}</span>
        )}
      </th>
      <td>
        {one.purpose}
        {one.dropReason !== '' && <span className="soft"> {one.dropReason}</span>}
      </td>
      <td>{whom}</td>
      <td>
        {t(`terms:intervention_state.${one.state}`)}
        {one.sentAt !== null && (
          <span className="turned-kind pale">
            {t('interventions:turned.sent_at', { at: momentWords(one.sentAt, language) })}
          </span>
        )}
        <PaperLine one={one} />
      </td>
      <td className="turned-acts">
        <DraftPaper one={one} />
        <EditPart asked={{ kind: 'interventions', row: one }} what={named(one)} />
      </td>
    </tr>
  );
}

/** Whom we turn to and where each stands. */
export function Turned() {
  const { t } = useLanguage();
  const { page } = useIncident();
  const rows = [...page.interventions].sort(byDue);
  return (
    <Section
      id="turned"
      title={t('interventions:turned.title')}
      acts={rows.length > 0 && <AddPart asked={{ kind: 'interventions', row: null }} />}
    >
      <PartNote kind="interventions" />
      {rows.length === 0 ? (
        <BlankPart asked={{ kind: 'interventions', row: null }} words={t('interventions:turned.none')} />
      ) : (
        <div className="table-scroll">
          <table className="turned">
            <thead>
              <tr>
                <th scope="col">{t('interventions:turned.to')}</th>
                <th scope="col">{t('interventions:turned.what')}</th>
                <th scope="col">{t('interventions:turned.whom')}</th>
                <th scope="col">{t('interventions:turned.state')}</th>
                <th scope="col">
                  <span className="unseen">{t('parts:edit')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <Row key={one.id} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
