import type { OutcomeWire } from '@safeconduct/contract/domain.ts';
import { DateField } from '../../../furniture/DateField.tsx';
import { typedDate } from '../../../furniture/edtf-reading.ts';
import { Explained } from '../../../furniture/Explained.tsx';
import { Field } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { useIncident } from '../../incidents/context.ts';
import { ClaimPick } from '../../incidents/parts/ClaimPick.tsx';
import { PartBox } from '../../incidents/parts/PartBox.tsx';
import { orNull, reader, seenFrom } from '../../incidents/parts/read.ts';
import { usePart } from '../../incidents/parts/usePart.ts';
import { type Outcome, outcomeVerbs } from '../../incidents/parts/verbs.ts';
import { idsOf, Whom, whomOf } from '../../incidents/parts/Whom.tsx';

const outcomes = ['held', 'released', 'returned', 'resettled', 'unknown'] as const;
const typedNumber = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value);

/** What became of a person, of a lot, or of all, as of a day; nobody knowing is an outcome too. */
export function OutcomeForm(props: {
  readonly row: OutcomeWire | null;
  readonly filled: Partial<Outcome>;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const view = useIncident();
  const { row, filled } = props;
  const { part, draft, put, faultOf } = usePart({
    kind: 'outcomes',
    verbs: outcomeVerbs,
    row,
    begunFrom: filled.claimId ?? filled.personId ?? filled.groupId ?? '',
    filled: props.filled,
    start: (was) => ({
      whom: whomOf(was),
      outcome: was.outcome ?? ('unknown' as const),
      howMany: typedNumber(was.howMany),
      lower: typedNumber(was.lower),
      upper: typedNumber(was.upper),
      since: typedDate(was.since ?? null, language),
      asOf: typedDate(was.asOf ?? null, language),
      claimId: was.claimId ?? '',
      note: was.note ?? '',
    }),
    read: (typed) => {
      const read = reader(language, seenFrom(view, typed.claimId));
      const ids = idsOf(typed.whom, view.page);
      return read.candidate({
        ...ids,
        outcome: typed.outcome,
        howMany: ids.personId === null ? read.whole('howMany', typed.howMany) : null,
        lower: ids.personId === null ? read.whole('lower', typed.lower) : null,
        upper: ids.personId === null ? read.whole('upper', typed.upper) : null,
        since: read.date('since', typed.since, row?.since),
        asOf: read.date('asOf', typed.asOf, row?.asOf) ?? '',
        claimId: orNull(typed.claimId),
        note: typed.note,
      });
    },
    name: ({ outcome }) => t(`terms:outcome.${outcome}`),
    onClose: props.onClose,
  });
  const from = seenFrom(view, draft.claimId);
  return (
    <PartBox
      part={part}
      title={row === null ? t('parts:add.outcomes') : t('parts:title.outcomes')}
      shown={['outcome', 'howMany', 'lower', 'upper', 'since', 'asOf', 'note']}
      onClose={props.onClose}
    >
      <Whom value={draft.whom} onChange={(whom) => put({ whom })} />
      <Explained
        label={t('interventions:outcome.label')}
        value={draft.outcome}
        options={outcomes.map((value) => ({
          value,
          label: t(`terms:outcome.${value}`),
          means: t(`interventions:outcome.means.${value}`),
        }))}
        onChange={(outcome) => put({ outcome })}
        error={faultOf('outcome')}
      />
      {!draft.whom.startsWith('person') && (
        <div className="form-row form-row-three">
          <Field
            label={t('desk:field.howMany')}
            inputMode="numeric"
            value={draft.howMany}
            onChange={(howMany) => put({ howMany })}
            error={faultOf('howMany')}
          />
          <Field
            label={t('desk:field.lower')}
            inputMode="numeric"
            value={draft.lower}
            onChange={(lower) => put({ lower })}
            error={faultOf('lower')}
          />
          <Field
            label={t('desk:field.upper')}
            inputMode="numeric"
            value={draft.upper}
            onChange={(upper) => put({ upper })}
            error={faultOf('upper')}
          />
        </div>
      )}
      <DateField
        label={t('desk:field.since')}
        hint={t('interventions:outcome.since_hint')}
        value={draft.since}
        onChange={(since) => put({ since })}
        seenFrom={from}
        error={faultOf('since')}
      />
      <DateField
        label={t('desk:field.asOf')}
        hint={t('interventions:outcome.as_of_hint')}
        value={draft.asOf}
        onChange={(asOf) => put({ asOf })}
        seenFrom={from}
        error={faultOf('asOf')}
      />
      <ClaimPick
        value={draft.claimId}
        onChange={(claimId) => put({ claimId })}
        near={['count_returned', 'count_detained', 'status']}
      />
      <Field
        label={t('desk:field.note')}
        lines={3}
        value={draft.note}
        onChange={(note) => put({ note })}
        error={faultOf('note')}
      />
    </PartBox>
  );
}
