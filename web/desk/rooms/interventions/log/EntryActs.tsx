import { communicationsMatch } from '@safeconduct/contract/domain.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../furniture/Button.tsx';
import { dateWords } from '../../../furniture/dates.ts';
import { Choice } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { call, refresh } from '../../../furniture/server.ts';
import { Trouble } from '../../../furniture/Trouble.tsx';
import { useIncident } from '../../incidents/context.ts';
import { EditPart } from '../../incidents/parts/AddPart.tsx';
import { useEditing } from '../../incidents/parts/context.ts';
import type { LogEntry } from './thread.ts';

/** Which entry this one answers: those that came before, nearest first. */
function Match(props: { readonly entry: LogEntry; readonly onClose: () => void }) {
  const { t, language } = useLanguage();
  const { page } = useIncident();
  const { done } = useEditing();
  const { row } = props.entry;
  const [answersId, setAnswersId] = useState(row?.answersId ?? '');
  const match = useMutation({
    mutationFn: async (id: string | null) => {
      if (row === null) return;
      const put = (to: string | null) =>
        call(communicationsMatch, { params: { id: row.id }, body: { answersId: to } });
      await put(id);
      const was = row.answersId;
      done({
        kind: 'communications',
        verb: 'changed',
        what: `${row.fromParty} → ${row.toParty}`,
        was: null,
        undo: () => put(was),
      });
    },
    onSuccess: () => {
      props.onClose();
      void refresh();
    },
  });
  const others = page.communications.filter(({ id }) => id !== row?.id).toReversed();
  return (
    <div className="log-match">
      <Choice
        label={t('parts:communication.answers')}
        value={answersId}
        options={[
          { value: '', label: t('parts:communication.answers_none') },
          ...others.map((one) => ({
            value: one.id,
            label: [
              `${one.fromParty} → ${one.toParty}`,
              dateWords(one.on, language),
              one.summary.slice(0, 60),
            ]
              .filter((words) => words !== null && words !== '')
              .join(', '),
          })),
        ]}
        onChange={setAnswersId}
      />
      <div className="acts">
        <Button onPress={() => match.mutate(answersId === '' ? null : answersId)} isPending={match.isPending}>
          {t('interventions:log.match')}
        </Button>
        <Button look="quiet" onPress={props.onClose}>
          {t('desk:cancel')}
        </Button>
      </div>
      <Trouble error={match.error} />
    </div>
  );
}

/** What can be done with an entry: answered, matched with what it answers, changed; or entered, where only a claim tells it. */
export function EntryActs(props: { readonly entry: LogEntry }) {
  const { t } = useLanguage();
  const { page } = useIncident();
  const { may, open } = useEditing();
  const [matching, setMatching] = useState(false);
  const { entry } = props;
  const { row } = entry;
  const what = `${entry.from} → ${entry.to}`;
  if (!may || entry.planned) return null;
  if (row === null) {
    return (
      <div className="acts entry-side">
        <Button
          look="quiet"
          aria-label={t('parts:enter_what', { what })}
          onPress={() =>
            open({
              kind: 'communications',
              row: null,
              filled: {
                fromParty: entry.from,
                toParty: entry.to,
                verbal: entry.verbal,
                written: entry.written,
                on: entry.on,
                claimId: entry.claimIds[0] ?? null,
              },
            })
          }
        >
          {t('parts:enter')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <div className="acts entry-side">
        <Button
          look="quiet"
          aria-label={t('interventions:log.answer_what', { what })}
          onPress={() =>
            open({
              kind: 'communications',
              row: null,
              filled: {
                answersId: row.id,
                interventionId: row.interventionId,
                fromParty: row.toParty,
                toParty: row.fromParty,
                direction: row.direction === 'out' ? 'in' : row.direction === 'in' ? 'out' : 'others',
              },
            })
          }
        >
          {t('interventions:log.answer')}
        </Button>
        {page.communications.length > 1 && (
          <Button
            look="quiet"
            aria-expanded={matching}
            aria-label={t('interventions:log.match_what', { what })}
            onPress={() => setMatching(!matching)}
          >
            {t('interventions:log.match_open')}
          </Button>
        )}
        <EditPart asked={{ kind: 'communications', row }} what={what} />
      </div>
      {matching && <Match entry={entry} onClose={() => setMatching(false)} />}
    </>
  );
}
