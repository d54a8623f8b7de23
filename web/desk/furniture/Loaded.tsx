import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useAnswering } from './connection.ts';
import { useLanguage } from './language.ts';
import { Trouble } from './Trouble.tsx';

/** Shows what a query brought, or why it did not come. Old data stay on screen while new ones are fetched. */
export function Loaded<Data>(props: {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  const { t } = useLanguage();
  const { data, error, refetch } = props.query;
  const answering = useAnswering();
  if (data !== undefined) return props.children(data);
  // While nobody answers the bar above says so; this is read when somebody does.
  if (error !== null && answering) return <Trouble error={error} again={() => void refetch()} />;
  return <output className="pale waiting">{t('desk:loading')}</output>;
}
