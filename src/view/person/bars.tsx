import { number } from '../words/number.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './bars.module.css';
import { Section } from './section.tsx';

type BarsProps = {
  title: string;
  bars: readonly { label: string; count: number }[];
  /** What stands under the first bar, under the last, and evenly between. */
  ends: readonly string[];
};

const heightPx = 56;
const widestPx = 24;

/** A small chart under its title: a bar for each, the highest as high as there is room, and told in words; each by hovering. */
export function Bars({ title, bars, ends }: BarsProps) {
  const words = usePanelWords().person;
  const most = bars.reduce((best, bar) => (bar.count > best.count ? bar : best), { label: '', count: 0 });
  return (
    <Section title={title} note={words.most(most.label, number(most.count))}>
      {/* Few bars are no wider than many. */}
      <div style={{ maxInlineSize: Math.max(160, bars.length * widestPx) }}>
        <svg
          className={styles.chart}
          viewBox={`0 0 ${bars.length} ${heightPx}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={`${title}: ${words.peak(most.label, number(most.count))}`}
        >
          {bars.map((bar, index) => {
            // Whoever wrote at all is to be seen.
            const height = bar.count === 0 ? 1 : Math.max(3, (bar.count / most.count) * heightPx);
            return (
              <rect
                key={bar.label}
                className={bar.count === 0 ? styles.none : styles.bar}
                x={index + 0.1}
                y={heightPx - height}
                width={0.8}
                height={height}
              >
                <title>{words.peak(bar.label, number(bar.count))}</title>
              </rect>
            );
          })}
        </svg>
        <p className={styles.ends} aria-hidden="true">
          {ends.map((end) => (
            <span key={end}>{end}</span>
          ))}
        </p>
      </div>
    </Section>
  );
}
