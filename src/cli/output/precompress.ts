import { existsSync, rmSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { SiteWriter } from './site-writer.ts';

/** Files of text; pictures are compressed already. */
const texts = new Set(['.html', '.js', '.css', '.json', '.svg', '.xml', '.txt', '.webmanifest']);

/** In bytes: below it a file travels in one packet either way. */
const least = 1024;

/** What a host looks for beside a file (nginx: brotli_static, gzip_static). */
const compressedEndings = ['.br', '.gz'] as const;

/** Stands in a site whose files have compressed ones beside them. */
const mark = 'data/.precompressed';

const compress = {
  // The best level of brotli takes twenty times as long for a twelfth less.
  '.br': (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/**
 * Compresses the site's texts beside themselves, or where that is not `wanted` takes away what an earlier build so made.
 * The writer removes a compressed file with the one that it was made from: those that are there are current.
 */
export async function precompress(root: string, writer: SiteWriter, wanted: boolean): Promise<void> {
  const paths = writer.paths().filter((path) => texts.has(extname(path)));
  if (!wanted && !existsSync(join(root, mark))) return;
  if (wanted) await writer.write(mark, '');
  else {
    await rm(join(root, mark), { force: true });
    for (const path of paths) removeCompressed(root, path);
    return;
  }
  const queue = paths.values();
  const work = async () => {
    for (const path of queue) await compressFile(root, path, writer);
  };
  // zlib has threads of its own: this many files at a time keep the cores busy.
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
}

/** Takes away what was made from a file that is none any more, or is to change. */
export function removeCompressed(root: string, path: string): void {
  for (const file of compressedOf(path)) rmSync(join(root, file), { force: true });
}

/** Where a file's compressed ones may stand. */
function compressedOf(path: string): string[] {
  return texts.has(extname(path)) ? compressedEndings.map((ending) => path + ending) : [];
}

async function compressFile(root: string, path: string, writer: SiteWriter): Promise<void> {
  let bytes: Buffer | undefined;
  for (const ending of compressedEndings) {
    const target = join(root, path + ending);
    if (!existsSync(target)) {
      bytes ??= await readFile(join(root, path));
      if (bytes.length < least) return;
      await writeFile(`${target}.new`, await compress[ending](bytes));
      await rename(`${target}.new`, target);
    }
    writer.keep(path + ending);
  }
}
