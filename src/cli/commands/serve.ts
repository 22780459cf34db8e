import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { buildSite, type SiteRequest } from '../build-site.ts';
import { CommandError, type Io } from '../io.ts';
import { printProblems } from '../output/problems.ts';
import { reportRedactions } from '../output/redactions.ts';
import { words } from '../words.ts';

export type ServeOptions = { port: number; host: string } & Pick<
  SiteRequest,
  'page' | 'fonts' | 'code' | 'startThread'
>;

/** A site that is being served; `close` also removes what was built for it. */
export type Serving = { address: string; close(): Promise<void> };

export async function runServe(paths: readonly string[], options: ServeOptions, io: Io): Promise<Serving> {
  const say = words[io.language];
  if (paths.length === 0) throw new CommandError(say.noLogsGiven, 2);
  const [only = ''] = paths;
  const ready = paths.length === 1 && existsSync(join(only, 'data/manifest.json'));
  const site = ready ? only : await mkdtemp(join(tmpdir(), 'liaoji-'));
  const clean = async () => (ready ? undefined : rm(site, { recursive: true, force: true }));
  try {
    if (!ready) await buildInto(site, { ...options, paths }, io);
    const server = await listen(createServer(createHandler(site)), options);
    const address = addressOf(server, options.host);
    await io.out(`${say.listening(address)}\n`);
    const close = async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await clean();
    };
    return { address, close };
  } catch (error) {
    await clean();
    throw error;
  }
}

async function buildInto(out: string, request: Omit<SiteRequest, 'out' | 'io'>, io: Io) {
  const { chats, problems, redaction } = await buildSite({ ...request, out, io });
  printProblems(problems, io);
  await reportRedactions(redaction, undefined, io);
  if (chats.length === 0) throw new CommandError(words[io.language].nothing, 1);
}

/** Serves as a plain host does: a folder's index.html, and folders without their slash are sent on to it. */
function createHandler(site: string): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(site, { dev: true, etag: true, brotli: true, gzip: true });
  const root = resolve(site);
  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const folder = resolve(root, `.${decodePath(pathname)}`);
    if (!pathname.endsWith('/') && folder.startsWith(root + sep) && existsSync(join(folder, 'index.html'))) {
      response.writeHead(301, { location: `${pathname.replace(/^\/+/, '/')}/${search}` }).end();
      return;
    }
    // No service worker: it would stay at this address when something else is served there.
    const hidden = pathname === '/sw.js' ? (_: unknown, __: unknown, next: () => void) => next() : files;
    hidden(request, response, () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      createReadStream(join(root, '404.html'))
        .on('error', () => response.end('404\n'))
        .pipe(response);
    });
  };
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname).replaceAll('\0', '');
  } catch {
    return '/';
  }
}

/** Listens on the port, or on a free one where that is taken. */
async function listen(server: Server, { port, host }: ServeOptions): Promise<Server> {
  const attempt = (wanted: number) =>
    new Promise<void>((done, fail) => {
      server.once('error', fail);
      server.listen(wanted, host, () => {
        server.off('error', fail);
        done();
      });
    });
  try {
    await attempt(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await attempt(0);
  }
  return server;
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}
