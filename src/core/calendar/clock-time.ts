/** A time of day as 'HH:MM' or 'HH:MM:SS'; `wrong`: what was typed is none that a day has. */
export type ClockTime = { clock: string; wrong?: undefined } | { clock?: undefined; wrong: string };

const part = '(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|[早晚])?';

/** Matches 21:30, 9:30:05 pm, 下午3:20; not 2018. */
const clockPattern = new RegExp(`${part} *(\\d{1,2}):(\\d\\d)(?::(\\d\\d))? *([ap]m)?`);

/** Matches 9点, 晚上9点半, 21时30分05秒; not 9日. */
const hourPattern = new RegExp(`${part} *(\\d{1,2})[点點时時](?:(半)|(\\d{1,2})分?(?:(\\d{1,2})秒?)?)?`);

/** Matches 9pm, 9 am; not 9. */
const shortPattern = /(\d{1,2}) *([ap]m)/;

/** Takes a time of day, at the end or the beginning, out of what somebody typed; undefined where there is none. */
export function takeTime(text: string): { rest: string; time?: ClockTime } {
  for (const read of [readClock, readHour, readShort]) {
    const found = read(text);
    if (!found) continue;
    const { match, time } = found;
    const end = match.index + match[0].length;
    if (match.index > 0 && end < text.length) continue;
    return { rest: (text.slice(0, match.index) + text.slice(end)).trim(), time };
  }
  return { rest: text };
}

type Found = { match: RegExpExecArray; time: ClockTime };

function readClock(text: string): Found | undefined {
  const match = clockPattern.exec(text);
  if (!match) return undefined;
  const [, prefix, hour = '', minute = '', second, suffix] = match;
  return { match, time: toClock({ said: suffix ?? prefix, hour, minute, second }, match[0]) };
}

function readHour(text: string): Found | undefined {
  const match = hourPattern.exec(text);
  if (!match) return undefined;
  const [, said, hour = '', half, minute = '0', second] = match;
  return { match, time: toClock({ said, hour, minute: half ? '30' : minute, second }, match[0]) };
}

function readShort(text: string): Found | undefined {
  const match = shortPattern.exec(text);
  return match ? { match, time: toClock({ said: match[2], hour: match[1] ?? '', minute: '0' }, match[0]) } : undefined;
}

type Said = { said: string | undefined; hour: string; minute: string; second?: string | undefined };

function toClock({ said = '', hour, minute, second }: Said, typed: string): ClockTime {
  const hours = toHours(Number(hour), said);
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return { wrong: typed.trim() };
  const parts = [String(hours), minute, ...(second === undefined ? [] : [second])];
  return { clock: parts.map((each) => each.padStart(2, '0')).join(':') };
}

/** 下午3点 is 15, 中午12点 is 12, 12am is 0; 晚上12点 is 24, which no day has: it might mean this midnight or the next. */
function toHours(hour: number, said: string): number {
  if (said === 'am' || said === '凌晨') return hour === 12 ? 0 : hour;
  if (/^[晚夜]/.test(said) && hour === 12) return 24;
  const afternoon = /^(?:pm|下午|傍晚|晚|夜)/.test(said) && hour >= 1 && hour < 12;
  return afternoon || (said === '中午' && hour < 3) ? hour + 12 : hour;
}
