import { type ReactNode, useEffect, useRef } from 'react';
import type { Searching } from '../../store/searching/searching.ts';
import type { Size } from '../app/use-size.ts';
import { useViewer } from '../viewer.ts';
import { Choices } from './choices.tsx';
import { Histogram } from './histogram.tsx';
import { HitList } from './hit-list.tsx';
import { NoHits } from './no-hits.tsx';
import { Problems } from './problems.tsx';
import { QueryField } from './query-field.tsx';
import styles from './search-panel.module.css';
import { Start } from './start.tsx';
import { Summary } from './summary.tsx';
import { useSearch } from './use-searching.ts';

type SearchBodyProps = { searching: Searching; size: Size; close: ReactNode };

/** The field, and below it what there is to say about what it holds. */
export function SearchBody({ searching, size, close }: SearchBodyProps) {
  const text = useViewer((state) => state.link.show.q);
  const problems = useSearch(searching, (state) => state.problems);
  const isAsked = useSearch(searching, (state) => state.query !== undefined);
  const hasHits = useSearch(searching, (state) => state.list.length > 0);
  const hasFound = useSearch(searching, ({ found }) => (found?.total ?? 0) > 0);
  const list = useRef<{ focus(): void } | null>(null);
  useEffect(() => searching.warm(), [searching]);
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <QueryField searching={searching} size={size} onDown={() => list.current?.focus()} />
        {close}
      </div>
      <Choices searching={searching} />
      {problems.length > 0 && <Problems problems={problems} text={text ?? ''} />}
      {text === undefined && <Start searching={searching} />}
      {isAsked && hasFound && <Histogram searching={searching} />}
      {isAsked && <Summary searching={searching} />}
      {isAsked && (hasHits ? <HitList searching={searching} handle={list} /> : <NoHits searching={searching} />)}
    </div>
  );
}
