import type { Entry } from '../../../core/index.ts';

/** What somebody wrote, or the title of what was shared; a second phone's copy says nothing anew. */
export function textOf({ kind, text, title, twin }: Entry): string {
  if (twin) return '';
  return kind === 'text' ? text : kind === 'link' ? (title ?? '') : '';
}
