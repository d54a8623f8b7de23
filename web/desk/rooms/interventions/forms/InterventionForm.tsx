import { INTERVENTION_STATES, type InterventionWire } from '@safeconduct/contract/domain.ts';
import { Choice, Field } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { Suggest } from '../../../furniture/Suggest.tsx';
import { useIncident } from '../../incidents/context.ts';
import { namesIn } from '../../incidents/parts/names.ts';
import { PartBox } from '../../incidents/parts/PartBox.tsx';
import { orNull } from '../../incidents/parts/read.ts';
import { usePart } from '../../incidents/parts/usePart.ts';
import { type Intervention, interventionVerbs } from '../../incidents/parts/verbs.ts';
import { idsOf, Whom, whomOf } from '../../incidents/parts/Whom.tsx';
import { instantOf, localOf } from '../playbook/plan.ts';
import { kindWords } from '../words.ts';
import { MomentField, OwnerField } from './fields.tsx';

/** Those that are turned to most come first; the last are no mechanism. */
const kinds = (
  'UNHCR SP WGAD WGEID CED-30 HRCTTEE-OP1 CAT-22 ECTHR-39 IACHR-25 ACHPR CERD-EWUA CED-31 CRC-OPIC CEDAW-OP CERD-14 ' +
  'ICRC-RFL CONSULAR authorities parliament third_state press other'
).split(' ');

const same = (local: string, kept: string | null | undefined) =>
  local === localOf(kept ?? null) ? (kept ?? null) : instantOf(local);

/** Something put to somebody: to whom, for whom, what for, and where it stands. */
export function InterventionForm(props: {
  readonly row: InterventionWire | null;
  readonly filled: Partial<Intervention>;
  readonly onClose: () => void;
}) {
  const { t } = useLanguage();
  const view = useIncident();
  const { row, filled } = props;
  const { part, draft, put, faultOf } = usePart({
    kind: 'interventions',
    verbs: interventionVerbs,
    row,
    begunFrom: filled.kind ?? '',
    filled: props.filled,
    start: (was) => ({
      kind: was.kind ?? 'UNHCR',
      addressee: was.addressee ?? '',
      purpose: was.purpose ?? '',
      whom: whomOf(was),
      state: was.state ?? ('planned' as const),
      due: localOf(was.dueAt ?? null),
      sent: localOf(was.sentAt ?? null),
      ownerId: was.ownerId ?? '',
      dropReason: was.dropReason ?? '',
      note: was.note ?? '',
    }),
    read: (typed) => ({
      body: {
        ...row,
        ...idsOf(typed.whom, view.page),
        kind: typed.kind,
        addressee: typed.addressee.trim(),
        purpose: typed.purpose,
        state: typed.state,
        dueAt: same(typed.due, row?.dueAt),
        sentAt: same(typed.sent, row?.sentAt),
        ownerId: orNull(typed.ownerId),
        dropReason: typed.state === 'dropped' ? typed.dropReason.trim() : '',
        note: typed.note,
      },
      faults:
        typed.state === 'dropped' && typed.dropReason.trim() === ''
          ? new Map([['dropReason', 'intervention_dropped_for_a_reason']])
          : new Map(),
    }),
    name: ({ kind, addressee }) => (addressee === '' ? kindWords(kind) : addressee),
    onClose: props.onClose,
  });
  const known = kinds.includes(draft.kind) ? kinds : [draft.kind, ...kinds];
  return (
    <PartBox
      part={part}
      title={row === null ? t('parts:add.interventions') : t('parts:title.interventions')}
      shown={['kind', 'addressee', 'purpose', 'ownerId', 'dueAt', 'sentAt', 'dropReason', 'note']}
      onClose={props.onClose}
    >
      <Choice
        label={t('interventions:intervention.kind')}
        value={draft.kind}
        options={known.map((value) => ({ value, label: kindWords(value) }))}
        onChange={(kind) => put({ kind })}
        error={faultOf('kind')}
      />
      <Suggest
        label={t('desk:field.addressee')}
        hint={t('interventions:intervention.addressee_hint')}
        value={draft.addressee}
        onChange={(addressee) => put({ addressee })}
        find={(typed) => namesIn(view, 'party', typed)}
        error={faultOf('addressee')}
      />
      <Field
        label={t('interventions:intervention.purpose')}
        lines={2}
        value={draft.purpose}
        onChange={(purpose) => put({ purpose })}
        error={faultOf('purpose')}
      />
      <Whom value={draft.whom} onChange={(whom) => put({ whom })} />
      <div className="form-row">
        <MomentField
          label={t('desk:field.dueAt')}
          value={draft.due}
          onChange={(due) => put({ due })}
          error={faultOf('dueAt')}
        />
        <OwnerField
          value={draft.ownerId}
          onChange={(ownerId) => put({ ownerId })}
          error={faultOf('ownerId')}
        />
      </div>
      <div className="form-row">
        <Choice
          label={t('desk:field.state')}
          value={draft.state}
          options={INTERVENTION_STATES.map((value) => ({
            value,
            label: t(`terms:intervention_state.${value}`),
          }))}
          onChange={(value) => put({ state: INTERVENTION_STATES.find((one) => one === value) ?? 'planned' })}
        />
        {draft.state !== 'planned' && draft.state !== 'drafting' && draft.state !== 'dropped' && (
          <MomentField
            label={t('desk:field.sentAt')}
            hint={t('interventions:intervention.sent_hint')}
            value={draft.sent}
            onChange={(sent) => put({ sent })}
            error={faultOf('sentAt')}
          />
        )}
      </div>
      {draft.state === 'dropped' && (
        <Field
          label={t('desk:field.dropReason')}
          value={draft.dropReason}
          onChange={(dropReason) => put({ dropReason })}
          error={faultOf('dropReason')}
        />
      )}
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
