import type { CustodyWire } from '@safeconduct/contract/domain.ts';
import { parseEdtf } from '@safeconduct/dates/edtf.ts';
import { DateField } from '../../../furniture/DateField.tsx';
import { typedDate } from '../../../furniture/edtf-reading.ts';
import { Explained } from '../../../furniture/Explained.tsx';
import { Choice, Field } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { Suggest } from '../../../furniture/Suggest.tsx';
import { useIncident } from '../context.ts';
import { ClaimPick } from './ClaimPick.tsx';
import { namesIn } from './names.ts';
import { PartBox } from './PartBox.tsx';
import { keptPlace, typedPlace } from './place-names.ts';
import { PlaceField } from './PlaceField.tsx';
import { orNull, reader, seenFrom } from './read.ts';
import { usePart } from './usePart.ts';
import { type Custody, custodyVerbs } from './verbs.ts';
import { idsOf, Whom, whomOf } from './Whom.tsx';

const kinds = ['arrested', 'held'] as const;
const ends = ['released', 'transferred', 'removed', 'escaped', 'died', 'unknown'] as const;

/** True where the end lies before the beginning however uncertain the two are; the tables refuse it too. */
function endsFirst(from: string | null, to: string | null): boolean {
  const first = from === null ? null : parseEdtf(from)?.earliest;
  const last = to === null ? null : parseEdtf(to)?.latest;
  return typeof first === 'string' && typeof last === 'string' && first > last;
}

export function CustodyForm(props: {
  readonly row: CustodyWire | null;
  readonly filled: Partial<Custody>;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const view = useIncident();
  const { row, filled } = props;
  const { part, draft, put, faultOf } = usePart({
    kind: 'custody',
    verbs: custodyVerbs,
    row,
    begunFrom: filled.claimId ?? filled.groupId ?? '',
    filled: props.filled,
    start: (was) => ({
      kind: was.kind ?? ('' as const),
      whom: whomOf(was),
      place: typedPlace(was.place ?? '', language),
      authority: was.authority ?? '',
      from: typedDate(was.from ?? null, language),
      to: typedDate(was.to ?? null, language),
      lastConfirmed: typedDate(was.lastConfirmed ?? null, language),
      endReason: was.endReason ?? '',
      claimId: was.claimId ?? '',
      note: was.note ?? '',
    }),
    read: (typed) => {
      const read = reader(language, seenFrom(view, typed.claimId));
      const from = read.date('from', typed.from, row?.from);
      const to = read.date('to', typed.to, row?.to);
      if (endsFirst(from, to)) read.fault('to', 'custody_ends_after_it_begins');
      return read.candidate({
        ...idsOf(typed.whom, view.page),
        kind: typed.kind,
        place: keptPlace(typed.place),
        authority: typed.authority.trim(),
        from,
        to,
        lastConfirmed: read.date('lastConfirmed', typed.lastConfirmed, row?.lastConfirmed),
        endReason: orNull(typed.endReason),
        claimId: orNull(typed.claimId),
        note: typed.note,
      });
    },
    name: ({ kind, place }) =>
      t('parts:name.custody', { kind: t(`terms:custody_kind.${kind}`), place: typedPlace(place, language) }),
    onClose: props.onClose,
  });
  const from = seenFrom(view, draft.claimId);
  return (
    <PartBox
      part={part}
      title={row === null ? t('parts:add.custody') : t('parts:title.custody')}
      shown={['kind', 'place', 'authority', 'from', 'to', 'lastConfirmed', 'endReason', 'note']}
      onClose={props.onClose}
    >
      <Explained
        label={t('parts:custody.kind')}
        value={draft.kind}
        options={kinds.map((value) => ({
          value,
          label: t(`terms:custody_kind.${value}`),
          means: t(`parts:custody.kind_means.${value}`),
        }))}
        onChange={(kind) => put({ kind })}
        error={faultOf('kind')}
      />
      <Whom value={draft.whom} onChange={(whom) => put({ whom })} />
      <PlaceField
        label={t('desk:field.place')}
        value={draft.place}
        onChange={(place) => put({ place })}
        error={faultOf('place')}
      />
      <Suggest
        label={t('desk:field.authority')}
        hint={t('parts:custody.authority_hint')}
        value={draft.authority}
        onChange={(authority) => put({ authority })}
        find={(typed) => namesIn(view, 'authority', typed)}
        error={faultOf('authority')}
      />
      <DateField
        label={t('desk:field.from')}
        value={draft.from}
        onChange={(day) => put({ from: day })}
        seenFrom={from}
        error={faultOf('from')}
      />
      <DateField
        label={t('desk:field.lastConfirmed')}
        hint={t('parts:custody.confirmed_hint')}
        value={draft.lastConfirmed}
        onChange={(lastConfirmed) => put({ lastConfirmed })}
        seenFrom={from}
        error={faultOf('lastConfirmed')}
      />
      <DateField
        label={t('desk:field.to')}
        hint={t('parts:custody.to_hint')}
        value={draft.to}
        onChange={(to) => put({ to })}
        seenFrom={from}
        error={faultOf('to')}
      />
      <Choice
        label={t('desk:field.endReason')}
        value={draft.endReason}
        options={[
          { value: '', label: t('parts:custody.no_end') },
          ...ends.map((value) => ({ value, label: t(`terms:end_reason.${value}`) })),
        ]}
        hint={
          draft.endReason === ''
            ? t('parts:custody.no_end_means')
            : t(`parts:custody.end_means.${draft.endReason}`)
        }
        onChange={(value) => put({ endReason: ends.find((end) => end === value) ?? '' })}
        error={faultOf('endReason')}
      />
      <ClaimPick
        value={draft.claimId}
        onChange={(claimId) => put({ claimId })}
        near={[
          'place_held',
          'place_detained',
          'place_held_after_return',
          'date_detained',
          'detaining_authority',
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
