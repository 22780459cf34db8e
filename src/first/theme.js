// @ts-check
// Before the first paint: what the reader chose, so that the page never flashes in another theme or language; whether the
// day's messages, which stand in the page whole, must wait for a filter; and what if the app comes late, or not at all.
const root = document.documentElement;
// What is for readers without scripts is not for this one (view/plain.css), unless the app's script does not come, or fails.
root.dataset.script = '';
const miss = (/** @type {Event} */ { target }) => {
  if (!(target instanceof HTMLImageElement) && !document.querySelector('#root *')) delete root.dataset.script;
};
addEventListener('error', miss, true);
addEventListener('unhandledrejection', miss);
// For view/row/early-press.ts: a click, or a finger that rested.
window.onclick = window.oncontextmenu = (/** @type {PointerEvent} */ event) => {
  if (event.type === 'click' || event.pointerType === 'touch') window.pressed = event;
};
// Runs of reactions are folded (view/static.css).
root.dataset.folds = '';
try {
  const theme = localStorage.getItem('liaoji.theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (localStorage.getItem('liaoji.language') === 'en') root.lang = 'en';
} catch {
  // Storage is forbidden: the system's theme, and Chinese.
}
if (/[?&](speaker|except|kind|talk)=/.test(location.href)) root.dataset.filtered = '';
