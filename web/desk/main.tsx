import './look/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { keepFocus } from './furniture/focus.ts';
import { leaveToInputMethod } from './furniture/keys.ts';
import { useLanguage } from './furniture/language.ts';
import { startLanguage } from './furniture/language-start.ts';
import { queries } from './furniture/server.ts';
import { sessionQuery } from './furniture/session.ts';
import { router } from './router.tsx';

function Desk() {
  const { language } = useLanguage();
  return (
    <I18nProvider locale={language}>
      <RouterProvider router={router} />
    </I18nProvider>
  );
}

const root = document.getElementById('desk');
if (root === null) throw new Error('The page has no element #desk');
leaveToInputMethod();
// Asked for beside the words: the first page of somebody signed in waits for the answer.
void queries.prefetchQuery(sessionQuery);
keepFocus();
await startLanguage();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Desk />
    </QueryClientProvider>
  </StrictMode>,
);
