import type { ProblemSink } from '../io.ts';
import type { PictureFolder } from './pictures.ts';
import type { Found, Walker } from './walk.ts';

export const noPictures: PictureFolder = { find: () => undefined };

/** Lists the keeper's folder of pictures, whatever is in it. */
export function readPictureFolder(folder: Found, walker: Walker, onProblem: ProblemSink): PictureFolder {
  const byTwo = new Map<string, string>();
  const byOne = new Map<string, string[]>();
  const waiting = [folder];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const listing = walker.list(next.path, next.name);
    for (const { path, base } of listing?.files ?? []) {
      byTwo.set(`${next.base}/${base}`, path);
      byOne.set(base, [...(byOne.get(base) ?? []), path]);
    }
    waiting.push(...(listing?.folders ?? []).reverse());
  }
  if (byOne.size === 0) onProblem({ code: 'no-pictures', file: folder.name, line: 0 });
  return {
    find(lastTwo, last) {
      // Of two pictures with one name it cannot be told which is meant: better none than the wrong one.
      const namesakes = byOne.get(last) ?? [];
      return byTwo.get(lastTwo) ?? (namesakes.length === 1 ? namesakes[0] : undefined);
    },
  };
}
