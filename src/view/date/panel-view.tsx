import type { Calendar } from '../../core/index.ts';
import buttons from '../app/buttons.module.css';
import { Icon } from '../icon/icon.tsx';
import { Segments } from '../settings/segments.tsx';
import { wordMonth } from '../words/dates.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './panel-view.module.css';

type PanelViewProps = {
  calendar: Calendar;
  day: number;
  view: 'month' | 'years';
  onView: (view: 'month' | 'years') => void;
  /** The next or the previous month with messages. */
  onMonth: (forward: boolean) => void;
};

/** What the panel shows, a month or the years, and the way from month to month. */
export function PanelView({ calendar, day, view, onView, onMonth }: PanelViewProps) {
  const words = useWords();
  const panelWords = usePanelWords();
  const month = calendar.dates[day]?.slice(0, 7) ?? '';
  const step = (forward: boolean) => {
    const edge = forward ? calendar.dates.at(-1) : calendar.dates[0];
    return (
      <button
        type="button"
        className={buttons.icon}
        aria-label={forward ? panelWords.date.next : panelWords.date.previous}
        disabled={edge?.startsWith(month)}
        onClick={() => onMonth(forward)}
      >
        <Icon name={forward ? 'chevron-right' : 'chevron-left'} />
      </button>
    );
  };
  return (
    <div className={styles.head}>
      {view === 'month' && (
        <div className={styles.months}>
          {step(false)}
          <h3 className={styles.title} aria-live="polite">
            {wordMonth(words, month)}
          </h3>
          {step(true)}
        </div>
      )}
      <div className={styles.views}>
        <Segments
          label={panelWords.date.view}
          options={{ month: panelWords.date.month, years: panelWords.date.years }}
          chosen={view}
          onChoose={onView}
          quiet
        />
      </div>
    </div>
  );
}
