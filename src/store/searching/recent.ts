import type { Ports } from '../types.ts';

/** So many searches are kept, on this machine only. */
const most = 8;

/** What was searched for lately, the latest first. */
export function readRecent({ preferences }: Ports): readonly string[] {
  try {
    const list: unknown = JSON.parse(preferences.get('searches') ?? '[]');
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function writeRecent({ preferences }: Ports, list: readonly string[]): void {
  preferences.set('searches', JSON.stringify(list));
}

/** With a search that was of use; one that it only goes on from gives way to it. */
export function withSearch(list: readonly string[], text: string): readonly string[] {
  const search = text.trim();
  if (search === '') return list;
  return [search, ...list.filter((each) => !search.startsWith(each))].slice(0, most);
}
