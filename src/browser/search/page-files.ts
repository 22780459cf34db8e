import { ReadFault, type SearchPort } from '../../core/index.ts';
import { inflate } from '../inflate.ts';
import type { Ask, Line, Told } from './messages.ts';

/** Reads files that stand in the page: the page hands them over as they are, and they are inflated here. */
export function createPageFiles(line: Line<Ask, Told>): SearchPort {
  const waiting = new Map<string, ((file: Extract<Ask, { ask: 'file' }>['file']) => void)[]>();
  line.addEventListener('message', ({ data }) => {
    if (data.ask !== 'file') return;
    const resolves = waiting.get(data.path) ?? [];
    waiting.delete(data.path);
    for (const resolve of resolves) resolve(data.file);
  });
  return {
    async read(path) {
      const file = await new Promise<Extract<Ask, { ask: 'file' }>['file']>((resolve) => {
        const others = waiting.get(path);
        waiting.set(path, [...(others ?? []), resolve]);
        if (!others) line.postMessage({ told: 'wants', path });
      });
      if (!file) throw new ReadFault('missing');
      return file.isDeflated ? inflate(file.text) : file.text;
    },
    // An archive in one file has no index.
    readBytes: () => Promise.reject(new ReadFault('missing')),
  };
}
