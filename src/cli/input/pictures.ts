import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { type Entry, isSafePath, type Problem, readPictureHeader } from '../../core/index.ts';

/** A picture on disk that may go into the archive. */
export type Picture = { source: string; path: string; bytes: number; width: number; height: number };

export type PictureFinder = {
  /** Points an entry's `src` at the archive where its file is at hand. `log` is the log's path, `file` its name. */
  place(entry: Entry, log: { path: string; file: string }): Promise<Problem | undefined>;
  /** The bytes of a picture that was placed; 0 for what is none of ours. */
  bytesOf(src: string): number;
};

export type PictureFolder = {
  /** The files below the keeper's folder of pictures, by their last two segments and by their last one. */
  find(lastTwo: string, last: string): string | undefined;
};

/** `onPicture` hears once of each picture that is used. */
export function createPictureFinder(folder: PictureFolder, onPicture: (picture: Picture) => void): PictureFinder {
  const known = new Map<string, Promise<Picture | undefined | null>>();
  const bytes = new Map<string, number>();
  const onLoad = (picture: Picture) => {
    bytes.set(picture.path, picture.bytes);
    onPicture(picture);
  };
  const load = (source: string) => {
    const picture = known.get(source) ?? loadPicture(source, onLoad);
    known.set(source, picture);
    return picture;
  };
  return {
    bytesOf: (src) => bytes.get(src) ?? 0,
    async place(entry, log) {
      if (entry.src === undefined) return undefined;
      const relative = isSafePath(entry.src);
      const beside = relative ? await findBeside(dirname(log.path), pathOf(entry.src)) : undefined;
      const picture = (beside && (await load(beside))) ?? (await loadFrom(folder, entry.src, load));
      if (picture) {
        entry.src = picture.path;
        entry.width = picture.width;
        entry.height = picture.height;
        return undefined;
      }
      const value = entry.src;
      if (relative) delete entry.src;
      if (picture === null) return { code: 'not-a-picture', file: log.file, line: 0, args: { value } };
      return relative ? { code: 'picture-missing', file: log.file, line: 0, args: { value } } : undefined;
    },
  };
}

async function loadFrom(folder: PictureFolder, src: string, load: (source: string) => ReturnType<typeof loadPicture>) {
  const segments = pathOf(src).split('/').filter(Boolean);
  const source = folder.find(segments.slice(-2).join('/'), segments.at(-1) ?? '');
  return source === undefined ? undefined : load(source);
}

/** The file that a relative path means, if it is there and no link leads out of the log's folder. */
async function findBeside(folder: string, path: string): Promise<string | undefined> {
  if (!isSafePath(path)) return undefined;
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
    return file.startsWith(root + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(src: string): string {
  try {
    return decodeURIComponent(/^https?:/i.test(src) ? new URL(src).pathname : src);
  } catch {
    return '';
  }
}

/** undefined where there is no such file, null where it is something else than its name says. */
async function loadPicture(source: string, onPicture: (picture: Picture) => void): Promise<Picture | undefined | null> {
  const bytes = await readFile(source).catch(() => undefined);
  if (!bytes) return undefined;
  const header = readPictureHeader(bytes);
  if (!header) return null;
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const { type, width, height } = header;
  const picture = { source, path: `pictures/${hash}.${type}`, bytes: bytes.length, width, height };
  onPicture(picture);
  return picture;
}
