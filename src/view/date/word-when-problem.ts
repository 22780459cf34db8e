import type { WhenProblem } from '../../core/index.ts';
import type { PanelWords } from '../words/panels/panel-words.ts';

/** Why what was typed leads nowhere, in words. */
export function wordWhenProblem({ date: { problems } }: PanelWords, problem: WhenProblem): string {
  if (problem.code === 'relative') return problems.relative(problem.text);
  if (problem.code === 'no-month') return problems.noMonth(problem.month);
  if (problem.code === 'no-day') return problems.noDay(problem.year, problem.month, problem.day);
  return problem.code === 'no-time' ? problems.noTime(problem.text) : problems.unreadable;
}
