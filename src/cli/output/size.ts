/** 12345678 → '12.3 MB'; at least '0.1 MB'. */
export function formatSize(bytes: number): string {
  return `${Math.max(0.1, bytes / 1e6)
    .toFixed(bytes < 1e8 ? 1 : 0)
    .replace(/\.0$/, '')} MB`;
}
