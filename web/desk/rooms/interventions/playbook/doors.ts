import { useMemo } from 'react';
import { useDoors } from '../../protection/useDoors.ts';

/** Why a step cannot be started: the door of its mechanism is closed to the state, in the words of the law's engine. */
export type ClosedDoors = ReadonlyMap<string, string>;

/** `looked` is false while the law's data are still on their way: what is closed is not known yet. */
type Looked = { readonly closed: ClosedDoors; readonly looked: boolean };

/**
 * Mechanisms that are closed to the state that holds the people, on the day that the file is viewed as of, each with the
 * first reason. Until the law's data are there, and for a state that they do not hold, nothing is called closed.
 */
export function useClosedDoors(): Looked {
  const { found, looked } = useDoors();
  const closed = useMemo(
    () =>
      new Map(
        (found?.doors ?? [])
          .filter(({ standing }) => standing === 'closed')
          .map(
            ({ mechanism, because }) =>
              [
                mechanism,
                because
                  .slice(0, 1)
                  .map((reason) => found?.words.reason(reason) ?? '')
                  .join(' '),
              ] as const,
          ),
      ),
    [found],
  );
  return { closed, looked };
}
