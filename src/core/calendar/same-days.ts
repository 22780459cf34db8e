import { type Calendar, indexOfDate } from './calendar.ts';

/**
 * The same day in all other years that have messages on it (那年今日), as indexes, the latest first. A leap day is one with
 * 28 February of the years that have no 29th: so it is found from every year, and every year from it.
 */
export function sameDays(calendar: Calendar, date: string): number[] {
  const year = Number(date.slice(0, 4));
  const [first, last] = [calendar.dates[0] ?? '', calendar.dates.at(-1) ?? ''];
  const found: number[] = [];
  for (let other = Number(last.slice(0, 4)); other >= Number(first.slice(0, 4)); other--) {
    if (other === year || first === '') continue;
    for (const name of namesIn(date.slice(5), year, other)) {
      const index = indexOfDate(calendar, `${String(other).padStart(4, '0')}-${name}`);
      if (index >= 0) found.push(index);
    }
  }
  return found;
}

/** What a month and day of one year is called in another, the later first. */
function namesIn(name: string, year: number, other: number): string[] {
  if (name === '02-29') return isLeap(other) ? [name] : ['02-28'];
  return name === '02-28' && !isLeap(year) && isLeap(other) ? ['02-29', name] : [name];
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
