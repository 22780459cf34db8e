import { parseSpeakerIndex } from '../core/index.ts';
import type { SpeakerRequest } from './speaker-reader.ts';

// The worker's side of speaker-reader.ts: one index in, one table out, its columns handed over rather than copied.
addEventListener('message', ({ data }: MessageEvent<SpeakerRequest>) => {
  const table = parseSpeakerIndex(data.text, data.expected);
  const columns = 'fault' in table ? [] : [table.by.buffer, ...[...table.kinds.values()].map((list) => list.buffer)];
  postMessage(table, { transfer: columns });
});
