/** Tables of where each Hangul or Han letter is drawn; the letters themselves then come by range. 30 kB each. */
const tables = {
  hangul: () => import('@fontsource-variable/noto-sans-kr/wght.css'),
  han: () => import('@fontsource-variable/noto-sans-sc/wght.css'),
};
type Script = keyof typeof tables;
const letters: Readonly<Record<Script, RegExp>> = {
  hangul: /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]/,
  han: /[\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/,
};
const missing = new Set<Script>(['hangul', 'han']);

function draw(script: Script): void {
  if (missing.delete(script)) void tables[script]().catch(() => missing.add(script));
}

function lookAt(text: string): void {
  for (const script of missing) if (letters[script].test(text)) draw(script);
}

/** The names of the languages have letters of their own (look/fonts.css). */
function isOwnName(node: Node): boolean {
  return (node instanceof Element ? node : node.parentElement)?.closest('.languages') != null;
}

function lookInto(node: Node): void {
  if (isOwnName(node)) return;
  if (!(node instanceof Element)) return lookAt(node.nodeValue ?? '');
  const names = node.querySelector('.languages');
  for (const child of names === null ? [] : node.children) lookInto(child);
  if (names === null) lookAt(node.textContent);
  for (const field of node.querySelectorAll('input, textarea'))
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      lookAt(`${field.value}${field.placeholder}`);
}

let watching = false;

/** Letters of the desk's own language at once; those of quotations and names as soon as one of them is on the page. */
export function drawLetters(language: string): void {
  if (language === 'ko') draw('hangul');
  if (language === 'zh-Hans') draw('han');
  if (watching) return;
  watching = true;
  const watch = new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      if (type === 'characterData') lookInto(target);
      else for (const node of addedNodes) lookInto(node);
    }
    if (missing.size === 0) watch.disconnect();
  });
  watch.observe(document.body, { childList: true, characterData: true, subtree: true });
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) lookAt(target.value);
  });
}
