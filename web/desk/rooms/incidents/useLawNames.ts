import { useQuery } from '@tanstack/react-query';
import type { Naming } from '../../furniture/history-words.ts';
import { useLanguage } from '../../furniture/language.ts';

/** Names questions of law in a history too. Their words are many: they are fetched once somebody looks. */
export function useLawNames(names: Naming, looking: boolean): Naming {
  const { language } = useLanguage();
  const { data } = useQuery({
    queryKey: ['law-words'],
    queryFn: () => import('@safeconduct/law/words/say.ts'),
    enabled: looking,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (id) => {
    const fact = /^fact (.+)$/.exec(id)?.[1];
    return fact === undefined ? names(id) : (data?.factQuestion(fact, language) ?? null);
  };
}
