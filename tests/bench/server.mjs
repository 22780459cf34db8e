// @ts-check
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.bin': 'application/octet-stream',
};

/**
 * Serves folders under their names, compressed with gzip as most hosts do, and keeps what was asked for and how many
 * bytes the answers' bodies had.
 * @param {Record<string, string>} folders
 * @returns {Promise<import('./types.ts').Server>}
 */
export async function serve(folders) {
  /** @type {import('./types.ts').Request[]} */
  const requests = [];
  /** @type {Map<string, Buffer>} */
  const packed = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const [, name = '', ...rest] = path.split('/');
    const file = join(folders[name] ?? '', rest.join('/'), path.endsWith('/') ? 'index.html' : '');
    const type = types[extname(file)];
    const atMs = performance.now();
    if (!folders[name] || !type || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    // Hosts compress texts; what is no text goes as it is.
    const isText = extname(file) !== '.bin';
    const body = packed.get(file) ?? (isText ? gzipSync(readFileSync(file)) : readFileSync(file));
    packed.set(file, body);
    requests.push({ path, bytes: body.length, atMs });
    const encoding = isText ? { 'content-encoding': 'gzip' } : {};
    response.writeHead(200, { 'content-type': type, ...encoding, 'content-length': body.length });
    response.end(body);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    requests,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
