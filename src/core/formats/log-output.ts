import type { Entry } from '../model.ts';
import type { LogEnd } from './log.ts';
import { isCard, parseMessage, type RawMessage } from './log-body.ts';
import { decideDate, type FrontMatter } from './log-front-matter.ts';
import { createTwins, hasTwins, markTwin, type Twins, twinNames } from './log-twins.ts';
import { addProblem, createProblemList, finishProblems, type ProblemList, quoteValue } from './problem-list.ts';

/** Where a day log's messages go: entries one by one, what was odd about them at the end. */
export type Output = {
  onEntry: (entry: Entry) => void;
  list: ProblemList;
  /** Where the message that goes out begins. */
  line: number;
  onUnsafe: (address: string) => void;
  twins: Twins;
  /** null: the day is unknown, so messages are counted, not given. */
  date: string | null;
  count: number;
  lastSecond: number;
  outOfOrder: { count: number; line: number };
  unexpected: { count: number; line: number };
};

export function createOutput(file: string, onEntry: (entry: Entry) => void): Output {
  const output: Output = {
    onEntry,
    list: createProblemList(file),
    line: 0,
    onUnsafe: (address) => {
      addProblem(output.list, 'unsafe-address', { line: output.line, args: { value: quoteValue(address) } });
    },
    twins: createTwins(),
    date: null,
    count: 0,
    lastSecond: 0,
    outOfOrder: { count: 0, line: 0 },
    unexpected: { count: 0, line: 0 },
  };
  return output;
}

/** What the front matter says holds for every message after it. */
export function startOutput(output: Output, front: FrontMatter): void {
  output.date = decideDate(front, output.list);
}

export function writeMessage(output: Output, raw: RawMessage): void {
  output.count++;
  if (output.date === null) return;
  if (raw.second < output.lastSecond) note(output.outOfOrder, raw.line, 1);
  output.lastSecond = raw.second;
  if (raw.more !== null && raw.name !== null && !isCard(raw)) note(output.unexpected, raw.line, raw.more.length);
  output.line = raw.line;
  const entry = parseMessage(raw, output.date, output.onUnsafe);
  markTwin(output.twins, entry);
  output.onEntry(entry);
}

function note(tally: { count: number; line: number }, line: number, count: number): void {
  if (tally.count === 0) tally.line = line;
  tally.count += count;
}

export function endOutput(output: Output, front: FrontMatter): LogEnd {
  const { list, count, unexpected, outOfOrder } = output;
  if (count === 0) addProblem(list, 'no-messages', { line: 0 });
  else if (output.date === null) addProblem(list, 'no-date', { line: 1, args: { count } });
  if (unexpected.count > 0) {
    addProblem(list, 'unexpected-line', { line: unexpected.line, args: { count: unexpected.count } });
  }
  if (outOfOrder.count > 0) {
    addProblem(list, 'out-of-order', { line: outOfOrder.line, args: { count: outOfOrder.count } });
  }
  const merged = hasTwins(output.twins);
  return {
    problems: finishProblems(list),
    hints: {
      ...(output.date !== null && { date: output.date }),
      ...(front.title !== null && { title: front.title }),
      ...(front.guest !== null && { guest: front.guest }),
      merged,
      aliases: merged ? twinNames(output.twins) : [],
    },
  };
}
