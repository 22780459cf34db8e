import { estimateHeight, type Message, type Metrics, type Part, type Row } from '../core/index.ts';
import buttons from '../view/app/buttons.module.css';
import body from '../view/app/chat-body.module.css';
import frame from '../view/app/frame.module.css';
import header from '../view/app/header.module.css';
import list from '../view/chats/chat-list.module.css';
import timeline from '../view/timeline/timeline.module.css';
import { wordDateAndWeekday } from '../view/words/dates.ts';
import { zh } from '../view/words/zh.ts';
import { formatIcon } from './bodies.ts';
import { escapeHtml } from './escape.ts';
import { formatRows } from './rows.ts';

type DaySource = {
  /** The chat's title. */
  title: string;
  date: string;
  rows: readonly Row[];
  partsOf(message: Message): readonly Part[];
  /** How the page refers to the site's root: '../../'. */
  root: string;
  /** Markup before and after the day, for readers without scripts: the way up, and where to go on. */
  before: string;
  after: string;
};

/**
 * A day as it stands in its page: the app's own frame with the day's rows, which reads well by itself and is taken
 * away in the frame in which the app stands in its place (view/timeline/take-over.ts). In pieces, so that none is large.
 */
export function* formatDay({ title, date, rows, partsOf, root, before, after }: DaySource): Generator<string> {
  const last = rows.at(-1);
  const isLast = last?.shape === 'edge' && last.side === 'end';
  const marks = `data-scroller=""${isLast ? ' data-end=""' : ''} tabindex="0"`;
  yield `<div id="day" class="${frame.frame}"><aside class="${frame.list}" aria-hidden="true"><p class="${list.heading}"></p></aside>`;
  yield formatHeader({ title, date, root });
  yield `<main class="${frame.main}"><div class="${body.body}"><div class="${body.timeline}">`;
  yield `<div class="${timeline.scroller}" ${marks}>${before}`;
  yield* formatGroups(rows, { root, partsOf });
  yield `${after}</div></div><div class="${body.strip}"></div></div></main></div>`;
}

/** How many rows are laid out together: what is out of sight costs nothing before the linked message can be read. */
const together = 16;
/** How many groups may pass before the page stands at the message that is linked (first/stand.js), if it is among them. */
const unseen = 4;
/** A phone's text column (view/tokens.css): how high a group is, until it comes into sight. */
const phone: Metrics = { textWidth: 249, fontSize: 16, lineHeight: 24 };

function* formatGroups(rows: readonly Row[], page: Pick<DaySource, 'root' | 'partsOf'>): Generator<string> {
  for (let from = 0, groups = 1; from < rows.length; groups++) {
    let [to, height] = [from, 0];
    // A fold stays whole, and is as high as its own row.
    let end = -1;
    for (let row = rows[to]; row && (to - from < together || row.position < end); row = rows[++to]) {
      if (row.position >= end || row.shape === 'fold') height += estimateHeight(row, phone);
      if (row.shape === 'fold') end = row.position + row.count;
    }
    const group = formatRows(rows.slice(from, to), page);
    yield `<div data-group="" style="contain-intrinsic-size:auto ${height}px">${group}</div>`;
    if (groups % unseen === 0) yield '<script>stand()</script>';
    from = to;
  }
}

/** The app's buttons that every day has; it adds them when it is here. */
const buttonIcons = ['search', 'users', 'ellipsis'] as const;

/**
 * The header without what only the app can do. The places of its buttons are kept, their icons in them and not seen: to
 * draw an icon for the first time takes long, and before the app is here there is time.
 */
function formatHeader({ title, date, root }: Pick<DaySource, 'title' | 'date' | 'root'>): string {
  const back = formatIcon('chevron-left', '', 26);
  const day = `${formatIcon('calendar-days', header.dateIcon, 16)}<time datetime="${date}">${wordDateAndWeekday(zh, date)}</time>`;
  const places = buttonIcons.map((name) => `<span class="${buttons.icon}">${formatIcon(name)}</span>`).join('');
  return (
    `<header class="${header.header}"><a class="${buttons.icon} ${header.back}" href="${root}" aria-label="${zh.app.back}">${back}</a>` +
    `<div class="${header.place}"><h1 class="${header.title}"><bdi class="${header.name}">${escapeHtml(title)}</bdi></h1>` +
    `<p class="${header.date}">${day}</p></div>${places}</header>`
  );
}
