import { useId } from 'react';
import styles from './segments.module.css';

type SegmentsProps<Value extends string> = {
  label: string;
  options: Record<Value, string>;
  chosen: Value;
  onChoose: (value: Value) => void;
  /** The label is for screen readers only. */
  quiet?: boolean;
};

/** One of a few: radio buttons drawn as a row of segments. */
export function Segments<Value extends string>({ label, options, chosen, onChoose, quiet }: SegmentsProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.group} aria-label={quiet ? label : undefined}>
      {!quiet && <legend className={styles.legend}>{label}</legend>}
      <div className={styles.row}>
        {(Object.entries(options) as [Value, string][]).map(([value, text]) => (
          <label key={value} className={styles.segment}>
            <input
              className={styles.input}
              type="radio"
              name={name}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
