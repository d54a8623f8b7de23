import { type CommunicationWire, DIRECTIONS, type Medium } from '@safeconduct/contract/domain.ts';
import { DateField } from '../../../furniture/DateField.tsx';
import { dateWords } from '../../../furniture/dates.ts';
import { typedDate } from '../../../furniture/edtf-reading.ts';
import { Choice, Field } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { useSession } from '../../../furniture/session.ts';
import { Suggest } from '../../../furniture/Suggest.tsx';
import { useInterventionWords } from '../../interventions/words.ts';
import { useIncident } from '../context.ts';
import { ClaimPick } from './ClaimPick.tsx';
import { MediaTicks } from './MediaTicks.tsx';
import { namesIn } from './names.ts';
import { PartBox } from './PartBox.tsx';
import { PromiseFields } from './PromiseFields.tsx';
import { orNull, reader, seenFrom } from './read.ts';
import { usePart } from './usePart.ts';
import { type Communication, communicationVerbs } from './verbs.ts';

const noMedia: readonly Medium[] = [];
const kept = { '': null, yes: true, no: false } as const;

/** One entry of the log: who told whom, how, what, what was promised, and what it answers. */
export function CommunicationForm(props: {
  readonly row: CommunicationWire | null;
  readonly filled: Partial<Communication>;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const view = useIncident();
  const { session } = useSession();
  const named = useInterventionWords();
  const { row, filled } = props;
  const { part, draft, put, faultOf } = usePart({
    kind: 'communications',
    verbs: communicationVerbs,
    row,
    begunFrom: filled.claimId ?? filled.answersId ?? filled.interventionId ?? '',
    filled: props.filled,
    start: (was) => ({
      fromParty: was.fromParty ?? '',
      toParty: was.toParty ?? '',
      media: was.media ?? noMedia,
      verbal: was.verbal ?? false,
      written: was.written ?? false,
      on: typedDate(was.on ?? null, language),
      summary: was.summary ?? '',
      direction: was.direction ?? ('others' as const),
      answersId: was.answersId ?? '',
      interventionId: was.interventionId ?? '',
      answerDueOn: typedDate(was.answerDueOn ?? null, language),
      promise: was.promise ?? '',
      promiseDueOn: typedDate(was.promiseDueOn ?? null, language),
      promiseKept: (was.promiseKept === true
        ? 'yes'
        : was.promiseKept === false
          ? 'no'
          : '') as keyof typeof kept,
      notedBy: was.notedBy ?? session?.user?.name ?? '',
      claimId: was.claimId ?? '',
    }),
    read: (typed) => {
      const read = reader(language, seenFrom(view, typed.claimId));
      const on = read.date('on', typed.on, row?.on);
      return read.candidate({
        fromParty: typed.fromParty,
        toParty: typed.toParty,
        media: [...typed.media],
        verbal: typed.verbal,
        written: typed.written,
        on,
        // The moment holds for the day with which it was noted.
        at: on === (row?.on ?? null) ? (row?.at ?? null) : null,
        summary: typed.summary,
        direction: typed.direction,
        answersId: orNull(typed.answersId),
        interventionId: orNull(typed.interventionId),
        answerDueOn: read.day('answerDueOn', typed.answerDueOn),
        promise: typed.promise.trim(),
        promiseDueOn: read.day('promiseDueOn', typed.promiseDueOn),
        promiseKept: typed.promise.trim() === '' ? null : kept[typed.promiseKept],
        notedBy: typed.notedBy,
        claimId: orNull(typed.claimId),
      });
    },
    name: ({ fromParty, toParty }) => `${fromParty} → ${toParty}`,
    onClose: props.onClose,
  });
  const from = seenFrom(view, draft.claimId);
  const others = view.page.communications.filter(({ id }) => id !== row?.id);
  return (
    <PartBox
      part={part}
      title={row === null ? t('parts:add.communications') : t('parts:title.communications')}
      shown={['fromParty', 'toParty', 'on', 'summary', 'promise', 'promiseDueOn', 'answerDueOn', 'answersId']}
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
      <MediaTicks value={draft} onChange={put} hint={t('parts:communication.how_hint')} />
      <DateField
        label={t('desk:field.on')}
        value={draft.on}
        onChange={(on) => put({ on })}
        seenFrom={from}
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
      <Choice
        label={t('desk:field.direction')}
        value={draft.direction}
        options={DIRECTIONS.map((value) => ({ value, label: t(`terms:direction.${value}`) }))}
        onChange={(value) => put({ direction: DIRECTIONS.find((one) => one === value) ?? 'others' })}
      />
      <PromiseFields draft={draft} put={put} faultOf={faultOf} seenFrom={from} />
      {others.length > 0 && (
        <Choice
          label={t('parts:communication.answers')}
          value={draft.answersId}
          options={[
            { value: '', label: t('parts:communication.answers_none') },
            ...others.map((one) => ({
              value: one.id,
              label: [`${one.fromParty} → ${one.toParty}`, dateWords(one.on, language)]
                .filter((words) => words !== null)
                .join(', '),
            })),
          ]}
          onChange={(answersId) => put({ answersId })}
          error={faultOf('answersId')}
        />
      )}
      {view.page.interventions.length > 0 && (
        <Choice
          label={t('parts:communication.intervention')}
          value={draft.interventionId}
          options={[
            { value: '', label: t('parts:communication.intervention_none') },
            ...view.page.interventions.map((one) => ({ value: one.id, label: named(one) })),
          ]}
          onChange={(interventionId) => put({ interventionId })}
        />
      )}
      <Field
        label={t('desk:field.notedBy')}
        hint={t('parts:communication.noted_hint')}
        value={draft.notedBy}
        onChange={(notedBy) => put({ notedBy })}
      />
      <ClaimPick
        value={draft.claimId}
        onChange={(claimId) => put({ claimId })}
        near={['communication_made', 'communication_planned', 'access_denied', 'access_given']}
      />
    </PartBox>
  );
}
