import {
  type CommunicationWire,
  type Direction,
  DIRECTIONS,
  type Medium,
} from '@safeconduct/contract/domain.ts';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Button } from '../../../furniture/Button.tsx';
import { DateField } from '../../../furniture/DateField.tsx';
import { todayIso } from '../../../furniture/dates.ts';
import { useDraft } from '../../../furniture/draft.ts';
import { faultsOf, faultWords } from '../../../furniture/faults.ts';
import { Choice, Field } from '../../../furniture/Field.tsx';
import { composing, useShortcuts } from '../../../furniture/keys.ts';
import { useLanguage } from '../../../furniture/language.ts';
import { refresh } from '../../../furniture/server.ts';
import { Suggest } from '../../../furniture/Suggest.tsx';
import { Trouble } from '../../../furniture/Trouble.tsx';
import { useIncident } from '../../incidents/context.ts';
import { MediaTicks } from '../../incidents/parts/MediaTicks.tsx';
import { namesIn } from '../../incidents/parts/names.ts';
import { useEditing } from '../../incidents/parts/context.ts';
import { orNull, reader, seenFrom } from '../../incidents/parts/read.ts';
import { type Communication, communicationVerbs } from '../../incidents/parts/verbs.ts';
import { useColleagues } from '../colleagues.ts';

type Draft = {
  readonly direction: Direction;
  readonly from: string;
  readonly to: string;
  readonly media: readonly Medium[];
  readonly verbal: boolean;
  readonly written: boolean;
  readonly on: string;
  readonly summary: string;
  readonly promise: string;
  readonly promiseDueOn: string;
  readonly answerDueOn: string;
};
const empty: Draft = {
  direction: 'out',
  from: '',
  to: '',
  media: ['call'],
  verbal: true,
  written: false,
  on: '',
  summary: '',
  promise: '',
  promiseDueOn: '',
  answerDueOn: '',
};

/** Dates in a file on years ago are read from its own time; in a file of these weeks, from today. */
function readFrom(seen: string, today: string): string {
  return Math.abs(Date.parse(today) - Date.parse(seen)) < 180 * 24 * 3_600_000 ? today : seen;
}

/**
 * A call logged in seconds, from the keyboard: `l` goes to its first field, Ctrl+Enter sends it. What is typed stays in
 * this tab until it is sent.
 */
