import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
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
    if (!intercept.handle?.(path, response)) sendFile(folder, path, response);
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

/** All of a file at once: a stream would fail, and with it the run, where a test deploys or ends between its opening and its end. */
function sendFile(folder: string, path: string, response: ServerResponse): void {
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  const isThere = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  response.writeHead(isThere ? 200 : 404, {
    'content-type': isThere ? (types[extname(file)] ?? 'application/octet-stream') : 'text/html; charset=utf-8',
  });
  response.end(readFileSync(isThere ? file : join(folder, 'group/404.html')));
}
