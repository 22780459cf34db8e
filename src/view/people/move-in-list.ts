/** Where a key leads in a list: the index, or undefined for a key that leads nowhere. `page`: how many are in sight. */
export function moveInList(key: string, { index, count, page }: { index: number; count: number; page: number }) {
  const moves: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + page,
    PageUp: index - page,
    Home: 0,
    End: count - 1,
  };
  const to = moves[key];
  return to === undefined ? undefined : Math.max(0, Math.min(to, count - 1));
}
