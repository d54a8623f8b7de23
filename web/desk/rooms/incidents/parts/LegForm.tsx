import type { LegWire } from '@safeconduct/contract/domain.ts';
import { DateField } from '../../../furniture/DateField.tsx';
import { typedDate } from '../../../furniture/edtf-reading.ts';
import { Explained } from '../../../furniture/Explained.tsx';
import { Field } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { Suggest } from '../../../furniture/Suggest.tsx';
import { useIncident } from '../context.ts';
import { ClaimPick } from './ClaimPick.tsx';
import { legWords, namesIn } from './names.ts';
import { PartBox } from './PartBox.tsx';
import { keptPlace, typedPlace } from './place-names.ts';
import { PlaceField } from './PlaceField.tsx';
import { orNull, reader, seenFrom } from './read.ts';
import { usePart } from './usePart.ts';
import { type Leg, legVerbs } from './verbs.ts';
import { idsOf, Whom, whomOf } from './Whom.tsx';

const states = ['feared', 'announced', 'reported', 'confirmed', 'averted'] as const;
const happened = (status: string) => status === 'reported' || status === 'confirmed';

export function LegForm(props: {
  readonly row: LegWire | null;
  readonly filled: Partial<Leg>;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const view = useIncident();
  const { row, filled } = props;
  const { part, draft, put, faultOf } = usePart({
    kind: 'legs',
    verbs: legVerbs,
    row,
    begunFrom: filled.claimId ?? filled.groupId ?? '',
    filled: props.filled,
    start: (was) => ({
      status: was.status ?? ('' as const),
      whom: whomOf(was),
      fromPlace: typedPlace(was.fromPlace ?? '', language),
      toPlace: typedPlace(was.toPlace ?? '', language),
      route: typedPlace(was.route ?? '', language),
      plannedFor: typedDate(was.plannedFor ?? null, language),
      executedOn: typedDate(was.executedOn ?? null, language),
      authority: was.authority ?? '',
      claimId: was.claimId ?? '',
      note: was.note ?? '',
    }),
    read: (typed) => {
      const read = reader(language, seenFrom(view, typed.claimId));
      const executedOn = read.date('executedOn', typed.executedOn, row?.executedOn);
      if (executedOn !== null && typed.status !== '' && !happened(typed.status))
        read.fault('executedOn', 'leg_executed_only_if_it_happened');
      return read.candidate({
        ...idsOf(typed.whom, view.page),
        status: typed.status,
        fromPlace: keptPlace(typed.fromPlace),
        toPlace: keptPlace(typed.toPlace),
        route: keptPlace(typed.route),
        plannedFor: read.date('plannedFor', typed.plannedFor, row?.plannedFor),
        executedOn,
        authority: typed.authority.trim(),
        claimId: orNull(typed.claimId),
        note: typed.note,
      });
    },
    name: (leg) => t('parts:name.legs', { way: legWords(leg, language) }),
    onClose: props.onClose,
  });
  const from = seenFrom(view, draft.claimId);
  return (
    <PartBox
      part={part}
      title={row === null ? t('parts:add.legs') : t('parts:title.legs')}
      shown={['status', 'fromPlace', 'toPlace', 'route', 'plannedFor', 'executedOn', 'authority', 'note']}
      onClose={props.onClose}
    >
      <Explained
        label={t('desk:field.status')}
        value={draft.status}
        options={states.map((value) => ({
          value,
          label: t(`terms:leg_status.${value}`),
          means: t(`parts:leg.status_means.${value}`),
        }))}
        onChange={(status) => put({ status })}
        error={faultOf('status')}
      />
      <Whom value={draft.whom} onChange={(whom) => put({ whom })} />
      <div className="form-row">
        <PlaceField
          label={t('desk:field.fromPlace')}
          value={draft.fromPlace}
          onChange={(fromPlace) => put({ fromPlace })}
          error={faultOf('fromPlace')}
        />
        <PlaceField
          label={t('desk:field.toPlace')}
          value={draft.toPlace}
          onChange={(toPlace) => put({ toPlace })}
          error={faultOf('toPlace')}
        />
      </div>
      <PlaceField
        label={t('desk:field.route')}
        hint={t('parts:leg.route_hint')}
        value={draft.route}
        onChange={(route) => put({ route })}
        error={faultOf('route')}
      />
      <DateField
        label={t('desk:field.plannedFor')}
        hint={t('parts:leg.planned_hint')}
        value={draft.plannedFor}
        onChange={(plannedFor) => put({ plannedFor })}
        seenFrom={from}
        error={faultOf('plannedFor')}
      />
      <DateField
        label={t('desk:field.executedOn')}
        hint={t('parts:leg.executed_hint')}
        value={draft.executedOn}
        onChange={(executedOn) => put({ executedOn })}
        seenFrom={from}
        error={faultOf('executedOn')}
      />
      <Suggest
        label={t('desk:field.authority')}
        value={draft.authority}
        onChange={(authority) => put({ authority })}
        find={(typed) => namesIn(view, 'authority', typed)}
        error={faultOf('authority')}
      />
      <ClaimPick
        value={draft.claimId}
        onChange={(claimId) => put({ claimId })}
        near={[
          'date_return_expected',
          'date_return',
          'return_route',
          'count_returned',
          'receiving_authority',
        ]}
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
