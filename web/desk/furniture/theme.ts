import { useState } from 'react';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const place = 'safeconduct.theme';

function current(): Theme {
  const kept = document.documentElement.dataset.theme;
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Light, dark, or as the system has it; kept in this browser. `before-paint.js` applies it at the next start. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, set] = useState(current);
  const change = (next: Theme) => {
    if (next === 'system') {
      localStorage.removeItem(place);
      delete document.documentElement.dataset.theme;
    } else {
      localStorage.setItem(place, next);
      document.documentElement.dataset.theme = next;
    }
    set(next);
  };
  return [theme, change];
}
