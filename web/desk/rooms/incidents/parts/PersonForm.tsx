import type { PersonWire } from '@safeconduct/contract/domain.ts';
import { DateField } from '../../../furniture/DateField.tsx';
import { typedDate } from '../../../furniture/edtf-reading.ts';
import { Explained } from '../../../furniture/Explained.tsx';
import { Choice, Field } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { useIncident } from '../context.ts';
import { PartBox } from './PartBox.tsx';
import { orNull, reader, seenFrom } from './read.ts';
import { usePart } from './usePart.ts';
import { type Person, personVerbs } from './verbs.ts';

const sexes = ['female', 'male', 'other', 'unknown'] as const;
const states = ['at_risk', 'detained', 'returned', 'released', 'resettled', 'dead', 'unknown'] as const;

const figure = (age: number | null | undefined) => (typeof age === 'number' ? String(age) : '');

/** Somebody under a code. There is no field for a name, and none will come: identities are sealed elsewhere. */
export function PersonForm(props: {
  readonly row: PersonWire | null;
  readonly filled: Partial<Person>;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const view = useIncident();
  const { row } = props;
  const from = seenFrom(view, '');
  const { part, draft, put, faultOf } = usePart({
    kind: 'persons',
    verbs: personVerbs,
    row,
    begunFrom: props.filled.groupId ?? '',
    filled: props.filled,
    start: (was) => ({
      group: was.groupId ?? '',
      sex: was.sex ?? 'unknown',
      ageLower: figure(was.ageLower),
      ageUpper: figure(was.ageUpper),
      status: was.status ?? ('unknown' as const),
      statusOn: typedDate(was.statusOn ?? null, language),
      note: was.note ?? '',
    }),
    read: (typed) => {
      const read = reader(language, from);
      const ageLower = read.whole('ageLower', typed.ageLower);
      const ageUpper = read.whole('ageUpper', typed.ageUpper);
      if (ageLower !== null && ageUpper !== null && ageLower > ageUpper)
        read.fault('ageUpper', 'persons_check');
      return read.candidate({
        groupId: orNull(typed.group),
        sex: typed.sex,
        ageLower,
        ageUpper,
        status: typed.status,
        statusOn: read.date('statusOn', typed.statusOn, row?.statusOn),
        note: typed.note,
      });
    },
    name: ({ code }) => code,
    onClose: props.onClose,
  });
  return (
    <PartBox
      part={part}
      title={row === null ? t('parts:add.persons') : row.code}
      shown={['groupId', 'sex', 'ageLower', 'ageUpper', 'status', 'statusOn', 'note']}
      onClose={props.onClose}
    >
      {row === null && <p className="notice">{t('parts:person.code')}</p>}
      <div className="form-row form-row-three">
        <Choice
          label={t('desk:field.sex')}
          value={draft.sex}
          options={sexes.map((value) => ({ value, label: t(`terms:sex.${value}`) }))}
          onChange={(value) => put({ sex: sexes.find((sex) => sex === value) ?? 'unknown' })}
          error={faultOf('sex')}
        />
        <Field
          label={t('desk:field.ageLower')}
          inputMode="numeric"
          value={draft.ageLower}
          onChange={(ageLower) => put({ ageLower })}
          error={faultOf('ageLower')}
        />
        <Field
          label={t('desk:field.ageUpper')}
          inputMode="numeric"
          value={draft.ageUpper}
          onChange={(ageUpper) => put({ ageUpper })}
          error={faultOf('ageUpper')}
        />
      </div>
      <p className="hint form-aside">{t('parts:person.age_hint')}</p>
      <Choice
        label={t('desk:field.groupId')}
        value={draft.group}
        options={[
          { value: '', label: t('parts:person.no_lot') },
          ...view.page.groups.map(({ id, label, title }) => ({
            value: id,
            label: [t('parts:name.groups', { label }), title].filter((one) => one !== '').join(': '),
          })),
        ]}
        onChange={(group) => put({ group })}
        error={faultOf('groupId')}
      />
      <Explained
        label={t('desk:field.status')}
        value={draft.status}
        options={states.map((value) => ({
          value,
          label: t(`terms:person_status.${value}`),
          means: t(`parts:person.status_means.${value}`),
        }))}
        onChange={(status) => put({ status })}
        error={faultOf('status')}
      />
      <DateField
        label={t('desk:field.statusOn')}
        value={draft.statusOn}
        onChange={(statusOn) => put({ statusOn })}
        seenFrom={from}
        error={faultOf('statusOn')}
      />
      <Field
        label={t('desk:field.note')}
        hint={t('parts:person.note_hint')}
        lines={3}
        value={draft.note}
        onChange={(note) => put({ note })}
        error={faultOf('note')}
      />
    </PartBox>
  );
}
