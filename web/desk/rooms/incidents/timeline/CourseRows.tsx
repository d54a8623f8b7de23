import { renderTerm } from '@safeconduct/claims/reconcile/index.ts';
import type { ReactNode } from 'react';
import { dateWords } from '../../../furniture/dates.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { useIncident } from '../context.ts';
import { inView } from '../map/points.ts';
import { AddPart, BlankPart, EditPart, PartNote } from '../parts/AddPart.tsx';
import { legWords } from '../parts/names.ts';
import type { Kind } from '../parts/verbs.ts';

function useWhom() {
  const { t } = useLanguage();
  const { page } = useIncident();
  return ({ groupId, personId }: { readonly groupId: string | null; readonly personId: string | null }) => {
    const person = page.persons.find(({ id }) => id === personId);
    if (person !== undefined) return person.code;
    const lot = page.groups.find(({ id }) => id === groupId);
    return lot === undefined ? t('course:timeline.whole') : t('course:timeline.lot', { lot: lot.label });
  };
}

function Rows(props: {
  readonly kind: Extract<Kind, 'custody' | 'legs'>;
  readonly empty: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useLanguage();
  const { kind } = props;
  return (
    <section className="course" aria-labelledby={`${kind}-title`}>
      <div className="part-head">
        <h3 id={`${kind}-title`}>{t(`parts:heading.${kind}`)}</h3>
        <div className="acts">{!props.empty && <AddPart asked={{ kind, row: null }} />}</div>
      </div>
      <PartNote kind={kind} />
      {props.empty ? (
        <BlankPart asked={{ kind, row: null }} words={t(`parts:none.${kind}`)} />
      ) : (
        <ul className="course-rows">{props.children}</ul>
      )}
    </section>
  );
}

function Row(props: {
  readonly whom: string;
  readonly words: ReactNode;
  readonly facts: readonly string[];
  readonly note: string;
  readonly claimId: string | null;
  readonly edit: ReactNode;
}) {
  const { t } = useLanguage();
  const { show } = useIncident();
  const { claimId } = props;
  return (
    <li>
      <span className="course-whom">{props.whom}</span>
      <div>
        <p>{props.words}</p>
        <p className="soft">
          {props.facts.length === 0 ? (
            <span className="blank">{t('desk:no_date')}</span>
          ) : (
            props.facts.join(' · ')
          )}
        </p>
        {props.note !== '' && <p className="pale">{props.note}</p>}
      </div>
      <div className="acts entry-side">
        {claimId !== null && (
          <button type="button" className="chip" onClick={() => show([claimId])}>
            {t('incident:claims_count', { count: 1 })}
          </button>
        )}
        {props.edit}
      </div>
    </li>
  );
}

/** Custody as the team entered it: where, by whom, from when, until when last confirmed. */
export function CustodyRows() {
  const { t, language } = useLanguage();
  const { page, findings } = useIncident();
  const whomOf = useWhom();
  const rows = page.custody.filter((row) => inView(row, row.from ?? row.lastConfirmed, findings));
  return (
    <Rows kind="custody" empty={rows.length === 0}>
      {rows.map((row) => {
        const place = renderTerm(row.place, language, 'place_held');
        const kind = t(`terms:custody_kind.${row.kind}`);
        const dated = (key: 'from' | 'to' | 'lastConfirmed') =>
          row[key] === null ? [] : [`${t(`desk:field.${key}`)}: ${dateWords(row[key], language)}`];
        return (
          <Row
            key={row.id}
            whom={whomOf(row)}
            words={
              <>
                {kind}, <b>{place}</b>
                {row.authority !== '' && <span className="soft"> ({row.authority})</span>}
              </>
            }
            facts={[
              ...dated('from'),
              ...dated('lastConfirmed'),
              ...dated('to'),
              ...(row.endReason === null ? [] : [t(`terms:end_reason.${row.endReason}`)]),
            ]}
            note={row.note}
            claimId={row.claimId}
            edit={
              <EditPart
                asked={{ kind: 'custody', row }}
                what={`${whomOf(row)}: ${t('parts:name.custody', { kind, place })}`}
              />
            }
          />
        );
      })}
    </Rows>
  );
}

/** The steps of the return as the team entered them, from feared to confirmed or averted. */
export function LegRows() {
  const { t, language } = useLanguage();
  const { page, findings } = useIncident();
  const whomOf = useWhom();
  const rows = page.legs.filter((row) => inView(row, row.executedOn ?? row.plannedFor, findings));
  return (
    <Rows kind="legs" empty={rows.length === 0}>
      {rows.map((row) => {
        const way = legWords(row, language);
        const dated = (key: 'plannedFor' | 'executedOn') =>
          row[key] === null ? [] : [`${t(`desk:field.${key}`)}: ${dateWords(row[key], language)}`];
        return (
          <Row
            key={row.id}
            whom={whomOf(row)}
            words={
              <>
                {way === '' ? <span className="blank">{t('parts:leg.no_way')}</span> : <b>{way}</b>}
                <span className="tag">{t(`terms:leg_status.${row.status}`)}</span>
                {row.authority !== '' && <span className="soft"> ({row.authority})</span>}
              </>
            }
            facts={[...dated('plannedFor'), ...dated('executedOn')]}
            note={row.note}
            claimId={row.claimId}
            edit={
              <EditPart
                asked={{ kind: 'legs', row }}
                what={`${whomOf(row)}: ${t('parts:name.legs', { way })}`}
              />
            }
          />
        );
      })}
    </Rows>
  );
}
