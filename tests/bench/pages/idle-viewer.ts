import { parseSpeakerIndex, ReadFault } from '../../../src/core/index.ts';
import type { Ports } from '../../../src/store/types.ts';
import { createViewer } from '../../../src/store/viewer.ts';

/** Ports of a page that has no address bar, clipboard or storage; `read` where it has an archive. */
export function memoryPorts(address: string, read: Ports['read']): Ports {
  return {
    read,
    readSpeakers: async (text, expected) => parseSpeakerIndex(text, expected),
    address: {
      form: 'path',
      get: () => ({ address, memo: null }),
      push() {},
      replace() {},
      back() {},
      subscribe: () => () => {},
    },
    covers: () => false,
    absolute: (link) => link,
    copy: async () => {},
    preferences: { get: () => undefined, set() {} },
    sharing: () => Promise.reject(new Error('nothing to share')),
    searching: () => Promise.reject(new Error('not here')),
  };
}

/** A viewer with nothing behind it: rows ask it for actions that nobody calls. */
export function idleViewer() {
  return createViewer(memoryPorts('', () => Promise.reject(new ReadFault('missing'))));
}
