// @ts-check
// Before the first paint: what the reader chose, so that the page never flashes in another theme or language;
// and whether the day's messages, which stand in the page whole, must wait for a filter.
const root = document.documentElement;
// What is for readers without scripts is not for this one (view/plain.css).
root.dataset.script = '';
// Runs of reactions are folded (view/static.css).
root.dataset.folds = '';
try {
  const theme = localStorage.getItem('liaoji.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (localStorage.getItem('liaoji.language') === 'en') root.lang = 'en';
  if (localStorage.getItem('liaoji.folds') === 'off') delete root.dataset.folds;
} catch {
  // Storage is forbidden: the system's theme, and Chinese.
}
if (/[?&](speaker|except|kind)=/.test(location.href)) root.dataset.filtered = '';
