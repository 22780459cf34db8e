/** What becomes of a folder of logs in years: shares of its messages. */
export type Edits = { added: number; removed: number; renamedSpeakers: number };

/** A message as the log has it: '> 10:32:50  name' and what follows up to the next. */
type Block = { clock: string; name: string; head: string; body: string };

/** Matches '> 10:32:50  name', as a line of its own. */
const header = /^> (\d\d:\d\d:\d\d) {2}(.*?)[^\S\n]*$/gm;

/** Day logs edited as a keeper's would be over the years; the same random numbers give the same edits. */
export function editLogs(logs: ReadonlyMap<string, string>, edits: Edits, random: () => number): Map<string, string> {
  const names = new Set([...logs.values()].flatMap((log) => [...log.matchAll(header)].map(([, , name = '']) => name)));
  const renamed = new Set([...names].filter(() => random() < edits.renamedSpeakers));
  let serial = 0;
  const edit = (block: Block): Block[] => {
    const kept = random() < edits.removed ? [] : [renameBlock(block, renamed)];
    if (random() >= edits.added) return kept;
    // Four in ten come into a second that somebody has; before or after, by chance.
    const clock = random() < 0.4 ? block.clock : laterBy(block.clock, 1 + Math.floor(random() * 50));
    const newcomer = formatBlock({ clock, name: `新人${serial % 9}`, body: `补上的第${serial++}句` });
    return random() < 0.5 ? [newcomer, ...kept] : [...kept, newcomer];
  };
  return new Map([...logs].map(([path, log]) => [path, joinLog(log, edit)]));
}

function joinLog(log: string, edit: (block: Block) => Block[]): string {
  const starts = [...log.matchAll(header)];
  const front = log.slice(0, starts[0]?.index ?? log.length);
  const blocks = starts.map((match, index): Block => {
    const [head, clock = '', name = ''] = match;
    return { clock, name, head, body: log.slice(match.index + head.length, starts[index + 1]?.index ?? log.length) };
  });
  return (
    front +
    blocks
      .flatMap(edit)
      .map(({ head, body }) => head + body)
      .join('')
  );
}

function renameBlock(block: Block, renamed: ReadonlySet<string>): Block {
  const name = renamed.has(block.name) ? `${block.name}-新名` : block.name;
  return { ...block, name, head: block.head.replace(block.name, () => name) };
}

function formatBlock({ clock, name, body }: { clock: string; name: string; body: string }): Block {
  return { clock, name, head: `> ${clock}  ${name}  `, body: `\n   \n${body}  \n   \n` };
}

function laterBy(clock: string, seconds: number): string {
  const [hours = 0, minutes = 0, second = 0] = clock.split(':').map(Number);
  const total = Math.min(86_399, hours * 3600 + minutes * 60 + second + seconds);
  return [total / 3600, (total / 60) % 60, total % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');
}
