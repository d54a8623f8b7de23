import type { OutcomeWire } from '@safeconduct/contract/domain.ts';
import { dateWords } from '../../../furniture/dates.ts';
import { numberWords } from '../../../furniture/figures.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { Section } from '../../../furniture/Section.tsx';
import { When } from '../../../furniture/When.tsx';
import { useIncident } from '../../incidents/context.ts';
import { AddPart, BlankPart, EditPart, PartNote } from '../../incidents/parts/AddPart.tsx';
import { useNames } from '../../incidents/parts/useNames.ts';

/** A number with its bounds: "31", "28 to 31", "at least 28". */
function Many({ howMany, lower, upper }: Pick<OutcomeWire, 'howMany' | 'lower' | 'upper'>) {
  const { t, language } = useLanguage();
  const bounds =
    lower === null && upper === null
      ? null
      : upper === null
        ? t('interventions:outcome.at_least', { n: lower })
        : lower === null
          ? t('interventions:outcome.at_most', { n: upper })
          : lower === upper
            ? numberWords(lower, language)
            : t('interventions:outcome.between', { lower, upper });
  if (howMany === null)
    return bounds ?? <span className="blank">{t('interventions:outcome.no_number')}</span>;
  const many = numberWords(howMany, language);
  return bounds === null || bounds === many ? many : `${many} (${bounds})`;
}

function Row(props: { readonly row: OutcomeWire }) {
  const { t, language } = useLanguage();
  const { show } = useIncident();
  const names = useNames();
  const { row } = props;
  const whom = names(row.personId ?? row.groupId ?? '') ?? t('parts:whom.whole');
  const since = dateWords(row.since, language);
  const outcome = t(`terms:outcome.${row.outcome}`);
  return (
    <tr>
      <th scope="row">{whom}</th>
      <td>{row.personId === null ? <Many {...row} /> : 1}</td>
      <td>
        <b>{since === null ? outcome : t('interventions:outcome.since', { outcome, since })}</b>
        {row.note !== '' && <span className="turned-kind soft">{row.note}</span>}
      </td>
      <td>
        <When edtf={row.asOf} />
      </td>
      <td>
        {row.claimId === null ? (
          <span className="blank">{t('interventions:outcome.no_claim')}</span>
        ) : (
          <button type="button" className="chip" onClick={() => show([row.claimId ?? ''])}>
            {t('incident:claims_count', { count: 1 })}
          </button>
        )}
      </td>
      <td className="turned-acts">
        <EditPart asked={{ kind: 'outcomes', row }} what={`${whom}: ${outcome}`} />
      </td>
    </tr>
  );
}

/** What became of them, by lot and person, as of a day. Silence since then changes nothing of it. */
export function Outcomes() {
  const { t } = useLanguage();
  const { page } = useIncident();
  const order = new Map([...page.groups, ...page.persons].map(({ id }, at) => [id, at + 1]));
  const rank = (row: OutcomeWire) => order.get(row.personId ?? row.groupId ?? '') ?? 0;
  const rows = [...page.outcomes].sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id));
  return (
    <Section
      id="outcomes"
      title={t('interventions:outcome.title')}
      lead={rows.length === 0 ? undefined : t('interventions:outcome.lead')}
      acts={rows.length > 0 && <AddPart asked={{ kind: 'outcomes', row: null }} />}
    >
      <PartNote kind="outcomes" />
      {rows.length === 0 ? (
        <BlankPart asked={{ kind: 'outcomes', row: null }} words={t('interventions:outcome.none')} />
      ) : (
        <div className="table-scroll">
          <table className="outcomes">
            <thead>
              <tr>
                <th scope="col">{t('interventions:outcome.whom')}</th>
                <th scope="col">{t('desk:field.howMany')}</th>
                <th scope="col">{t('desk:field.outcome')}</th>
                <th scope="col">{t('desk:field.asOf')}</th>
                <th scope="col">{t('interventions:outcome.rests')}</th>
                <th scope="col">
                  <span className="unseen">{t('parts:edit')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
