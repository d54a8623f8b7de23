import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { RouterProvider } from 'react-aria-components';
import { useAnnouncement } from '../furniture/announce.ts';
import { Banner } from '../furniture/Banner.tsx';
import { withMoreWords } from '../furniture/language-start.ts';
import { useLanguage } from '../furniture/language.ts';
import { Loaded } from '../furniture/Loaded.tsx';
import { sessionQuery } from '../furniture/session.ts';
import { Masthead } from './Masthead.tsx';
import { Notices } from './Notices.tsx';

const SignIn = lazy(() => import('../rooms/accounts/SignIn.tsx'));
const SecondStepDue = lazy(() => import('../rooms/accounts/SecondStepDue.tsx'));
const ClaimDrawer = lazy(() => withMoreWords(import('../rooms/claims/ClaimDrawer.tsx')));

function Drawer() {
  const claim = useRouterState({ select: ({ location }) => location.search.claim });
  return claim === undefined ? null : (
    <Suspense fallback={null}>
      <ClaimDrawer id={claim} />
    </Suspense>
  );
}

/** The frame of every page: masthead, the page itself, the claim drawer over it, and what is read aloud. */
export function Frame() {
  const { t } = useLanguage();
  const router = useRouter();
  const query = useQuery(sessionQuery);
  const announcement = useAnnouncement();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const enrolling = path === '/set-up' || path === '/welcome';
  const inside = query.data !== undefined && query.data.user !== null && !query.data.secondStepDue;
  useEffect(() => {
    document.title = 'Safeconduct';
  }, []);
  return (
    <RouterProvider navigate={(to) => void router.navigate({ href: to })}>
      <a className="skip" href="#main">
        {t('desk:skip')}
      </a>
      <Masthead session={query.data} />
      <Banner />
      {inside && <Notices />}
      <main id="main" tabIndex={-1}>
        <Loaded query={query}>
          {(session) => {
            if (session.user === null && !enrolling) {
              return (
                <Suspense fallback={null}>
                  <SignIn setUpOpen={session.setUpOpen} />
                </Suspense>
              );
            }
            if (!session.secondStepDue) return <Outlet />;
            return (
              <Suspense fallback={null}>
                <SecondStepDue />
              </Suspense>
            );
          }}
        </Loaded>
      </main>
      {inside && <Drawer />}
      <output className="unseen">{announcement}</output>
    </RouterProvider>
  );
}
