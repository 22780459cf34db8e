import { cpSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Edits, editLogs } from '../helpers/edit-logs.ts';
import { hasSharedLogs, readSharedLogs } from '../helpers/shared-logs.ts';
import { folderOf, liaoji, log, parse, put } from './harness.ts';

/** A small seeded generator (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Forty days of a busy group: one message in eight shares its second, and many say the same short things. */
function inventLogs(): Map<string, string> {
  const random = createRandom(7);
  const logs = new Map<string, string>();
  for (let day = 1; day <= 40; day++) {
    const date = `2024-0${day > 28 ? 2 : 1}-${String(day > 28 ? day - 28 : day).padStart(2, '0')}`;
    let second = 8 * 3600;
    const messages = Array.from({ length: 300 }, (_, n) => {
      if (n > 0 && random() > 0.13) second += 1 + Math.floor(random() * 200);
      const clock = [second / 3600, (second / 60) % 60, second % 60];
      const time = clock.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
      const text = random() < 0.2 ? ['好', '[强]', '收到'][n % 3] : `第${day}天第${n}句`;
      return `${time} 成员${Math.floor(random() * 40)}|${text}`;
    });
    logs.set(`${date}.md`, log(date, ...messages));
  }
  return logs;
}

type Report = {
  links: { from: string; to?: string; fate: string; cause?: string }[];
  chats: { id: string; messages: Record<string, number>; pages: Record<string, number> }[];
  causes: Record<string, number>;
  renamedSpeakers: number;
  unexplained: number;
};

const edits: Edits = { added: 0.05, removed: 0.02, renamedSpeakers: 0.1 };
const redactedShare = 0.01;

/** The site of logs, and the one of edited logs whose chat was renamed and partly redacted, built where the first one was. */
async function rebuild(logs: Map<string, string>): Promise<{ old: string; now: string }> {
  const [old, now] = [folderOf(), folderOf()];
  const random = createRandom(11);
  const edited = [...editLogs(logs, edits, random)].map(([name, text]) => [`evenings/${name}`, text] as const);
  const before = folderOf(Object.fromEntries([...logs].map(([name, text]) => [`talks/${name}`, text])));
  const after = folderOf(Object.fromEntries(edited));
  const said = (await parse(after)).chats[0]?.messages as { at: string; id: string }[];
  const redacted = said
    .filter(() => random() < redactedShare)
    .map(({ at, id }) => `evenings/${at.slice(0, 10)}/#${id}`);
  const settings = { chats: { evenings: { formerly: ['talks'] } }, redactions: { messages: redacted } };
  put(after, 'liaoji.json', JSON.stringify(settings));
  expect((await liaoji(['build', before, '--out', old])).code).toBe(0);
  cpSync(old, now, { recursive: true });
  expect((await liaoji(['build', after, '--out', now, '--lang', 'en'])).code).toBe(0);
  // What was kept is kept for good: the same logs again change nothing.
  expect((await liaoji(['build', after, '--out', now, '--lang', 'en'])).out).toContain('wrote 0 of');
  return { old, now };
}

async function follow({ old, now }: { old: string; now: string }): Promise<Report & { code: number }> {
  const { code, out, err } = await liaoji(['check', now, '--against', old, '--json']);
  expect(err).toBe('');
  return { ...JSON.parse(out), code };
}

/** What is gone or redacted was meant to be; all else lands on its own message. */
function expectKept(report: Report & { code: number }): void {
  const messages = report.chats[0]?.messages ?? {};
  const count = Object.values(messages).reduce((sum, each) => sum + each, 0);
  expect(report.links.filter(({ fate }) => fate === 'astray')).toEqual([]);
  expect([report.code, report.unexplained, messages.exact]).toEqual([0, 0, undefined]);
  expect(report.chats[0]?.pages.astray).toBeUndefined();
  expect((messages.gone ?? 0) / count).toBeLessThan(0.03);
  expect((messages.changed ?? 0) / count).toBeLessThan(0.02);
  expect((messages.moved ?? 0) / count).toBeGreaterThan(0.95);
  expect(report.causes.redacted).toBeGreaterThan(0.005 * count);
  expect(report.causes.renamed).toBeGreaterThan(0.9 * count);
  expect(report.renamedSpeakers).toBeGreaterThan(0);
}

describe('after a rebuild with messages added, removed and redacted, speakers and the chat renamed', () => {
  it('every old link to a message that is still there lands on it', async () => {
    expectKept(await follow(await rebuild(inventLogs())));
  }, 120_000);

  it.skipIf(!hasSharedLogs)(
    'every old link of a real archive does, too',
    async () => {
      const logs = new Map(
        readSharedLogs()
          .get('corpus/devarch')
          ?.map(({ file, text }) => [file, text]),
      );
      expectKept(await follow(await rebuild(logs)));
    },
    300_000,
  );
});
