import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach } from 'vitest';
import type { Serving } from '../../src/cli/commands/serve.ts';
import { PipeClosed } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { frontMatter, message } from '../helpers/day-log.ts';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with these files in it, removed after the test. */
export function folderOf(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'liaoji-test-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) put(folder, path, content);
  return folder;
}

export function put(folder: string, path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** A day log of these 'HH:MM:SS name|body'. */
export function log(date: string, ...messages: string[]): string {
  const bodies = messages.map((each) => {
    const [head = '', body = ''] = each.split('|');
    return message(head.slice(0, 8), head.slice(9), body);
  });
  return frontMatter(undefined, date) + bodies.join('');
}

const pageHtml = `<!doctype html>
<html lang="zh-CN" data-root="./">
  <head>
    <title>page</title>
    <link rel="icon" href="./favicon.svg" />
    <!--liaoji:head-->
    <script type="module" src="./app/index-1.js"></script>
  </head>
  <body>
    <!--liaoji:body-->
    <!--liaoji:tail-->
  </body>
</html>
`;

const singleHtml = `<!doctype html>
<html lang="zh-CN" data-root="./" data-form="hash">
  <head><title>page</title><!--liaoji:head--></head>
  <body><div id="root"></div><!--liaoji:data--><script>0</script></body>
</html>
`;

/** A page as vite builds it, in small. */
export function pageFolder(html = pageHtml): string {
  return folderOf({ 'index.html': html, 'favicon.svg': '<svg/>', 'app/index-1.js': 'export {};' });
}

export type Outcome = { code: number; out: string; err: string };

const font = resolve('node_modules/@fontsource/noto-sans-sc');

export type RunOptions = {
  page?: string;
  fonts?: string;
  program?: string;
  terminal?: boolean;
  closeAfter?: number;
  /** Stops what is under way. */
  signal?: AbortSignal;
  during?: (serving: Serving) => Promise<void>;
};

/** Runs a command line in this process; `during` is what happens while it serves. */
export async function liaoji(
  argv: string[],
  { page, fonts = font, program = 'tests', terminal = false, closeAfter, signal, during }: RunOptions = {},
): Promise<Outcome> {
  let [out, err, writes] = ['', '', 0];
  const code = await run(argv, {
    page: page ?? pageFolder(),
    fonts,
    single: join(folderOf({ 'single.html': singleHtml }), 'single.html'),
    version: '1.2.3',
    code: () => program,
    io: {
      terminal,
      async out(text) {
        if (writes++ === closeAfter) throw new PipeClosed();
        out += text;
      },
      err(text) {
        err += text;
      },
    },
    stopSignal: () => signal ?? new AbortController().signal,
    async untilStopped(serving) {
      try {
        await during?.(serving);
      } finally {
        await serving.close();
      }
    },
  });
  return { code, out, err };
}

/** What `liaoji parse` prints. */
export type Parsed = {
  chats: { id: string; title: string; messages: Record<string, unknown>[] }[];
  problems: { code: string; file: string; line: number; text: string }[];
};

export async function parse(...argv: string[]): Promise<Parsed> {
  return JSON.parse((await liaoji(['parse', ...argv])).out);
}

/** Every file below a folder by its path, with its content and when it was written. */
export function filesBelow(folder: string, prefix = ''): Map<string, { content: string; writtenAtMs: number }> {
  const files = new Map<string, { content: string; writtenAtMs: number }>();
  for (const entry of readdirSync(join(folder, prefix), { withFileTypes: true })) {
    const path = prefix + entry.name;
    if (entry.isDirectory()) for (const [name, file] of filesBelow(folder, `${path}/`)) files.set(name, file);
    else
      files.set(path, {
        content: readFileSync(join(folder, path), 'latin1'),
        writtenAtMs: statSync(join(folder, path)).mtimeMs,
      });
  }
  return files;
}

/** The first bytes of a PNG of this size: all that the build looks at. */
export function pngBytes(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(40);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}
