import { type Facet, facets, type MembersFound, type MemberWish } from '../../core/index.ts';
import { Choice } from '../choice/choice.tsx';
import { usePanelWords } from '../words/panels/panel-words.ts';
import styles from './facet-bar.module.css';

type FacetBarProps = {
  choices: MembersFound['choices'];
  wish: MemberWish;
  onChange: (chosen: Pick<MemberWish, Facet>) => void;
};

/** What the names seem to say of people, to choose by; nothing where they say nothing. It is told that these are guesses. */
export function FacetBar({ choices, wish, onChange }: FacetBarProps) {
  const words = usePanelWords().people;
  const offered = facets.filter((facet) => choices[facet].length > 0 || wish[facet] !== undefined);
  if (offered.length === 0) return null;
  return (
    <fieldset className={styles.bar} aria-label={words.guesses}>
      <span className={styles.guess} title={words.guessReason}>
        {words.guessed}
      </span>
      {offered.map((facet) => (
        <FacetChoice
          key={facet}
          facet={facet}
          choices={choices[facet]}
          chosen={wish[facet]}
          onChoose={(value) => onChange({ [facet]: value })}
        />
      ))}
    </fieldset>
  );
}

type FacetChoiceProps = {
  facet: Facet;
  choices: MembersFound['choices'][Facet];
  chosen: string | undefined;
  onChoose: (value: string | undefined) => void;
};

function FacetChoice({ facet, choices, chosen, onChoose }: FacetChoiceProps) {
  const words = usePanelWords().people;
  // What is chosen stays in the list, though nobody is left who has it.
  const missing = chosen !== undefined && !choices.some(({ value }) => value === chosen);
  const list = missing ? [{ value: chosen, count: 0 }, ...choices] : choices;
  const options = list.map(({ value, count }) => [value, words.choice(value, count)] as const);
  return (
    <Choice
      label={words.guessOf(words.facets[facet])}
      options={[['', words.any], ...options]}
      shown={chosen ?? words.facets[facet]}
      chosen={chosen ?? ''}
      onChoose={(value) => onChoose(value || undefined)}
      active={chosen !== undefined}
    />
  );
}
