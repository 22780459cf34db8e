import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

const dayMs = 86_400_000;

/** The day number `by` months on: the same day of its month, or that month's last where it is shorter. */
export function addMonths(day: number, by: number): number {
  // In UTC, so that no zone's clock change can move the day.
  return (
    dayjs
      .utc(day * dayMs)
      .add(by, 'month')
      .valueOf() / dayMs
  );
}
