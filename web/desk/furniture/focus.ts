/** How long what closes has to give the focus back itself: a dialog does so after its last frame. */
const GRACE = 250;

const inside = '[role="dialog"], [role="alertdialog"], [role="listbox"], .overlay';

/**
 * Where the reader is led when what they were at is gone: to the note of what was just done there (`data-lands`), to its
 * heading for a page, else to the thing itself.
 */
function landing(place: HTMLElement): HTMLElement {
  const note = place.closest('section')?.querySelector<HTMLElement>('[data-lands]');
  if (note !== null && note !== undefined) return note;
  const page = place.matches('main, .page') ? place.querySelector<HTMLElement>('h1') : null;
  return page ?? place;
}

function land(place: HTMLElement): void {
  const target = landing(place);
  if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) {
    target.setAttribute('tabindex', '-1');
    target.addEventListener('blur', () => target.removeAttribute('tabindex'), { once: true });
  }
  target.focus({ preventScroll: true });
}

/** The element and all around it, from the inside out; body and the root of the app lead nowhere. */
function pathOf(element: Element): HTMLElement[] {
  const path: HTMLElement[] = [];
  for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement)
    if (at instanceof HTMLElement && at.id !== 'desk') path.push(at);
  return path;
}

/**
 * Whoever works by keyboard or screen reader never falls back to the top of the page: when the button just pressed, the
 * form just sent or the page just left is gone, the focus goes to what stood around it.
 */
export function keepFocus(): void {
  let last: readonly HTMLElement[] = [];
  /** Beneath dialogs and lists, which leave nothing of themselves behind. */
  let beneath: readonly HTMLElement[] = [];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const lost = () => document.activeElement === null || document.activeElement === document.body;
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    last = pathOf(target);
    if (target.closest(inside) === null) beneath = last;
  });
  const look = () => {
    const [at] = last;
    // Whoever pressed beside everything has let go of it; what is still there was not taken from anybody.
    if (!lost() || at === undefined || (at.isConnected && at.checkVisibility())) return;
    const place = [...last, ...beneath].find((one) => one.isConnected && one.checkVisibility());
    if (place !== undefined) land(place);
  };
  new MutationObserver(() => {
    if (!lost()) return;
    clearTimeout(waiting);
    waiting = setTimeout(look, GRACE);
  }).observe(document.body, { childList: true, subtree: true });
}
