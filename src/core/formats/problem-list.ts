import type { Problem, ProblemCode } from '../problems.ts';

/** Problems of one file. A hostile file may hold a million: each code is listed `listed` times, the rest are counted. */
export type ProblemList = { file: string; problems: Problem[]; counts: Map<ProblemCode, number> };

const listed = 20;

export function createProblemList(file: string): ProblemList {
  return { file, problems: [], counts: new Map() };
}

export function addProblem(list: ProblemList, code: ProblemCode, place: Pick<Problem, 'line' | 'args'>): void {
  const count = (list.counts.get(code) ?? 0) + 1;
  list.counts.set(code, count);
  if (count <= listed) list.problems.push({ code, file: list.file, ...place });
}

/** The problems in order of lines, those of the whole file first. */
export function finishProblems(list: ProblemList): Problem[] {
  for (const [code, count] of list.counts) {
    if (count <= listed) continue;
    list.problems.push({ code: 'more-problems', file: list.file, line: 0, args: { code, count: count - listed } });
  }
  return list.problems.sort((a, b) => a.line - b.line);
}

/** A value fit for a sentence: cut, and without what could break a line. */
export function quoteValue(value: string): string {
  const cut = value.length > 80 ? `${value.slice(0, 80)}…` : value;
  return cut.replace(unprintable, '\u{fffd}');
}

/** Matches NUL, a line feed, U+2028, half of a surrogate pair; not a blank. */
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029]/gu;
