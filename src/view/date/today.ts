import { formatDay } from '../../core/index.ts';

/** The date that it is now by an archive's wall clock, '+08:00' from UTC. */
export function today(offset: string): string {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const ahead = (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  return formatDay(Math.floor((Date.now() + ahead) / 86_400_000));
}
