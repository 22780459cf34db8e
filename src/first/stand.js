// @ts-check
// Before the first paint of a day's page: where the browser itself does not find the way. A range, an id whose message
// got a neighbour within its second or is gone, and the place that a reader comes back to (core/ids.ts, store/opening.ts).
const scroller = /** @type {HTMLElement | null} */ (document.querySelector('#day [data-scroller]'));
const [from = '', to] = location.hash.slice(1).split('..');
const memo = history.state;
const back = memo && location.pathname.includes(`/${memo.date}/`) ? document.getElementById(memo.id) : null;
const all = [...(scroller?.querySelectorAll('article') ?? [])];

/** @param {string} id */
function secondsOf(id) {
  const [hours = 0, minutes = 0, seconds = 0] = (id.match(/\d\d/g) ?? []).map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** The message with this id, else the nearest in time. @param {string} id */
function find(id) {
  const distance = (/** @type {Element} */ article) => Math.abs(secondsOf(article.id) - secondsOf(id));
  const nearest = () => all.reduce((best, each) => (distance(each) < distance(best) ? each : best));
  return document.getElementById(id)?.closest('article') ?? nearest();
}

if (scroller && all.length > 0 && /^\d{6}/.test(from)) {
  const first = find(from);
  const last = to ? (/^\d{6}(?!\d)/.test(to) ? find(to) : all.at(-1)) : first;
  // Without the fragment's own element there is no :target.
  if (to || !document.getElementById(from)) {
    const [start, end] = [all.indexOf(first), all.indexOf(/** @type {HTMLElement} */ (last))].sort((a, b) => a - b);
    for (const article of all.slice(start, (end ?? 0) + 1)) article.setAttribute('aria-current', 'true');
  }
  first.scrollIntoView();
}
if (scroller && back) {
  back.closest('[data-fold]')?.setAttribute('data-open', '');
  scroller.scrollTop += back.getBoundingClientRect().top - scroller.getBoundingClientRect().top - memo.offset;
}
