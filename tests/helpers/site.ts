import { spawnSync } from 'node:child_process';
import { cpSync, createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

export type Site = { folder: string; url: string; requests: string[]; intercept: Intercept; close(): void };

/** Answers a request instead of the server, where it returns true. */
type Intercept = { handle?: (path: string, response: ServerResponse) => boolean };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** What the command line's own parse says of these logs. */
export function parseLogs(...logs: string[]): {
  chats: { id: string; messages: { id: string; at: string; text: string; speaker: string }[] }[];
} {
  const run = spawnSync(process.execPath, ['dist/cli.js', 'parse', ...logs], { encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(run.stdout);
}

/** Builds an archive of these logs with the built command line and serves it in a sub-folder, as any file host would. */
export function buildSite(...logs: string[]): Site {
  const folder = mkdtempSync(join(tmpdir(), 'liaoji-site-'));
  const run = spawnSync(process.execPath, ['dist/cli.js', 'build', ...logs, '--out', join(folder, 'group')], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`build failed: ${run.stderr}`);
  return serve(folder);
}

/** A site of its own with the same files. */
export function serveCopy(built: string): Site {
  const folder = mkdtempSync(join(tmpdir(), 'liaoji-site-'));
  cpSync(built, join(folder, 'group'), { recursive: true, preserveTimestamps: true });
  return serve(folder);
}

function serve(folder: string): Site {
  const requests: string[] = [];
  const intercept: Intercept = {};
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    requests.push(path);
    if (!intercept.handle?.(path, response)) sendFile(folder, path, request, response);
  });
  server.listen(0, '127.0.0.1');
  return {
    folder: join(folder, 'group'),
    get url() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/group/`;
    },
    requests,
    intercept,
    close() {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function sendFile(folder: string, path: string, _: IncomingMessage, response: ServerResponse): void {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    createReadStream(join(folder, 'group/404.html')).pipe(response);
    return;
  }
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}
