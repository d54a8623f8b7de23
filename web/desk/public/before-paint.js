// Runs before the first paint so that neither theme nor language flickers. The policy allows no inline script.
(() => {
  try {
    const theme = localStorage.getItem('safeconduct.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    const language = localStorage.getItem('safeconduct.language');
    if (language === 'ko' || language === 'zh-Hans') document.documentElement.lang = language;
  } catch {
    // Storage may be closed to us; the system's theme and language then hold.
  }
})();
