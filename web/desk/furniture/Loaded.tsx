import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLanguage } from './language.ts';
import { Trouble } from './Trouble.tsx';

/** Shows what a query brought, or why it did not come. Old data stay on screen while new ones are fetched. */
export function Loaded<Data>(props: {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  const { t } = useLanguage();
  const { data, error, refetch } = props.query;
  if (data !== undefined) return props.children(data);
  if (error !== null) return <Trouble error={error} again={() => void refetch()} />;
  return <output className="pale waiting">{t('desk:loading')}</output>;
}
