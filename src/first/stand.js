// @ts-check
// Before the first paint of a day's page: where the browser itself does not find the way, or not before all of the page is
// here. A linked message, a range, an id whose message got a neighbour within its second or is gone, and the place that a
// reader comes back to (core/ids.ts, store/opening.ts).
const [from = '', to] = location.hash.slice(1).split('..');
const memo = history.state;
const isBack = memo && location.pathname.includes(`/${memo.date}/`);
const isLink = /^\d{6}/.test(from);
// A link into the day: its top is not drawn first, only to be left. Nothing is, until its message or all of the day is here.
const wait = document.createElement('link');
const page = document.documentElement.dataset;
if (isLink) {
  wait.rel = 'expect';
  wait.href = '#root';
  wait.setAttribute('blocking', 'render');
  document.head.append(wait);
}
/** Whether the page stands at its message before its end. */
let stands = false;
// Until then no group of rows is laid out but those that are seen with it (view/static.css).
if (isLink && !isBack) page.standing = '';
const release = () => delete page.standing;
// Where the end does not come.
addEventListener('DOMContentLoaded', release);

/** @param {string} id */
function secondsOf(id) {
  const [hours = 0, minutes = 0, seconds = 0] = (id.match(/\d\d/g) ?? []).map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** The message with this id, else the nearest in time. @param {string} id @param {HTMLElement[]} all */
function find(id, all) {
  const distance = (/** @type {Element} */ article) => Math.abs(secondsOf(article.id) - secondsOf(id));
  const nearest = () => all.reduce((best, each) => (distance(each) < distance(best) ? each : best));
  return document.getElementById(id)?.closest('article') ?? nearest();
}

/** Stands at a message of its own, once it is here: until the page ends, the browser would not. */
function standEarly() {
  const article = stands || isBack || !isLink ? null : document.querySelector(`article[id="${CSS.escape(from)}"]`);
  const scroller = article?.closest('[data-scroller]');
  if (!article || !scroller) return;
  // There is no :target yet.
  article.setAttribute('aria-current', 'true');
  if (!to) addEventListener('hashchange', () => article.removeAttribute('aria-current'), { once: true });
  showAround(article, scroller);
  // Not where it is to stand while too little is here below it.
  stands = scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 1;
  if (!stands) return;
  wait.remove();
  // After the frame.
  requestAnimationFrame(() => setTimeout(release));
}

/** How many messages above a linked one, and below it, a phone has room for at most: a guess that saves layouts. */
const above = 4;
const below = 12;

/** Scrolls to a message, and has the groups laid out that are seen then. @param {Element} article @param {Element} scroller */
function showAround(article, scroller) {
  const groups = /** @type {HTMLElement[]} */ ([...scroller.querySelectorAll('[data-group]')]);
  const own = groups.findIndex((group) => group.contains(article));
  const rows = [...(groups[own]?.querySelectorAll('article') ?? [])];
  const at = rows.indexOf(/** @type {HTMLElement} */ (article));
  const reveal = (/** @type {HTMLElement | undefined} */ group) => group?.setAttribute('data-near', '');
  reveal(groups[own]);
  if (at < above) reveal(groups[own - 1]);
  if (rows.length - at < below) reveal(groups[own + 1]);
  article.scrollIntoView();
  const edge = scroller.getBoundingClientRect();
  /** @param {(rect: DOMRect) => boolean} reaches @param {1 | -1} way */
  const show = (reaches, way) => {
    for (let index = own; groups[index]; index += way) {
      const group = /** @type {HTMLElement} */ (groups[index]);
      if (group.dataset.near === undefined) {
        reveal(group);
        article.scrollIntoView();
      }
      if (reaches(group.getBoundingClientRect())) return;
    }
  };
  show((rect) => rect.bottom >= edge.bottom, 1);
  show((rect) => rect.top <= edge.top, -1);
}

function standAtEnd() {
  if (!stands) release();
  const scroller = /** @type {HTMLElement | null} */ (document.querySelector('#day [data-scroller]'));
  const all = [...(scroller?.querySelectorAll('article') ?? [])];
  if (scroller && all.length > 0 && isLink) {
    const first = find(from, all);
    const last = to ? (/^\d{6}(?!\d)/.test(to) ? find(to, all) : all.at(-1)) : first;
    // Without the fragment's own element there is no :target.
    if (to || !document.getElementById(from)) {
      const [start, end] = [all.indexOf(first), all.indexOf(/** @type {HTMLElement} */ (last))].sort((a, b) => a - b);
      for (const article of all.slice(start, (end ?? 0) + 1)) article.setAttribute('aria-current', 'true');
    }
    if (!stands) first.scrollIntoView();
  }
  const back = isBack && document.getElementById(memo.id);
  if (scroller && back) {
    back.closest('[data-fold]')?.setAttribute('data-open', '');
    scroller.scrollTop += back.getBoundingClientRect().top - scroller.getBoundingClientRect().top - memo.offset;
  }
}

// The page calls it between its rows (markup/day.ts), and after them.
/** @type {Window & { stand?: () => void }} */ (window).stand = () => {
  standEarly();
  if (!document.currentScript?.closest('#day')) standAtEnd();
};
