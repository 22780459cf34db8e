import { Icon } from '../icon/icon.tsx';
import styles from './choice.module.css';

type ChoiceProps = {
  label: string;
  /** What can be chosen and how it is told, in order. */
  options: readonly (readonly [value: string, text: string])[];
  chosen: string;
  onChoose: (value: string) => void;
  /** How the chosen one is told while the list is closed, where not as in it. */
  shown?: string;
  /** Something else than usual is chosen. */
  active?: boolean;
};

/** One of many: the system's own list, under a word with an arrow that is as wide as what is chosen. */
export function Choice({ label, options, chosen, onChoose, shown, active = false }: ChoiceProps) {
  return (
    <span className={styles.choice} data-active={active || undefined}>
      <span className={styles.text} aria-hidden="true">
        {shown ?? options.find(([value]) => value === chosen)?.[1]}
      </span>
      <Icon name="chevron-down" size={12} />
      <select
        className={styles.select}
        aria-label={label}
        title={label}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </span>
  );
}
