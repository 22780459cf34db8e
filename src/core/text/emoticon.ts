import type { Part } from '../model.ts';
import { emoticons } from './emoticon-list.ts';

const longest = Math.max(...[...emoticons.keys()].map((name) => name.length));

/** The emoticon that begins with the [ at this place: only those of WeChat's closed list, `[三]` and `[entry_id]` are text. */
export function readEmoticon(text: string, at: number): Extract<Part, { kind: 'emoticon' }> | null {
  for (let end = at + 1; end <= at + 1 + longest && end < text.length; end++) {
    if (text.charCodeAt(end) !== 0x5d) continue;
    const found = emoticons.get(text.slice(at + 1, end));
    return found === undefined ? null : { kind: 'emoticon', raw: text.slice(at, end + 1), ...found };
  }
  return null;
}
