import { createHash } from 'node:crypto';
import {
  type Alias,
  buildChat,
  buildPeopleFile,
  buildPortraits,
  type ChatEntry,
  type ChatSource,
  createPersons,
  createSearcher,
  formatManifest,
  gatherPeople,
  parseSpeakerIndex,
  peoplePaths,
  ReadFault,
} from '../../src/core/index.ts';
import type { Ports } from '../../src/store/types.ts';

/** The files of an archive of these chats, by path, as `build` would write them; with who is who, where aliases are given. */
export function memoryArchive(chats: ChatSource[], aliases?: Alias[]): Map<string, string> {
  const files = new Map<string, string>();
  const writer = {
    hash: (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12),
    write: (path: string, text: string) => void files.set(path, text),
    mentioned: () => [],
  };
  const entries = chats.map((chat): ChatEntry => {
    const entry = buildChat(chat, writer);
    return aliases ? { ...entry, people: writePeople(chat, aliases, writer) } : entry;
  });
  files.set('data/manifest.json', formatManifest({ title: '档案', offset: '+08:00', chats: entries }));
  return files;
}

type Writer = { hash(text: string): string; write(path: string, text: string): void };

function writePeople({ id, me, entries }: ChatSource, aliases: Alias[], { hash, write }: Writer): [string, string] {
  const known = createPersons(aliases, me);
  const gathered = gatherPeople([...entries], known);
  const list = JSON.stringify(buildPeopleFile(id, { ...gathered, known, readings: { lin: '林' } }));
  const portraits = JSON.stringify(
    buildPortraits(
      id,
      gathered,
      gathered.persons.map(() => [{ word: '冷链', count: 2 }]),
    ),
  );
  const people: [string, string] = [hash(list), hash(portraits)];
  const paths = peoplePaths({ id, people });
  write(paths?.people ?? '', list);
  write(paths?.portraits ?? '', portraits);
  return people;
}

/** Surroundings in memory: what was read, pushed, copied can be looked at, and Back can be pressed. */
export function memoryPorts(files: Map<string, string>, start = '') {
  const reads: string[] = [];
  const copied: string[] = [];
  const preferences = new Map<string, string>();
  const history = [{ address: start, memo: null as unknown }];
  let changed = () => {};
  // What was gone back from, until something is pushed over it.
  let ahead: typeof history = [];
  const go = (from: typeof history, to: typeof history) => {
    const entry = from.pop();
    if (entry) to.push(entry);
  };
  const ports: Ports = {
    async read(path) {
      reads.push(path);
      const text = files.get(path);
      if (text === undefined) throw new ReadFault('missing');
      return text;
    },
    readSpeakers: async (text, expected) => parseSpeakerIndex(text, expected),
    address: {
      form: 'path',
      get: () => history.at(-1) as { address: string; memo: unknown },
      push(address, memo) {
        ahead = [];
        history.push({ address, memo });
      },
      replace: (address, memo) => void history.splice(-1, 1, { address, memo }),
      back(by) {
        for (let step = 0; step < by; step++) go(history, ahead);
        queueMicrotask(changed);
      },
      subscribe(listener) {
        changed = listener;
        return () => {};
      },
    },
    covers: () => false,
    absolute: (address) => `https://example.com/${address}`,
    copy: async (text) => void copied.push(text),
    sharing: async () => ({
      copyLater: async (text) => void copied.push(await text),
      hasSheet: true,
      openSheet: async (data) => void ('url' in data && copied.push(data.url)),
      canSend: () => false,
      copyPicture: async () => {},
      saveFiles() {},
    }),
    searching: async () => ({
      start: async (chats) =>
        createSearcher({
          chats,
          port: { read: ports.read, readBytes: () => Promise.reject(new ReadFault('missing')) },
        }),
    }),
    preferences: { get: (key) => preferences.get(key), set: (key, value) => void preferences.set(key, value) },
  };
  const back = () => {
    go(history, ahead);
    changed();
  };
  const forward = () => {
    go(ahead, history);
    changed();
  };
  /** Somebody types an address, or follows a link: the page does not know its entry. */
  const follow = (address: string) => {
    ahead = [];
    history.push({ address, memo: null });
    changed();
  };
  return { forward, follow, ports, reads, copied, history, back, address: () => history.at(-1)?.address };
}
