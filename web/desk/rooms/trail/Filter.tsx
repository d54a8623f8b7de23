import { usersList } from '@safeconduct/contract/staff.ts';
import { useQuery } from '@tanstack/react-query';
import { actWords } from '../../furniture/acts.ts';
import { Button } from '../../furniture/Button.tsx';
import { Choice, Field } from '../../furniture/Field.tsx';
import { i18next } from '../../furniture/language-start.ts';
import { useLanguage } from '../../furniture/language.ts';
import { reading } from '../../furniture/server.ts';
import type { Filters } from './filters.ts';

function names(ns: 'terms' | 'trail', of: 'act' | 'acts' | 'kinds'): readonly string[] {
  const tree: unknown = i18next.t(of, { ns, returnObjects: true });
  return typeof tree === 'object' && tree !== null ? Object.keys(tree) : [];
}

/** Every act there are words for, as the trail names it, in the order of the reader's words. */
function acts(seen: boolean) {
  const all = [...new Set([...names('terms', 'act'), ...names('trail', 'acts')])].map((name) =>
    name.replace('_', '.'),
  );
  return all
    .filter((act) => /[.-]seen$/.test(act) === seen)
    .map((act) => ({ value: act, label: actWords(act) }))
    .sort((a, b) => a.label.localeCompare(b.label, i18next.language));
}

/** By who, what, about what and when; each choice narrows at once. */
export function Filter(props: { readonly filters: Filters; readonly onChange: (filters: Filters) => void }) {
  const { t } = useLanguage();
  const { filters } = props;
  const users = useQuery(reading(usersList, {}));
  const put = (part: { readonly [Name in keyof Filters]?: Filters[Name] | undefined }) => {
    const all = { ...filters, ...part };
    props.onChange(
      Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== '')),
    );
  };
  const show = filters.show ?? 'done';
  const shown = [...(show === 'seen' ? [] : acts(false)), ...(show === 'done' ? [] : acts(true))];
  return (
    <div className="trail-filter form-row">
      <Choice
        label={t('trail:show')}
        value={show}
        options={(['done', 'seen', 'all'] as const).map((value) => ({
          value,
          label: t(`trail:show_${value}`),
        }))}
        onChange={(value) =>
          put({ show: value === 'seen' || value === 'all' ? value : undefined, act: undefined })
        }
      />
      <Choice
        label={t('trail:who')}
        value={filters.who ?? ''}
        options={[
          { value: '', label: t('trail:anyone') },
          ...(users.data?.users ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(who) => put({ who })}
      />
      <Choice
        label={t('trail:act')}
        value={filters.act ?? ''}
        options={[{ value: '', label: t('trail:any_act') }, ...shown]}
        onChange={(act) => put({ act })}
      />
      <Choice
        label={t('trail:kind')}
        value={filters.kind ?? ''}
        options={[
          { value: '', label: t('trail:any_kind') },
          ...names('trail', 'kinds').map((kind) => ({ value: kind, label: t(`trail:kinds.${kind}`) })),
        ]}
        onChange={(kind) => put({ kind, subject: undefined })}
      />
      <Field
        label={t('trail:from')}
        type="date"
        value={filters.from ?? ''}
        onChange={(from) => put({ from })}
      />
      <Field label={t('trail:to')} type="date" value={filters.to ?? ''} onChange={(to) => put({ to })} />
      {Object.keys(filters).length > 0 && (
        <Button look="quiet" onPress={() => props.onChange({})}>
          {t('trail:clear')}
        </Button>
      )}
    </div>
  );
}
