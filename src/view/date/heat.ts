/** How dark a day is drawn, 0 (nothing shown) to 4, by the square root of its share of the loudest day. */
export function heatOf(count: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0 || most <= 0) return 0;
  const share = Math.sqrt(count / most);
  if (share > 0.75) return 4;
  if (share > 0.5) return 3;
  return share > 0.25 ? 2 : 1;
}
