/** Rows `from` … `to` - 1. */
export type PageOfRows = { from: number; to: number };

/**
 * Cuts rows of these heights into pages of at most `limit` px, as few as can be and about as high as each other. A row is never cut:
 * one that is higher than the limit has a page of its own.
 */
export function splitRows(heights: readonly number[], limit: number): PageOfRows[] {
  const fewest = fill(heights, limit);
  const total = heights.reduce((sum, height) => sum + height, 0);
  for (let target = total / fewest.length; target < limit; target *= 1.02) {
    const pages = fill(heights, target);
    if (pages.length <= fewest.length) return pages;
  }
  return fewest;
}

function fill(heights: readonly number[], limit: number): PageOfRows[] {
  const pages: PageOfRows[] = [];
  let filled = Number.POSITIVE_INFINITY;
  heights.forEach((height, index) => {
    const page = pages.at(-1);
    if (page && filled + height <= limit) {
      page.to = index + 1;
      filled += height;
    } else {
      pages.push({ from: index, to: index + 1 });
      filled = height;
    }
  });
  return pages;
}
