import { Problem } from '@safeconduct/contract/client.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { Box } from '../../../furniture/Box.tsx';
import { Button } from '../../../furniture/Button.tsx';
import { HistoryOf } from '../../../furniture/History.tsx';
import { fieldWords } from '../../../furniture/faults.ts';
import { valueWords } from '../../../furniture/history-words.ts';
import { meanwhileOf } from '../../../furniture/meeting.ts';
import { Met } from '../../../furniture/Met.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { RowOvertaken } from '../../../furniture/RowOvertaken.tsx';
import { Trouble } from '../../../furniture/Trouble.tsx';
import { useIncident } from '../context.ts';
import { useNames } from './useNames.ts';
import type { PartInHand } from './usePart.ts';

/** The drawer around a form: what it is for, its fields, and what can be done, always in reach. */
export function PartBox(props: {
  readonly part: PartInHand;
  readonly title: string;
  /** Fields whose faults the form shows itself. */
  readonly shown: readonly string[];
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t, language } = useLanguage();
  const { part } = props;
  const { form } = part;
  const overtaken = meanwhileOf(part.removing.error) !== null;
  const error = part.saving.error ?? (overtaken ? null : part.removing.error);
  const names = useNames();
  const { claim } = useIncident();
  const naming = (id: string) => names(id) ?? claim(id)?.valueStated ?? null;
  const [history, setHistory] = useState(false);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [form]);
  return (
    <Box title={props.title} kind="drawer" onClose={props.onClose}>
      <p className="soft">{t(`parts:means.${part.kind}`)}</p>
      {part.wasKept && (
        <p className="notice">
          {t('parts:kept')}{' '}
          <Button look="quiet" onPress={part.startOver}>
            {t('parts:start_over')}
          </Button>
        </p>
      )}
      <Met
        meetings={part.meetings}
        labelOf={(key) => fieldWords(key) ?? key}
        wordsOf={(key, value) =>
          valueWords(part.subject, key, value, { t, language, names: naming }) ?? t('desk:met.another')
        }
        onTake={part.takeTheirs}
        onBringBack={part.bringBack}
      />
      <Form
        ref={form}
        className="form part-form"
        onSubmit={(event) => {
          event.preventDefault();
          part.submit();
        }}
      >
        {props.children}
        {part.row !== null && (
          <section className="part-history" aria-label={t('desk:history')}>
            <Button look="quiet" aria-expanded={history} onPress={() => setHistory(!history)}>
              {t('desk:history_show')}
            </Button>
            {history && <HistoryOf kind={part.subject} id={part.row.id} names={names} />}
          </section>
        )}
        <div className="drawer-foot">
          {overtaken && part.base !== null && (
            <RowOvertaken
              error={part.removing.error}
              was={part.base}
              kind={part.subject}
              onSeen={() => {
                part.forgetRemoval();
                props.onClose();
              }}
            />
          )}
          <Trouble error={meanwhileOf(error) === null ? error : null} shown={props.shown} />
          {error !== null && !(error instanceof Problem) && <p className="soft">{t('parts:safe')}</p>}
          <div className="acts">
            <Button look="main" type="submit" isPending={part.saving.isPending}>
              {part.row === null ? t(`parts:add.${part.kind}`) : t('desk:save')}
            </Button>
            <Button onPress={part.giveUp}>{t('desk:cancel')}</Button>
            {part.row !== null && (
              <span className="acts-apart">
                <Button look="quiet" onPress={part.onRemove} isPending={part.removing.isPending}>
                  {t('parts:remove')}
                </Button>
              </span>
            )}
          </div>
        </div>
      </Form>
    </Box>
  );
}
