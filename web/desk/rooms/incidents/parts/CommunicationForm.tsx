import type { CommunicationWire } from '@safeconduct/contract/domain.ts';
import { DateField } from '../../../furniture/DateField.tsx';
import { typedDate } from '../../../furniture/edtf-reading.ts';
import { Field, Tick } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { Suggest } from '../../../furniture/Suggest.tsx';
import { useIncident } from '../context.ts';
import { ClaimPick } from './ClaimPick.tsx';
import { namesIn } from './names.ts';
import { PartBox } from './PartBox.tsx';
import { orNull, reader, seenFrom } from './read.ts';
import { usePart } from './usePart.ts';
import { type Communication, communicationVerbs } from './verbs.ts';

/** A communication that others made; ours come with interventions. Neither box ticked is a question still to ask. */
export function CommunicationForm(props: {
  readonly row: CommunicationWire | null;
  readonly filled: Partial<Communication>;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const view = useIncident();
  const { row, filled } = props;
  const was = row ?? filled;
  const { part, draft, put, faultOf } = usePart({
    kind: 'communications',
    verbs: communicationVerbs,
    row,
    begunFrom: filled.claimId ?? '',
    start: () => ({
      fromParty: was.fromParty ?? '',
      toParty: was.toParty ?? '',
      verbal: was.verbal ?? false,
      written: was.written ?? false,
      on: typedDate(was.on ?? null, language),
      summary: was.summary ?? '',
      claimId: was.claimId ?? '',
    }),
    read: (typed) => {
      const read = reader(language, seenFrom(view, typed.claimId));
      return read.candidate({
        ...row,
        fromParty: typed.fromParty,
        toParty: typed.toParty,
        verbal: typed.verbal,
        written: typed.written,
        on: read.date('on', typed.on, row?.on),
        summary: typed.summary,
        claimId: orNull(typed.claimId),
      });
    },
    name: ({ fromParty, toParty }) => `${fromParty} → ${toParty}`,
    onClose: props.onClose,
  });
  return (
    <PartBox
      part={part}
      title={row === null ? t('parts:add.communications') : t('parts:title.communications')}
      shown={['fromParty', 'toParty', 'on', 'summary']}
      onClose={props.onClose}
    >
      <div className="form-row">
        <Suggest
          label={t('desk:field.fromParty')}
          hint={t('parts:communication.from_hint')}
          value={draft.fromParty}
          onChange={(fromParty) => put({ fromParty })}
          find={(typed) => namesIn(view, 'party', typed)}
          error={faultOf('fromParty')}
        />
        <Suggest
          label={t('desk:field.toParty')}
          hint={t('parts:communication.to_hint')}
          value={draft.toParty}
          onChange={(toParty) => put({ toParty })}
          find={(typed) => namesIn(view, 'party', typed)}
          error={faultOf('toParty')}
        />
      </div>
      <fieldset className="field ticks">
        <legend>{t('parts:communication.how')}</legend>
        <Tick
          label={t('incident:communications.verbal')}
          checked={draft.verbal}
          onChange={(verbal) => put({ verbal })}
        />
        <Tick
          label={t('incident:communications.written')}
          checked={draft.written}
          onChange={(written) => put({ written })}
        />
        <span className="hint">{t('parts:communication.how_hint')}</span>
      </fieldset>
      <DateField
        label={t('desk:field.on')}
        value={draft.on}
        onChange={(on) => put({ on })}
        seenFrom={seenFrom(view, draft.claimId)}
        error={faultOf('on')}
      />
      <Field
        label={t('parts:communication.summary')}
        hint={t('parts:communication.summary_hint')}
        lines={3}
        value={draft.summary}
        onChange={(summary) => put({ summary })}
        error={faultOf('summary')}
      />
      <ClaimPick
        value={draft.claimId}
        onChange={(claimId) => put({ claimId })}
        near={['communication_made', 'communication_planned', 'access_denied', 'access_given']}
      />
    </PartBox>
  );
}
