import { encode } from 'uqr';
import styles from './qr-code.module.css';

/** A link to be photographed: dark on white whatever the theme, with the quiet margin that readers ask for. */
export function QrCode({ link, label }: { link: string; label: string }) {
  const drawing = drawCode(link);
  if (!drawing) return null;
  const { size, path } = drawing;
  return (
    <svg className={styles.code} viewBox={`-3 -3 ${size + 6} ${size + 6}`} role="img" aria-label={label}>
      <path className={styles.ground} d={`M-3-3h${size + 6}v${size + 6}h-${size + 6}z`} />
      <path d={path} />
    </svg>
  );
}

/** Nothing for an address that is longer than a code can hold (some 2,300 bytes). */
function drawCode(link: string): { size: number; path: string } | undefined {
  try {
    const { size, data } = encode(link, { ecc: 'M', border: 0 });
    const cells = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size, path: cells.join('') };
  } catch {
    return undefined;
  }
}
