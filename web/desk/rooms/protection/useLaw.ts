import { useQuery } from '@tanstack/react-query';

/** The law data, fetched once and kept: they come with the desk and change only with it. */
export function useLaw() {
  return useQuery({
    queryKey: ['law'],
    queryFn: async () => (await import('./law-data.ts')).law,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}
