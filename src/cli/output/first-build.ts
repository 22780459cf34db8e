import { readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { unfinishedMark } from './old-site.ts';

/**
 * Does the first build of a folder, which is marked meanwhile: one that is broken off may be built again. Where nothing comes of
 * it, nothing is left of it.
 */
export async function buildFirst<T>(root: string, build: () => Promise<T>): Promise<T> {
  const made = makeFolder(resolve(root, 'data'));
  await writeFile(join(root, unfinishedMark), '');
  try {
    return await build();
  } finally {
    if (await isBare(root)) {
      await rm(join(root, unfinishedMark));
      for (const folder of made) await rmdir(folder).catch(() => {});
    }
  }
}

/** Whether there is nothing but the mark. */
async function isBare(root: string): Promise<boolean> {
  const [top, data] = [await readdir(root), await readdir(join(root, 'data')).catch(() => [])];
  return top.length === 1 && data.length === 1 && `data/${data[0]}` === unfinishedMark;
}
