import { Problem } from '@safeconduct/contract/client.ts';
import { Button } from './Button.tsx';
import { detailWords } from './details.ts';
import { faultWords, fieldName, fieldWords } from './faults.ts';
import { useLanguage } from './language.ts';

/** Only what the server is to blame for needs somebody who reads its log; a mistyped password does not. */
const needsHelp: ReadonlySet<string> = new Set(['internal', 'unavailable', 'unreadable-file']);

/** What went wrong, in plain words, with the fields concerned and the trace by which the log entry is found. */
export function Trouble(props: {
  readonly error: Error | null;
  readonly again?: (() => void) | undefined;
  /** Fields whose faults the form shows beside its inputs. */
  readonly shown?: readonly string[];
}) {
  const { t } = useLanguage();
  const { error } = props;
  if (error === null) return null;
  const problem = error instanceof Problem ? error.problem : null;
  const words = problem === null ? t('desk:problem.no_answer') : t(`desk:problem.${problem.id}`);
  const fields = (problem?.fields ?? []).filter(({ at }) => !props.shown?.includes(fieldName(at)));
  // With fields the detail only says again, in English, what they say.
  const detail = problem?.fields === undefined ? detailWords(problem?.detail) : null;
  return (
    <div className="trouble" role="alert">
      <p className="trouble-words">{words}</p>
      {detail !== null && <p className="soft">{detail}</p>}
      {problem?.retryAfter !== undefined && (
        <p className="soft">{t('desk:problem_retry', { count: problem.retryAfter })}</p>
      )}
      {fields.length > 0 && (
        <ul>
          {fields.map(({ at, code }) => {
            const field = fieldName(at);
            return (
              <li key={`${at} ${code}`}>
                {fieldWords(field) ?? <code>{field}</code>}: {faultWords(field, code)}
              </li>
            );
          })}
        </ul>
      )}
      {problem !== null && problem.trace !== '' && needsHelp.has(problem.id) && (
        <p className="pale">{t('desk:problem_trace', { trace: problem.trace })}</p>
      )}
      {props.again !== undefined && (
        <Button look="plain" onPress={props.again}>
          {t('desk:try_again')}
        </Button>
      )}
    </div>
  );
}
