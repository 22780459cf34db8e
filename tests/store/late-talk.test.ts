import { beforeAll, expect, test } from 'vitest';
import { loadActs } from '../../src/store/act.ts';
import { day, evening } from '../core/talks/evening.ts';
import { memoryArchive } from '../helpers/memory-archive.ts';
import { openViewer } from './thirty-days.ts';

/** The evening four hours and twenty minutes later, over midnight. */
const late = evening.slice(0, -1).map((line) => {
  const [hours = 0, minutes = 0] = line.split(':', 2).map(Number);
  const minute = (hours + 4) * 60 + minutes + 20;
  const clock = [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return { date: minute < 24 * 60 ? '2024-05-08' : '2024-05-09', line: `${clock}${line.slice(5)}` };
});
const lateFiles = memoryArchive([
  { id: 'late', title: '深夜谈', entries: late.flatMap(({ date, line }) => day(date, [line])) },
]);

beforeAll(loadActs);

test('a talk is printed whole, though it goes on after midnight', async () => {
  const { state, when, actions } = await openViewer('late/?talk=2024-05-08.235005', new Map(lateFiles));
  await when((now) => now.talk !== undefined && now.rows.some(({ shape }) => shape === 'message'));
  expect(state().date).toBe('2024-05-08');
  const rows = (await actions.sharing()).rowsOfDay();
  const printed = rows.flatMap((row) => (row.shape === 'message' ? [row.message.text] : []));
  expect(printed).toContain(evening.find((line) => line.includes('用尺子量的'))?.slice(12));
});
