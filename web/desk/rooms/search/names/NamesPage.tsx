// With this room, not with the first page.
import '../../../look/names.css';
import type { NamedPerson } from '@safeconduct/contract/names.ts';
import { namesList } from '@safeconduct/contract/names.ts';
import type { CallResult } from '@safeconduct/contract/client.ts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Button } from '../../../furniture/Button.tsx';
import { Field } from '../../../furniture/Field.tsx';
import { useLanguage } from '../../../furniture/language.ts';
import { Loaded } from '../../../furniture/Loaded.tsx';
import { reading } from '../../../furniture/server.ts';
import { SearchTabs } from '../SearchTabs.tsx';
import { MatchCard } from './MatchCard.tsx';
import { type Matches, useMatches } from './useMatches.ts';

type Listed = CallResult<typeof namesList>;

/** “Have we seen this name?” over the names that stand in the reports; what is typed never leaves the browser. */
export function NamesPage() {
  const { t } = useLanguage();
  // Read once for a visit to this room: a new list makes a new index.
  const query = useQuery({ ...reading(namesList, {}), staleTime: 300_000 });
  return (
    <div className="page narrow">
      <SearchTabs />
      <header className="page-head">
        <h1>{t('names:title')}</h1>
        <p className="lead">{t('names:lead')}</p>
      </header>
      <Loaded query={query}>{(listed) => <Asking listed={listed} />}</Loaded>
    </div>
  );
}

function Asking({ listed }: { readonly listed: Listed }) {
  const { t } = useLanguage();
  const [name, setName] = useState('');
  const [composing, setComposing] = useState(false);
  const written = useMemo(() => listed.names.map((each) => each.written), [listed]);
  const { state, found, ask } = useMatches(written);
  const asked = name.trim();
  return (
    <>
      <form
        className="names-form"
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onSubmit={(event) => {
          event.preventDefault();
          // Enter that ends a composition is the input method's.
          if (!composing && asked !== '' && state === 'ready') ask(asked);
        }}
      >
        <Field
          label={t('names:field')}
          hint={t('names:hint')}
          value={name}
          onChange={setName}
          maxLength={200}
          autoComplete="off"
        />
        <Button type="submit" look="main" isDisabled={state !== 'ready'}>
          {t('names:ask')}
        </Button>
      </form>
      <p className="names-stays">
        {t('names:stays')} <State state={state} count={written.length} />
      </p>
      <p className="names-warning">{t('names:warning')}</p>
      <div aria-live="polite">{found !== null && <Found found={found} listed={listed} />}</div>
    </>
  );
}

function State({ state, count }: { readonly state: 'reading' | 'ready' | 'failed'; readonly count: number }) {
  const { t } = useLanguage();
  if (state === 'failed') return <strong role="alert">{t('names:failed')}</strong>;
  if (state === 'reading') return <output>{t('names:reading')}</output>;
  return <output>{count === 0 ? t('names:empty') : t('names:among', { count })}</output>;
}

function Found({ found, listed }: { readonly found: Matches; readonly listed: Listed }) {
  const { t } = useLanguage();
  const people = new Map<string, NamedPerson>(listed.names.map((each) => [each.written, each]));
  const reports = new Map(listed.reports.map((each) => [each.id, each]));
  const { name, matches } = found;
  if (matches.length === 0) return <p className="lead">{t('names:none', { name })}</p>;
  return (
    <section className="part" aria-labelledby="names-found">
      <h2 id="names-found">{t('names:found', { count: matches.length, name })}</h2>
      <p className="pale names-note">{t('names:bitsHelp')}</p>
      <ol className="names-list">
        {matches.map((match) => (
          <MatchCard
            key={match.written}
            match={match}
            places={people.get(match.written)?.places ?? []}
            reports={reports}
          />
        ))}
      </ol>
    </section>
  );
}
