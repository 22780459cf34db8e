/** Does the same with all items, so many at a time, in order as far as that goes. Where one fails, no other is begun. */
export async function inLanes<Item>(
  items: Iterable<Item>,
  lanes: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const rest = each(items);
  const lane = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** A loop that is broken off ends it for all others; an array's own iterator would go on. */
function* each<Item>(items: Iterable<Item>): Generator<Item> {
  yield* items;
}
