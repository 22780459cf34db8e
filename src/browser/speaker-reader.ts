import { type ArchiveFault, parseSpeakerIndex, type SpeakerTable } from '../core/index.ts';

export type SpeakerRequest = { text: string; expected: { chat: string; count: number } };

/**
 * Reads a chat's speaker index away from the page's own thread: at a million messages it takes a tenth of a second on a
 * desktop, a second on a phone. Where there can be no worker it is read in place.
 */
export function readSpeakers(text: string, expected: SpeakerRequest['expected']): Promise<SpeakerTable | ArchiveFault> {
  return new Promise((resolve) => {
    const inPlace = () => resolve(parseSpeakerIndex(text, expected));
    try {
      const worker = new Worker(new URL('./speaker-worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<SpeakerTable | ArchiveFault>) => {
        resolve(data);
        worker.terminate();
      };
      worker.onerror = inPlace;
      worker.postMessage({ text, expected } satisfies SpeakerRequest);
    } catch {
      inPlace();
    }
  });
}
