import type { Part } from '../core/index.ts';
import { emoticonLook } from '../view/emoticon/emoticon-look.ts';
import { mentionSeparator } from '../view/row/mention-separator.ts';
import styles from '../view/row/parts.module.css';
import { zh } from '../view/words/zh.ts';
import { escapeHtml } from './escape.ts';

type PartMarkups = { [Kind in Part['kind']]: (part: Extract<Part, { kind: Kind }>) => string };

/** How each kind of part is written: view/row/parts.tsx once more. */
const markups: PartMarkups = {
  text: ({ raw }) => escapeHtml(raw),
  quote: ({ raw }) => escapeHtml(raw),
  emoticon({ cell, raw }) {
    const { className, positionY } = emoticonLook(cell);
    return `<span class="${className}" style="background-position-y:${positionY}">${escapeHtml(raw)}</span>`;
  },
  mention(part) {
    const guess = part.certain ? '' : ` ${styles.guess}" title="${escapeHtml(zh.row.guess(part.speaker))}`;
    const name = `@<bdi>${escapeHtml(part.name)}</bdi>`;
    return `<span class="${styles.mention}${guess}">${name}</span>${escapeHtml(mentionSeparator(part))}`;
  },
  url: ({ href, raw }) =>
    `<a class="${styles.url}" href="${escapeHtml(href)}" rel="noopener noreferrer" target="_blank">${escapeHtml(raw)}</a>`,
  lost: ({ raw }) => `<span class="${styles.lost}" title="${zh.row.lost}">${raw}</span>`,
};

export function formatParts(parts: readonly Part[]): string {
  let html = '';
  for (const part of parts) html += (markups[part.kind] as (part: Part) => string)(part);
  return html;
}
