import { Problem } from '@safeconduct/contract/client.ts';
import { Button } from './Button.tsx';
import { useLanguage } from './language.ts';

/** What went wrong, in plain words, with the fields concerned and the trace by which the log entry is found. */
export function Trouble(props: { readonly error: Error | null; readonly again?: (() => void) | undefined }) {
  const { t } = useLanguage();
  const { error } = props;
  if (error === null) return null;
  const problem = error instanceof Problem ? error.problem : null;
  const words = problem === null ? t('desk:problem.no_answer') : t(`desk:problem.${problem.id}`);
  return (
    <div className="trouble" role="alert">
      <p className="trouble-words">{words}</p>
      {problem?.detail !== undefined && (
        <p lang="en" className="soft">
          {problem.detail}
        </p>
      )}
      {problem?.fields !== undefined && (
        <ul lang="en">
          {problem.fields.map(({ at, message }) => (
            <li key={`${at} ${message}`}>
              <code>{at.replace(/^body\./, '')}</code>: {message}
            </li>
          ))}
        </ul>
      )}
      {problem !== null && problem.trace !== '' && (
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

/** Words of the server on one field of the form just sent, if it was refused for that. */
export function faultOf(error: Error | null, field: string): string | undefined {
  if (!(error instanceof Problem)) return undefined;
  return error.problem.fields?.find(({ at }) => at === `body.${field}` || at === field)?.message;
}
