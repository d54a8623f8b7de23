import { lazyRouteComponent } from '@tanstack/react-router';
import { type FunctionComponent, Suspense } from 'react';
import { queries } from '../furniture/server.ts';
import { sessionQuery } from '../furniture/session.ts';

/** A page for those signed in. A stranger at its address is shown the way in and fetches nothing of it. */
export function room<Name extends string>(
  load: () => Promise<Readonly<Record<Name, FunctionComponent>>>,
  name: Name,
) {
  const Page = lazyRouteComponent<{ readonly Page: FunctionComponent }, 'Page'>(
    async () => ({ Page: (await load())[name] }),
    'Page',
  );
  const Room = () => (
    <Suspense fallback={null}>
      <Page />
    </Suspense>
  );
  const preload = async () => {
    const session = queries.getQueryData(sessionQuery.queryKey);
    if (session !== undefined && session.user !== null) await Page.preload?.();
  };
  return Object.assign(Room, { preload });
}
