import { useLanguage } from '../../furniture/language.ts';
import { Section } from '../../furniture/Section.tsx';
import { When } from '../../furniture/When.tsx';
import { useIncident } from './context.ts';
import { AddPart, BlankPart, EditPart, PartNote } from './parts/AddPart.tsx';

/** People under their codes; identities are never here. */
export function Persons() {
  const { t } = useLanguage();
  const { page } = useIncident();
  const labels = new Map(page.groups.map(({ id, label }) => [id, label]));
  const ages = (lower: number | null, upper: number | null) => {
    if (lower === null && upper === null) return t('incident:persons.age_unknown');
    if (upper === 0) return t('incident:persons.age_infant');
    if (upper === null) return t('incident:persons.age_from', { age: lower });
    if (lower === null || lower === 0) return t('incident:persons.age_to', { age: upper });
    return lower === upper
      ? t('incident:persons.age', { age: lower })
      : t('incident:persons.ages', { lower, upper });
  };
  return (
    <Section
      id="persons"
      title={t('incident:part.persons')}
      lead={
        page.persons.length === 0 ? undefined : t('incident:persons.lead', { count: page.persons.length })
      }
      acts={page.persons.length > 0 && <AddPart asked={{ kind: 'persons', row: null }} />}
    >
      <PartNote kind="persons" />
      {page.persons.length === 0 && (
        <BlankPart asked={{ kind: 'persons', row: null }} words={t('incident:persons.none')} />
      )}
      <ul className="persons">
        {page.persons.map((person) => (
          <li key={person.id}>
            <p>
              <span className="code">{person.code}</span>
              {person.groupId !== null && (
                <span className="tag">
                  {t('course:timeline.lot', { lot: labels.get(person.groupId) ?? '' })}
                </span>
              )}{' '}
              <EditPart asked={{ kind: 'persons', row: person }} what={person.code} />
            </p>
            <p className="soft">
              {t(`terms:sex.${person.sex}`)} · {ages(person.ageLower, person.ageUpper)}
            </p>
            <p className="soft">
              {t(`terms:person_status.${person.status}`)}{' '}
              <span className="pale">
                <When edtf={person.statusOn} />
              </span>
            </p>
            {person.note !== '' && <p className="pale">{person.note}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
