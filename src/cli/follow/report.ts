import { formatLink, noFilter } from '../../core/index.ts';
import type { Io } from '../io.ts';
import { type Counts, createTally, type Tally } from './tally.ts';
import type { Fate, Followed, Place } from './types.ts';
import { followWords } from './words.ts';

export type ReportOptions = { all: boolean; json: boolean };

/** Of each cause so many links are listed, and so many days of a chat, unless all are asked for. */
const listed = 20;

/** Tells what became of addresses as it is found out: links first, one a line, then the counts. */
export function createFollowReport(io: Io, options: ReportOptions) {
  const tally = createTally();
  const form = options.json ? createJsonForm(io) : createTextForm(io, options.all);
  return {
    tally,
    async add(followed: Followed): Promise<void> {
      tally.add(followed);
      if (followed.fate !== 'exact') await form.link(followed);
    },
    end: () => form.end(tally),
  };
}

/** What tells links and counts in a form. */
type Form = { link(followed: Followed): Promise<void>; end(tally: Tally): Promise<void> };

function createJsonForm(io: Io): Form {
  let before = '{"links":[\n';
  return {
    async link({ from, to, fate, cause }) {
      const entry = { from: address(from), ...(to && { to: address(to) }), fate, ...(cause && { cause }) };
      await io.out(before + JSON.stringify(entry));
      before = ',\n';
    },
    async end({ chats, causes, renamed, astray }) {
      const open = before.startsWith('{') ? before : '\n';
      const list = [...chats].map(([id, { messages, pages, days }]) => ({
        id,
        messages,
        pages,
        days: Object.fromEntries(days),
      }));
      const rest = {
        chats: list,
        causes: Object.fromEntries(causes),
        renamedSpeakers: renamed(),
        unexplained: astray(),
      };
      await io.out(`${open}],${JSON.stringify(rest).slice(1)}\n`);
    },
  };
}

function createTextForm(io: Io, all: boolean): Form {
  const say = followWords[io.language];
  const told = new Map<string, number>();
  let left = 0;
  const write = (line: string) => io.out(`${line.replace(control, '\ufffd')}\n`);
  return {
    async link({ from, to, fate, cause }) {
      const count = told.get(`${fate} ${cause}`) ?? 0;
      told.set(`${fate} ${cause}`, count + 1);
      if (!all && count >= listed) left++;
      else await write(to && cause ? say.link(address(from), address(to), say.causes[cause]) : say.lost(address(from)));
    },
    async end(tally) {
      const fates = Object.entries(say.fates) as [Fate, string][];
      const format = (counts: Counts) =>
        fates.flatMap(([fate, name]) => (counts[fate] ? say.count(name, counts[fate]) : [])).join(say.comma);
      for (const [chat, { messages, pages, days }] of tally.chats) {
        await write(say.chat(chat, format(messages), format(pages)));
        const shown = all ? [...days] : [...days].slice(0, listed);
        left += days.size - shown.length;
        for (const [date, counts] of shown) await write(`  ${say.day(address({ chat, date }), format(counts))}`);
      }
      await write(say.total(format(tally.total())));
      for (const [cause, count] of tally.causes) await write(say.causeCount(say.causes[cause], count));
      if (tally.renamed() > 0) await write(say.renamedSpeakers(tally.renamed()));
      if (left > 0) await write(say.more(left));
      await write(tally.astray() > 0 ? say.bad(tally.astray()) : say.fine);
    },
  };
}

function address({ chat, date, id }: Place): string {
  const near = { date, ...(id !== undefined && { id }) };
  return decodeURI(formatLink({ chat, filter: noFilter, show: {}, ...(date !== '' && { near }) }, 'path'));
}

/** Matches ESC: the name of a chat may not write to the terminal what it likes. */
const control = /\p{Cc}/gu;
