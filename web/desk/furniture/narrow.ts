import { useSyncExternalStore } from 'react';

/** Below this width drawings turn from columns into rows; not on paper, where letters shrink with the drawing. */
const narrow = 'screen and (max-width: 44rem)';

function watch(tell: () => void): () => void {
  const query = matchMedia(narrow);
  query.addEventListener('change', tell);
  return () => query.removeEventListener('change', tell);
}

/** Whether the window is as narrow as a telephone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(narrow).matches);
}
