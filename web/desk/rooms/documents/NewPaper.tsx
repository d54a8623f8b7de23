import { documentsCreate } from '@safeconduct/contract/documents.ts';
import { aboutForm } from '@safeconduct/documents/forms/index.ts';
import type { FormId } from '@safeconduct/documents/forms/model.ts';
import { useNavigate } from '@tanstack/react-router';
import { Box } from '../../furniture/Box.tsx';
import { Button } from '../../furniture/Button.tsx';
import { useLanguage } from '../../furniture/language.ts';
import { useWriting } from '../../furniture/server.ts';
import { useSession } from '../../furniture/session.ts';
import { Trouble } from '../../furniture/Trouble.tsx';
import { useIncident } from '../incidents/context.ts';
import { formsIn, groups } from './forms.ts';

/** Chooses a paper by whom it is for, each with what it is for; it is begun at once and can be withdrawn. */
export function NewPaper(props: {
  /** The form that somebody came for, by a door. */
  readonly wanted: FormId | null;
  /** Who signed the last one. */
  readonly submitter: { organisation: string; name: string; role: string; contact: string } | null;
  readonly onClose: () => void;
}) {
  const { t, language } = useLanguage();
  const { session } = useSession();
  const { page } = useIncident();
  const navigate = useNavigate();
  const create = useWriting(documentsCreate);
  const begin = (form: FormId) => {
    const { audience, perPerson, languages } = aboutForm(form);
    const [only] = page.persons;
    create.mutate(
      {
        params: { id: page.incident.id },
        body: {
          form,
          // A body that does not take the language of the desk is written to in one that it takes.
          locale: languages.length === 0 || languages.includes(language) ? language : 'en',
          audience,
          personId: perPerson && page.persons.length === 1 && only !== undefined ? only.id : null,
          addressee: t(`paper:reader.${form}`),
          submitter: props.submitter ?? {
            organisation: session?.teams[0]?.name ?? '',
            name: session?.user?.name ?? '',
            role: '',
            contact: '',
          },
          edits: {},
          mechanism: '',
          interventionId: null,
          asOf: null,
        },
      },
      {
        onSuccess: ({ id }) =>
          void navigate({
            to: '/incidents/$id/documents/$documentId',
            params: { id: page.incident.id, documentId: id },
          }),
      },
    );
  };
  return (
    <Box title={t('paper:new.title')} onClose={props.onClose}>
      <p className="soft">{t('paper:new.words')}</p>
      <Trouble error={create.error} />
      {props.wanted !== null && (
        <div className="acts">
          <Button
            look="main"
            isPending={create.isPending}
            onPress={() => props.wanted !== null && begin(props.wanted)}
          >
            {t('paper:new.begin', { form: aboutForm(props.wanted).name[language] })}
          </Button>
        </div>
      )}
      {groups.map((group) => (
        <section key={group} className="form-group" aria-labelledby={`group-${group}`}>
          <h3 id={`group-${group}`}>{t(`paper:group.${group}`)}</h3>
          <ul>
            {formsIn(group).map((form) => (
              <li key={form}>
                <button
                  type="button"
                  className="form-choice"
                  disabled={create.isPending}
                  onClick={() => begin(form)}
                >
                  <b>{aboutForm(form).name[language]}</b>
                  <span>{t(`paper:for.${form}`)}</span>
                  {aboutForm(form).perPerson && <span className="pale">{t('paper:one_a_person')}</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Box>
  );
}