export function QuickLog() {
  const { t, language } = useLanguage();
  const view = useIncident();
  const { done } = useEditing();
  const { name, team } = useColleagues();
  const { id } = view.page.incident;
  const { value: draft, set, clear } = useDraft(`log.${id}`, empty);
  const put = (fields: Partial<Draft>) => set({ ...draft, ...fields });
  const [faults, setFaults] = useState<ReadonlyMap<string, string>>(new Map());
  const form = useRef<HTMLFormElement>(null);
  const today = todayIso();
  const from = readFrom(seenFrom(view, ''), today);
  useShortcuts({ l: () => form.current?.querySelector<HTMLElement>('input')?.focus() });

  const bodyOf = (read: ReturnType<typeof reader>): Communication => {
    const on = read.date('on', draft.on, null);
    return {
      direction: draft.direction,
      fromParty: (draft.direction === 'out' ? team : draft.from).trim(),
      toParty: (draft.direction === 'in' ? team : draft.to).trim(),
      media: [...draft.media],
      verbal: draft.verbal,
      written: draft.written,
      // No day typed means now: the moment is then known too.
      on: on ?? today,
      at: on === null ? new Date().toISOString() : null,
      summary: draft.summary.trim(),
      promise: draft.promise.trim(),
      promiseDueOn: draft.promise.trim() === '' ? null : read.day('promiseDueOn', draft.promiseDueOn),
      promiseKept: null,
      answerDueOn: read.day('answerDueOn', draft.answerDueOn),
      answersId: null,
      interventionId: null,
      claimId: orNull(''),
      notedBy: name,
    };
  };
  const save = useMutation({
    mutationFn: (body: Communication): Promise<CommunicationWire> => communicationVerbs.add(id, body),
    onSuccess: (made) => {
      clear();
      done({
        kind: 'communications',
        verb: 'added',
        what: `${made.fromParty} → ${made.toParty}`,
        was: { subject: communicationVerbs.subject, row: made },
        undo: () => communicationVerbs.remove(made.id, made.revision),
      });
      void refresh();
    },
  });
  const submit = () => {
    const read = reader(language, from);
    const body = bodyOf(read);
    if (body.fromParty === '') read.fault('fromParty', 'too_small');
    if (body.toParty === '') read.fault('toParty', 'too_small');
    setFaults(new Map(read.faults));
    if (read.faults.size === 0) save.mutate(body);
    else
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const refused = faultsOf(save.error);
  const faultOf = (field: string): string | undefined => {
    const code = faults.get(field);
    return code === undefined ? refused.get(field) : faultWords(field, code);
  };
  const party = (field: 'from' | 'to') => (
    <Suggest
      label={t(field === 'from' ? 'desk:field.fromParty' : 'desk:field.toParty')}
      value={draft[field]}
      onChange={(typed) => put({ [field]: typed })}
      find={(typed) => namesIn(view, 'party', typed)}
      error={faultOf(field === 'from' ? 'fromParty' : 'toParty')}
    />
  );
  return (
    <Form
      ref={form}
      className="form quick-log no-print"
      aria-label={t('interventions:log.quick')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="quick-head">
        <b>{t('interventions:log.quick')}</b>{' '}
        <span className="pale">
          <kbd>L</kbd> {t('interventions:log.quick_here')} · <kbd>Ctrl</kbd> <kbd>Enter</kbd>{' '}
          {t('interventions:log.quick_send')}
        </span>
      </p>
      <div className="form-row">
        {draft.direction !== 'out' && party('from')}
        {draft.direction !== 'in' && party('to')}
        <Choice
          label={t('desk:field.direction')}
          value={draft.direction}
          options={DIRECTIONS.map((value) => ({ value, label: t(`interventions:direction.${value}`) }))}
          onChange={(value) => put({ direction: DIRECTIONS.find((one) => one === value) ?? 'out' })}
        />
        <DateField
          label={t('desk:field.on')}
          hint={t('interventions:log.now')}
          value={draft.on}
          onChange={(on) => put({ on })}
          seenFrom={from}
          error={faultOf('on')}
        />
      </div>
      <MediaTicks value={draft} onChange={put} />
      <Field
        label={t('parts:communication.summary')}
        lines={2}
        value={draft.summary}
        onChange={(summary) => put({ summary })}
        // In a field of several lines Enter alone begins the next one.
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || composing(event.nativeEvent))
            return;
          event.preventDefault();
          submit();
        }}
        error={faultOf('summary')}
      />
      <div className="form-row">
        <Field
          label={t('desk:field.promise')}
          value={draft.promise}
          onChange={(promise) => put({ promise })}
          error={faultOf('promise')}
        />
        {draft.promise.trim() !== '' && (
          <DateField
            label={t('desk:field.promiseDueOn')}
            hint={t('parts:communication.day_hint')}
            value={draft.promiseDueOn}
            onChange={(promiseDueOn) => put({ promiseDueOn })}
            seenFrom={from}
            error={faultOf('promiseDueOn')}
          />
        )}
        <DateField
          label={t('desk:field.answerDueOn')}
          hint={t('parts:communication.day_hint')}
          value={draft.answerDueOn}
          onChange={(answerDueOn) => put({ answerDueOn })}
          seenFrom={from}
          error={faultOf('answerDueOn')}
        />
      </div>
      <div className="acts">
        <Button look="main" type="submit" isPending={save.isPending}>
          {t('interventions:log.add')}
        </Button>
        {draft !== empty && (
          <Button
            look="quiet"
            onPress={() => {
              clear();
              setFaults(new Map());
              save.reset();
            }}
          >
            {t('parts:start_over')}
          </Button>
        )}
      </div>
      <Trouble
        error={save.error}
        shown={['fromParty', 'toParty', 'on', 'summary', 'promise', 'promiseDueOn', 'answerDueOn']}
      />
    </Form>
  );
}
