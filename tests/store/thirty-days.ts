import { expect, vi } from 'vitest';
import type { Entry } from '../../src/core/index.ts';
import type { ViewerState } from '../../src/store/types.ts';
import { createViewer } from '../../src/store/viewer.ts';
import { memoryArchive, memoryPorts } from '../helpers/memory-archive.ts';
import { entry } from '../helpers/messages.ts';

const speakers = ['林小满', '周渔', '我', 'Kai'];
const two = (value: number) => String(value).padStart(2, '0');

/** Four hundred messages a day, twenty seconds apart from 08:00, for thirty days: eight shards and a little. */
export const entries: Entry[] = Array.from({ length: 30 }, (_, day) =>
  Array.from({ length: 400 }, (_, index) => {
    const clock = `${two(8 + Math.floor(index / 180))}:${two(Math.floor(index / 3) % 60)}:${two((index % 3) * 20)}`;
    const speaker = index % 100 === 7 ? 'Kai' : (speakers[index % 3] as string);
    const src = `${day % 2 ? 'pictures' : 'http://static.example.com'}/${day}.png`;
    const picture = index === 50 ? ({ kind: 'image', src } as const) : {};
    return entry(`2024-03-${two(day + 1)} ${clock} ${speaker} 第${day + 1}天第${index}句`, picture);
  }),
).flat();

export const files = memoryArchive([
  { id: 'coldchain', title: '冷链人', entries },
  { id: 'quiet', title: '安静的群', entries: [entry('2024-03-01 10:00:00 周渔 有人吗')] },
]);
export const everyone = { only: [], except: [], kinds: [] };

type Conditions = {
  /** What a file waits for before it comes. */
  held?(path: string): Promise<void> | undefined;
  /** What stands in the page itself. */
  inline?(path: string): string | undefined;
};

/** A viewer at an address, over a copy of the archive unless the test brings its own. */
export async function openViewer(address: string, own = new Map(files), { held, inline }: Conditions = {}) {
  const surroundings = memoryPorts(own, address);
  if (inline) surroundings.ports.inline = inline;
  const { read } = surroundings.ports;
  surroundings.ports.read = async (path) => {
    const text = read(path);
    await Promise.allSettled([text, held?.(path)]);
    return text;
  };
  const viewer = createViewer(surroundings.ports);
  const when = (holds: (state: ViewerState) => boolean) =>
    vi.waitFor(() => expect(holds(viewer.store.getState())).toBe(true));
  await viewer.open();
  await when((state) => state.status !== 'opening');
  return { ...viewer, ...surroundings, when, state: viewer.store.getState, files: own };
}

/** What the message at a position says, where it is among the rows. */
export const textAt = (state: ViewerState, position: number | undefined) => {
  const row = state.rows.find((each) => each.shape === 'message' && each.position === position);
  return row?.shape === 'message' ? row.message.text : undefined;
};
