import type { DocumentWire } from '@safeconduct/contract/documents.ts';
import { aboutForm } from '@safeconduct/documents/forms/index.ts';
import { FORMS, type FormId } from '@safeconduct/documents/forms/model.ts';
import type { Door } from '@safeconduct/law/index.ts';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import type { LawWords } from '../protection/law-words.ts';
import { useDoors } from '../protection/useDoors.ts';
import { doorOf, firstReason } from './door-of.ts';
import { formsIn, groups } from './forms.ts';
import { useBegin } from './useBegin.ts';

/** How the door stands on the day, and on one line why. */
function Standing(props: { readonly door: Door; readonly words: LawWords }) {
  const { door, words } = props;
  const why = firstReason(door);
  return (
    <span className="form-door">
      <span className={`standing door-standing-${door.standing}`}>{words.term(`door.${door.standing}`)}</span>
      {why !== null && ` · ${words.reason(why)}`}
    </span>
  );
}

/** Chooses a paper by whom it is for, each with what it is for; it is begun at once and can be withdrawn. */
export function NewPaper(props: {
  /** The form that somebody came for, by a door. */
  readonly wanted: FormId | null;
  /** Who signed the last one. */
  readonly submitter: DocumentWire['submitter'] | null;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const { found, looked } = useDoors();
  const begin = useBegin();
  const start = (form: FormId) =>
    begin.mutate({ form, addressee: t(`paper:reader.${form}`), submitter: props.submitter });
  const doors = new Map(FORMS.map((form) => [form, doorOf(form, found?.doors ?? [])] as const));
  const isClosed = (form: FormId) => doors.get(form)?.standing === 'closed';
  const closed = FORMS.filter(isClosed);
  const choices = (forms: readonly FormId[]) => (
    <ul>
      {forms.map((form) => {
        const door = doors.get(form) ?? null;
        return (
          <li key={form}>
            <button
              type="button"
              className="form-choice"
              disabled={begin.isPending}
              onClick={() => start(form)}
            >
              <b>{aboutForm(form).name[language]}</b>
              <span>{t(`paper:for.${form}`)}</span>
              {door !== null && found !== null && <Standing door={door} words={found.words} />}
              {aboutForm(form).perPerson && <span className="pale">{t('paper:one_a_person')}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
  return (
    <Box title={t('paper:new.title')} onClose={props.onClose}>
      <p className="soft">{t('paper:new.words')}</p>
      <Trouble error={begin.error} />
      {props.wanted !== null && (
        <div className="acts">
          <Button
            look="main"
            isPending={begin.isPending}
            onPress={() => props.wanted !== null && start(props.wanted)}
          >
            {t('paper:new.begin', { form: aboutForm(props.wanted).name[language] })}
          </Button>
        </div>
      )}
      {/* Not before it is known what is closed: nothing moves away under a hand. */}
      {looked ? (
        <>
          {groups
            .map((group) => ({ group, forms: formsIn(group).filter((form) => !isClosed(form)) }))
            .filter(({ forms }) => forms.length > 0)
            .map(({ group, forms }) => (
              <section key={group} className="form-group" aria-labelledby={`group-${group}`}>
                <h3 id={`group-${group}`}>{t(`paper:group.${group}`)}</h3>
                {choices(forms)}
              </section>
            ))}
          {closed.length > 0 && (
            <section className="form-group" aria-labelledby="group-closed">
              <h3 id="group-closed">{t('paper:new.closed')}</h3>
              <p className="soft">{t('paper:new.closed_words')}</p>
              {choices(closed)}
            </section>
          )}
        </>
      ) : (
        <output className="pale waiting">{t('desk:loading')}</output>
      )}
    </Box>
  );
}
