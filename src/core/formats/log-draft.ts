import { type RawMessage, stripPadding } from './log-body.ts';
import { type Header, headerName } from './log-lines.ts';
import { type Output, writeMessage } from './log-output.ts';
import { addProblem, quoteValue } from './problem-list.ts';

/** The message that is being read: it goes out when the next one begins, since lines may still be joined to it. */
export type Draft = { output: Output; message: RawMessage | null };

export function openMessage(draft: Draft, header: Header): void {
  closeMessage(draft);
  draft.message = { second: header.second, name: headerName(header), line: header.line, body: null, more: null };
}

export function closeMessage(draft: Draft): void {
  if (draft.message !== null) writeMessage(draft.output, draft.message);
  draft.message = null;
}

/** A line of the message's body as it stands; before the first header it begins an unknown message. */
export function addLine(draft: Draft, text: string, line: number): void {
  if (draft.message === null) {
    addProblem(draft.output.list, 'text-before-header', { line });
    draft.message = { second: 0, name: null, line, body: null, more: null };
  }
  const { message } = draft;
  if (message.body === null) message.body = text;
  else if (message.more === null) message.more = [text];
  else message.more.push(text);
}

/** Lines under a header whose time is none: nobody's, and never the message's before. */
export function openUnknown(draft: Draft, text: string, line: number): void {
  const second = draft.message?.second ?? 0;
  closeMessage(draft);
  addProblem(draft.output.list, 'bad-time', { line, args: { value: quoteValue(text.slice(2, 10)) } });
  draft.message = { second, name: null, line, body: text, more: null };
}

/** A separator ends the body, so its last line is the one that was padded. */
export function endBody(draft: Draft): void {
  const { message } = draft;
  if (message === null || message.body === null) return;
  if (message.more === null) message.body = stripPadding(message.body);
  else message.more.push(stripPadding(message.more.pop() ?? ''));
}
