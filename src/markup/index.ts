/** The door: a day's rows as plain HTML, the same as the app draws them. */

export { formatDay } from './day.ts';
export { escapeHtml } from './escape.ts';
