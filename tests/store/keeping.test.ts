import { describe, expect, it } from 'vitest';
import { type ChatEntry, ReadFault } from '../../src/core/index.ts';
import { createKeeping, type KeptPort } from '../../src/store/keeping.ts';

const chat = (id: string) => ({ id }) as ChatEntry;

/** A machine that keeps chats of 100 bytes; `arrive` lets a chat that is asked for come, or fail. */
function createMachine() {
  const kept = new Map<string, number | undefined>();
  const waiting: ((fault?: Error) => void)[] = [];
  const port: KeptPort = {
    list: async () => new Map(kept),
    remove: async (id) => void kept.delete(id),
    keep: ({ id }, signal, onBytes) =>
      new Promise((done, fail) => {
        kept.set(id, undefined);
        onBytes(40);
        signal.addEventListener('abort', () => {
          kept.delete(id);
          fail(signal.reason);
        });
        waiting.push((fault) => {
          if (fault) return fail(fault);
          kept.set(id, 100);
          done();
        });
      }),
  };
  const keeping = createKeeping(port);
  return {
    kept,
    keeping,
    arrive: (fault?: Error) => waiting.shift()?.(fault),
    chats: () => keeping.store.getState().chats,
  };
}

describe('keeping a chat', () => {
  it('tells how much is here, then that all is', async () => {
    const { keeping, arrive, chats } = createMachine();
    const done = keeping.keep(chat('a'));
    expect(chats()).toEqual({ a: { state: 'fetching', bytes: 40 } });
    arrive();
    await done;
    expect(chats()).toEqual({ a: { state: 'kept', bytes: 100 } });
  });

  it('goes on while others are looked at, added and removed', async () => {
    const { kept, keeping, arrive, chats } = createMachine();
    kept.set('b', 7);
    const done = keeping.keep(chat('a'));
    await keeping.look();
    expect(chats()).toEqual({ a: { state: 'fetching', bytes: 40 }, b: { state: 'kept', bytes: 7 } });
    await keeping.remove('b');
    expect(chats()).toEqual({ a: { state: 'fetching', bytes: 40 } });
    arrive();
    await done;
    expect(chats()).toEqual({ a: { state: 'kept', bytes: 100 } });
  });

  it('asks once, however often the button is pressed', async () => {
    const { keeping, arrive, chats } = createMachine();
    const done = keeping.keep(chat('a'));
    await keeping.keep(chat('a'));
    arrive();
    await done;
    expect(chats()).toEqual({ a: { state: 'kept', bytes: 100 } });
  });

  it('leaves nothing where it is called off', async () => {
    const { keeping, chats } = createMachine();
    const done = keeping.keep(chat('a'));
    keeping.cancel('a');
    await done;
    expect(chats()).toEqual({});
  });

  it.each([
    ['a file that is missing', new ReadFault('missing'), false],
    ['a network that is gone', new TypeError('Failed to fetch'), false],
    ['a disk without room', new DOMException('full', 'QuotaExceededError'), true],
  ])('is broken by %s, and goes on when asked again', async (_, fault, full) => {
    const { keeping, arrive, chats } = createMachine();
    const done = keeping.keep(chat('a'));
    arrive(fault);
    await done;
    expect(chats()).toEqual({ a: { state: 'broken', full } });
    const again = keeping.keep(chat('a'));
    arrive();
    await again;
    expect(chats()).toEqual({ a: { state: 'kept', bytes: 100 } });
  });

  it('finds what was broken off before', async () => {
    const { kept, keeping, chats } = createMachine();
    kept.set('a', undefined);
    await keeping.look();
    expect(chats()).toEqual({ a: { state: 'broken' } });
  });
});
