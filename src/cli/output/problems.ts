import { styleText } from 'node:util';
import { formatProblem, type Problem, type ProblemCode } from '../../core/index.ts';
import type { Io } from '../io.ts';

/** Of each code so many are printed, the rest are counted. */
const printed = 20;

/** Prints problems as `file:line: sentence` on stderr. */
export function printProblems(problems: readonly Problem[], io: Io): void {
  const counts = new Map<ProblemCode, number>();
  for (const problem of problems) {
    const { code, args } = problem;
    const counted = code === 'more-problems' ? (args?.code as ProblemCode) : code;
    const count = counts.get(counted) ?? 0;
    counts.set(counted, count + (code === 'more-problems' ? Number(args?.count) : 1));
    if (code !== 'more-problems' && count < printed) io.err(`${formatLine(problem, io)}\n`);
  }
  for (const [code, count] of counts) {
    if (count <= printed) continue;
    const rest: Problem = { code: 'more-problems', file: '', line: 0, args: { code, count: count - printed } };
    io.err(`${formatProblem(rest, io.language)}\n`);
  }
}

function formatLine(problem: Problem, io: Io): string {
  const place = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file;
  const clean = `${place}:`.replace(control, '\ufffd');
  const sentence = formatProblem(problem, io.language).replace(control, '\ufffd');
  return `${io.terminal ? styleText('dim', clean, { validateStream: false }) : clean} ${sentence}`;
}

/** Matches ESC, a line feed: a file's name may not write to the terminal what it likes. */
const control = /\p{Cc}/gu;
