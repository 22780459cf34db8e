import { type Kind, type Message, type Part, pictureBox, rowHeights, timeOf, withheldText } from '../core/index.ts';
import icon from '../view/icon/icon.module.css';
import bubble from '../view/row/bubble.module.css';
import { hostOf } from '../view/row/host-of.ts';
import card from '../view/row/link-card.module.css';
import { splitQuotes } from '../view/row/message-parts.ts';
import note from '../view/row/note-bubble.module.css';
import { noteOf } from '../view/row/note-kind.ts';
import picture from '../view/row/picture.module.css';
import text from '../view/row/text-bubble.module.css';
import { zh } from '../view/words/zh.ts';
import { escapeHtml } from './escape.ts';
import { formatParts } from './parts.ts';

export type BodySource = {
  message: Message;
  own: boolean;
  tail: boolean;
  /** How the page refers to the site's root: '../../'. */
  root: string;
  partsOf(message: Message): readonly Part[];
};

/** How the body of each kind of message is written: view/row/message-body.tsx once more. */
const bodies: Record<Kind, (source: BodySource) => string> = {
  text: formatText,
  image: formatPicture,
  link: formatCard,
  sticker: formatNote,
  voice: formatNote,
  video: formatNote,
  file: formatNote,
  location: formatNote,
  contact: formatNote,
  'red-packet': formatNote,
  transfer: formatNote,
  call: formatNote,
  forward: formatNote,
  unknown: formatNote,
  system: formatText,
  recalled: formatText,
};

export function formatBody(source: BodySource): string {
  return bodies[source.message.kind](source);
}

type BubbleForm = { own: boolean; tail: boolean; card?: boolean; className: string | undefined };

function formatBubble({ own, tail, card: isCard = false, className }: BubbleForm, html: string): string {
  const side = own ? ` ${bubble.right}${isCard ? '' : ` ${bubble.own}`}` : '';
  return `<div class="${bubble.bubble}${side}${tail ? ` ${bubble.tail}` : ''} ${className}">${html}</div>`;
}

function formatText({ message, own, tail, partsOf }: BodySource): string {
  if (message.text === '') {
    const words = `<span title="${zh.row.emptyReason}">${zh.row.empty}</span>`;
    return formatBubble({ own, tail, className: text.empty }, words);
  }
  if (message.redacted && message.text === withheldText) {
    return formatBubble({ own, tail, className: text.empty }, zh.row.withheld);
  }
  const { said, quotes } = splitQuotes(partsOf(message));
  let html = said.length > 0 ? formatBubble({ own, tail, className: text.text }, formatParts(said)) : '';
  for (const { name, parts } of quotes) {
    const who = `<bdi>${escapeHtml(name || zh.row.noName)}</bdi>${zh.row.colon}`;
    html += `<blockquote class="${text.quote}">${who}${formatParts(parts)}</blockquote>`;
  }
  return html;
}

/** A link to the picture, where the app has a button that shows it larger. */
function formatPicture({ message, own, root }: BodySource): string {
  const box = pictureBox(message.width, message.height);
  const style = `style="inline-size:${box.width}px;block-size:${box.height}px"`;
  if (!message.src) {
    const sign = formatIcon('image-off', picture.icon);
    const words = `<span class="${picture.goneWords}">${zh.row.pictureGone}</span>`;
    const title = `title="${zh.row.pictureGone}"`;
    return `<div class="${picture.picture} ${picture.gone}" ${style} ${title}>${sign}${words}</div>`;
  }
  const src = escapeHtml(absolute.test(message.src) ? message.src : `${root}${message.src}`);
  const alt = escapeHtml(zh.row.picture(message.speaker || zh.row.noName, timeOf(message.at)));
  const names = own ? `${picture.picture} ${picture.right}` : picture.picture;
  const image = `<img class="${picture.image}" src="${src}" alt="${alt}" loading="lazy" decoding="async" referrerpolicy="no-referrer" draggable="false"/>`;
  return `<a class="${names}" ${style} href="${src}">${image}</a>`;
}

/** Matches http://a/b and HTTPS://a/b; not pictures/a.png. */
const absolute = /^https?:\/\//i;

function formatCard({ message, own, tail }: BodySource): string {
  const { href } = message;
  const title = escapeHtml(message.title || message.text || href || '');
  const words = href
    ? `<a class="${card.title}" href="${escapeHtml(href)}" title="${title}" rel="noopener noreferrer" target="_blank">${title}</a>`
    : `<span class="${card.whole}">${escapeHtml(message.text) || title}</span>`;
  const tile = `<span class="${card.tile}">${formatIcon('link-2', card.icon)}</span>`;
  const host = href ? `<bdi>${escapeHtml(hostOf(href))}</bdi>` : zh.row.unsafeLink;
  const html = `<span class="${card.top}">${words}${tile}</span><span class="${card.host}">${host}</span>`;
  return formatBubble({ own, tail, card: true, className: card.card }, html);
}

function formatNote({ message, own, tail, partsOf }: BodySource): string {
  const { kind, icon: name } = noteOf(message.kind);
  const title = message.title || zh.row.kinds[kind];
  const tile = `<span class="${note.tile}" data-kind="${kind}">${formatIcon(name, note.icon)}</span>`;
  const said = message.text !== '' && message.text !== title ? formatParts(partsOf(message)) : '';
  const body = said && `<span class="${note.text}">${said}</span>`;
  const words = `<span class="${note.words}"><span>${escapeHtml(title)}</span>${body}</span>`;
  const html = formatBubble({ own, tail, card: true, className: note.note }, tile + words);
  return `<div style="min-height:${rowHeights.note}px">${html}</div>`;
}

export function formatIcon(name: string, className = '', sizePx?: number): string {
  const style = sizePx === undefined ? '' : ` style="inline-size:${sizePx}px;block-size:${sizePx}px"`;
  return `<span class="${icon.icon} ${className}" data-icon="${name}"${style} aria-hidden="true"></span>`;
}
