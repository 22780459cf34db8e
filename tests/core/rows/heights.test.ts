import { expect, test } from 'vitest';
import { createNameSet, estimateHeight, type Message, type MessageRow } from '../../../src/core/index.ts';

const phone = { textWidth: 249, fontSize: 16, lineHeight: 24 };

function row(message: Partial<Message>, extra: Partial<MessageRow> = {}): MessageRow {
  const whole: Message = {
    id: '103250',
    at: '2018-01-02T10:32:50',
    speaker: '阿木',
    kind: 'text',
    text: '',
    ...message,
  };
  const names = createNameSet([]);
  return { key: 'm1', position: 1, shape: 'message', message: whole, names, own: false, head: false, ...extra };
}

test.each([
  ['one line', '好', 44],
  ['as many Chinese characters as a line holds', '好'.repeat(15), 44],
  ['one more', '好'.repeat(16), 68],
  ['three short lines', '一\n二\n三', 92],
  ['an empty line between', '一\n\n三', 92],
  ['an emoticon is as wide as a character, not as its token', `${'好'.repeat(14)}[Facepalm]`, 44],
  ['nothing at all', '', 44],
])('a bubble with %s', (_, text, height) => {
  expect(estimateHeight(row({ text }), phone)).toBe(height);
});

test('a run begins with a name, unless it is the reader’s own', () => {
  expect(estimateHeight(row({}, { head: true }), phone)).toBe(76);
  expect(estimateHeight(row({}, { head: true, own: true }), phone)).toBe(56);
});

test('a picture has its box, a link its card, a voice message its note, a twin its line', () => {
  expect(estimateHeight(row({ kind: 'image', width: 1200, height: 800 }), phone)).toBe(4 + 160);
  expect(estimateHeight(row({ kind: 'link', text: 'a\nb' }), phone)).toBe(4 + 92);
  expect(estimateHeight(row({ kind: 'voice' }), phone)).toBe(4 + 60);
  expect(estimateHeight(row({}, { twin: row({}).message }), phone)).toBe(44 + 22);
});
