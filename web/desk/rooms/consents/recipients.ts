import { aboutForm } from '@safeconduct/documents/forms/index.ts';
import { FORMS, type FormId } from '@safeconduct/documents/forms/model.ts';
import { useLanguage } from '../../furniture/language.ts';
import { useIncident } from '../incidents/context.ts';
import { stateNames } from '../incidents/states.ts';

type Purpose = Parameters<typeof formsFor>[0];

/** Papers whose reader a purpose is about. */
function formsFor(purpose: string): readonly FormId[] {
  return FORMS.filter((form) => aboutForm(form).consents.some((each) => each === purpose));
}

/** A recipient as it is kept, in words: any, a state by its code, a paper by its form, or as somebody wrote it. */
export function useRecipientWords(): (recipient: string) => string {
  const { t, language } = useLanguage();
  return (recipient): string => {
    if (recipient === '*') return t('consent:anyone');
    const form = FORMS.find((each) => each === recipient);
    if (form !== undefined) return aboutForm(form).name[language];
    return /^[A-Z]{2}$/.test(recipient) ? (stateNames(recipient, language) ?? recipient) : recipient;
  };
}

/** Recipients to choose from for a purpose; anything else may be written. */
export function useRecipients(purpose: Purpose): readonly string[] {
  const { page } = useIncident();
  if (purpose === 'casework') return ['*'];
  const states =
    purpose === 'name_to_government' ? page.incident.returningState.split(';').filter(Boolean) : [];
  return ['*', ...states, ...formsFor(purpose)];
}
