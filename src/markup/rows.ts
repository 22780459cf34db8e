import {
  createNameSet,
  type Message,
  minuteOf,
  type Part,
  parseDate,
  parseParts,
  type Row,
  timeOf,
} from '../core/index.ts';
import avatar from '../view/avatar/avatar.module.css';
import { avatarLook } from '../view/avatar/avatar-look.ts';
import chevron from '../view/row/chevron.module.css';
import fold from '../view/row/fold-row.module.css';
import styles from '../view/row/message-row.module.css';
import quiet from '../view/row/quiet-rows.module.css';
import system from '../view/row/system-row.module.css';
import time from '../view/row/time-link.module.css';
import twin from '../view/row/twin.module.css';
import { wordFold } from '../view/words/fold-words.ts';
import { zh } from '../view/words/zh.ts';
import { formatBody, formatIcon } from './bodies.ts';
import { escapeHtml } from './escape.ts';
import { formatParts } from './parts.ts';

type Of<Shape extends Row['shape']> = Extract<Row, { shape: Shape }>;

/** What a page's rows have in common. */
type Page = {
  root: string;
  partsOf(message: Message): readonly Part[];
};

type RowMarkups = { [Shape in Row['shape']]: (row: Of<Shape>, page: Page) => string };

/** How each shape of row is written: view/row/row-view.tsx once more, without what only the app can do. */
const markups: RowMarkups = {
  edge: ({ side }) => `<div class="${quiet.edge}"><span class="${quiet.edgeText}">${zh.row[side]}</span></div>`,
  day({ date }) {
    const parts = parseDate(date);
    return `<div class="${quiet.day}"><time datetime="${date}">${parts ? zh.row.day(parts) : date}</time></div>`;
  },
  time: ({ at }) => `<div class="${quiet.time}"><time datetime="${at}">${minuteOf(at)}</time></div>`,
  message: formatMessage,
  system: formatSystem,
  fold: formatFold,
  // A page has all of its day's messages.
  blank: () => '',
  fault: () => '',
};

/** The rows of a day as HTML. `root` is how the page refers to the site's root; parts are those of the chat's names. */
export function formatRows(rows: readonly Row[], page: Page): string {
  let html = '';
  let end = -1;
  for (const row of rows) {
    if (end >= 0 && row.position >= end) {
      html += '</div></div>';
      end = -1;
    }
    const markup = (markups[row.shape] as (row: Row, page: Page) => string)(row, page);
    // All that is folded stands in the page, for readers without scripts and for print (view/static.css).
    if (row.shape === 'fold' && row.open) end = row.position + row.count;
    html += end >= 0 && row.shape === 'fold' ? `<div data-fold="">${markup}<div data-folded="">` : markup;
  }
  return end >= 0 ? `${html}</div></div>` : html;
}

const nobody = createNameSet([]);

function formatFold({ summary, count }: Of<'fold'>): string {
  const parts = formatParts(parseParts(wordFold(zh.row.folded, summary, count), nobody));
  const words = `<span class="${fold.text}">${parts}</span>${formatIcon('chevron-down', chevron.chevron)}`;
  return `<div class="${fold.fold}"><span class="${fold.words}">${words}</span></div>`;
}

function formatMessage(row: Of<'message'>, page: Page): string {
  const { message, own, head } = row;
  const name = escapeHtml(own && message.speaker === '' ? zh.row.own : message.speaker || zh.row.noName);
  const classes = `${styles.row}${own ? ` ${styles.own}` : ''}${head ? ` ${styles.head}` : ''}`;
  const face = head ? faceOf(message.speaker) : '';
  const speaker = head && !own ? `<span class="${styles.name}" dir="auto">${name}</span>` : '';
  const body = formatBody({ message, own, tail: head, ...page });
  return (
    `<article id="${message.id}" class="${classes}">${face}` +
    `<div class="${styles.body}">${speaker}<div class="${styles.content}">${body}${formatTime(message, own)}</div>` +
    `${row.twin ? formatTwin(row.twin, { own, ...page }) : ''}</div></article>`
  );
}

/** The avatars of those who spoke last: to find letters in a name takes longer than all else of a message. */
const faces = new Map<string, string>();
const mostFaces = 5000;

function faceOf(speaker: string): string {
  const known = faces.get(speaker);
  if (known !== undefined) return known;
  const face = formatFace(speaker);
  if (faces.size >= mostFaces) faces.clear();
  faces.set(speaker, face);
  return face;
}

function formatFace(speaker: string): string {
  const { className, letters, ground } = avatarLook(speaker);
  const icon = letters === '' ? formatIcon('user-round', avatar.icon) : '';
  const look = `data-letters="${escapeHtml(letters)}" data-ground="${ground}"`;
  return `<span class="${styles.face} ${className}" ${look} aria-hidden="true">${icon}</span>`;
}

/** Its address; a text here, for browsers that know no style sheets. */
function formatTime({ at, id }: Message, own: boolean): string {
  const classes = own ? `${time.time} ${time.own}` : time.time;
  return `<a class="${classes}" href="#${id}">${timeOf(at)}</a>`;
}

/** The second copy, which the app shows on demand, so does the browser. Its own address leads here too. */
function formatTwin(message: Message, page: Page & { own: boolean }): string {
  const name = `<bdi class="${twin.name}">${escapeHtml(message.speaker || zh.row.noName)}</bdi>`;
  const summary = `<summary class="${twin.twin}">${zh.row.twin} ${name}${formatIcon('chevron-down', chevron.chevron)}</summary>`;
  const copy = `<div class="${twin.copy}">${formatBody({ message, tail: false, ...page })}</div>`;
  return `<details id="${message.id}">${summary}${copy}</details>`;
}

function formatSystem({ message }: Of<'system'>): string {
  const taken = message.kind === 'recalled' && message.text === '';
  const words = taken
    ? `<bdi>${escapeHtml(message.speaker || zh.row.noName)}</bdi> ${zh.row.recalled}`
    : escapeHtml(message.text) || zh.row.empty;
  const article = `<article id="${message.id}" class="${system.system}">`;
  return `${article}<p class="${system.text}">${words}</p></article>`;
}
