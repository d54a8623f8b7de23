import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useShortcuts } from '../../furniture/keys.ts';
import { useLanguage } from '../../furniture/language.ts';

/** The search in the masthead; `/` goes to it. A plain form, so that Enter while composing stays with the input method. */
export function SearchBox() {
  const { t } = useLanguage();
  const navigate = useNavigate();
  const asked = useRouterState({
    select: ({ location }) => (location.pathname === '/search' ? (location.search.q ?? '') : ''),
  });
  const [words, setWords] = useState(asked);
  const [composing, setComposing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useShortcuts({ '/': () => input.current?.focus() });
  return (
    <search>
      <form
        className="search-box"
        onSubmit={(event) => {
          event.preventDefault();
          const q = words.trim();
          if (!composing && q !== '') void navigate({ to: '/search', search: { q } });
        }}
      >
        <input
          ref={input}
          type="search"
          value={words}
          aria-label={t('desk:search.label')}
          placeholder={t('desk:search.placeholder')}
          onChange={(event) => setWords(event.target.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        />
        <kbd aria-hidden="true">/</kbd>
      </form>
    </search>
  );
}
