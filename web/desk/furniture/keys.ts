import { useEffect, useRef } from 'react';

/** True while an input method composes: Enter then chooses a syllable and must not act. */
export function composing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

/**
 * Keys of a composition are the input method's alone: Enter chooses a syllable and no option of a list, Escape drops it
 * and closes no dialog, arrows go through its candidates. Components of others look at the key only, so it is held
 * back before it reaches any of them; what the browser does with it stays.
 */
export function leaveToInputMethod(): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (composing(event)) event.stopPropagation();
    },
    { capture: true },
  );
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Single-key shortcuts of a page (`j`, `/`, `ctrl+z`). They hold off while somebody types, while an input
 * method composes, and while a dialog is open.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (composing(event) || event.altKey || event.defaultPrevented) return;
      if (typing(event.target) || document.querySelector('[role="dialog"]') !== null) return;
      const name = `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.key}`;
      const act = latest.current[name];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
