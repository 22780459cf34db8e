const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether 'YYYY-MM-DD' is a day of the calendar. */
function isDate(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && leap ? 29 : (daysOfMonth[month - 1] ?? 0);
  return year > 0 && day >= 1 && day <= last;
}

/** Matches 2018-01-02, 2018/1/2, 2018.01.02, 20180102; not 12018-01-02, not 2018-01-023, not 2018-0102. */
const dateShape = /(?<!\d)(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?!\d)/g;

/** The first real date in a text, as 'YYYY-MM-DD'; null where there is none. */
export function findDate(text: string): string | null {
  for (const [, year = '', , month, day, tightMonth, tightDay] of text.matchAll(dateShape)) {
    const m = month ?? tightMonth ?? '';
    const d = day ?? tightDay ?? '';
    if (isDate(Number(year), Number(m), Number(d))) return `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  }
  return null;
}

/** The second of the day that 'HH:MM:SS' at this place of a text stands for; -1 for a bad time, -2 where there is none. */
export function parseClock(text: string, at: number): number {
  if (text.charCodeAt(at + 2) !== 58 || text.charCodeAt(at + 5) !== 58) return -2;
  const hour = parseTwoDigits(text, at);
  const minute = parseTwoDigits(text, at + 3);
  const second = parseTwoDigits(text, at + 6);
  if (hour < 0 || minute < 0 || second < 0) return -2;
  return hour > 23 || minute > 59 || second > 59 ? -1 : hour * 3600 + minute * 60 + second;
}

function parseTwoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}
