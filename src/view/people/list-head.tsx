import { type MemberOrder, memberOrders } from '../../core/index.ts';
import { Choice } from '../choice/choice.tsx';
import { useViewer } from '../viewer.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './list-head.module.css';

type ListHeadProps = {
  found: number;
  total: number;
  order: MemberOrder | undefined;
  onOrder: (order: MemberOrder) => void;
  everywhere: boolean;
  onEverywhere: (everywhere: boolean) => void;
};

/** How many are listed, of which chats, and in which order. */
export function ListHead({ found, total, order = 'count', onOrder, everywhere, onEverywhere }: ListHeadProps) {
  const words = usePanelWords().people;
  const others = useViewer((state) => (state.manifest?.chats.filter(({ people }) => people).length ?? 0) > 1);
  return (
    <div className={styles.head}>
      <p className={styles.count} role="status">
        {found === total ? words.total(total) : words.found(found, total)}
      </p>
      {others && (
        <Choice
          label={words.scope}
          options={Object.entries(words.scopes)}
          chosen={everywhere ? 'all' : 'here'}
          onChoose={(scope) => onEverywhere(scope === 'all')}
          active={everywhere}
        />
      )}
      <Choice
        label={words.order}
        options={memberOrders.map((each) => [each, words.orders[each]] as const)}
        chosen={order}
        onChoose={(next) => onOrder(memberOrders.find((each) => each === next) ?? 'count')}
        active={order !== 'count'}
      />
    </div>
  );
}
