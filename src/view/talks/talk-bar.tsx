import type { Talk } from '../../core/index.ts';
import { knownTalks } from '../../store/known-talks.ts';
import buttons from '../app/buttons.module.css';
import { useSize } from '../app/use-size.ts';
import { Icon } from '../icon/icon.tsx';
import { useActions, useViewer } from '../viewer.ts';
import { shortDate } from '../words/dates.ts';
import { number } from '../words/number.ts';
import { usePanelWords } from '../words/panels/panel-words.ts';
import { useWords } from '../words/words.ts';
import styles from './talk-bar.module.css';
import { wordLength } from './word-length.ts';

/** Over the timeline while a talk is read: what it is, its pictures, its neighbours, and the way out. */
export function TalkBar() {
  const words = useWords();
  const panelWords = usePanelWords();
  const { closeTalk } = useActions();
  // There the header's date says it, and lets one line do.
  const phone = useSize() === 'phone';
  const talk = useViewer((state) => state.talk);
  if (!talk) return null;
  return (
    <section className={styles.bar} aria-label={panelWords.talks.reading}>
      <h2 className={styles.topic}>{talk.topic ? <bdi>{talk.topic}</bdi> : panelWords.talks.untitled}</h2>
      <p className={styles.facts}>
        <bdi className={styles.speaker}>{talk.speaker || words.row.noName}</bdi>
        {!phone && <time dateTime={talk.date}>{shortDate(talk.date)}</time>}
        <span>{wordLength(panelWords, talk.lasting)}</span>
      </p>
      <Steps talk={talk} phone={phone} />
      <button type="button" className={`${buttons.text} ${styles.close}`} onClick={() => closeTalk()}>
        {words.app.showAll}
      </button>
    </section>
  );
}

const none: readonly Talk[] = [];

/** To the talk's pictures, and to the talks before and after it. */
function Steps({ talk, phone }: { talk: Talk; phone: boolean }) {
  const words = usePanelWords().talks;
  const { stepTalk, showSlides } = useActions();
  const talks = useViewer((state) => (state.chat && knownTalks(state.talks, state.chat.entry)) ?? none);
  const at = talks.indexOf(talk);
  const [before, after] = [talks[at - 1], talks[at + 1]];
  const nameOf = ({ topic, speaker }: Talk) => topic || speaker || words.untitled;
  const previous = before ? words.previous(nameOf(before)) : words.noPrevious;
  const next = after ? words.next(nameOf(after)) : words.noNext;
  return (
    <div className={styles.steps}>
      {talk.slides.length > 0 && (
        <button
          type="button"
          className={styles.slides}
          aria-label={words.leaf(talk.slides.length)}
          onClick={() => showSlides()}
        >
          <Icon name="image" size={18} />
          {phone ? number(talk.slides.length) : words.leaf(talk.slides.length)}
        </button>
      )}
      <Questions talk={talk} />
      <Step icon="chevron-left" label={previous} disabled={!before} onClick={() => stepTalk(-1)} />
      <Step icon="chevron-right" label={next} disabled={!after} onClick={() => stepTalk(1)} />
    </div>
  );
}

/** Shows what was asked during the talk, or folds it. */
function Questions({ talk }: { talk: Talk }) {
  const words = usePanelWords().talks;
  const { setPreference } = useActions();
  const isShown = useViewer((state) => state.preferences.questions === 'off');
  if (!talk.questions.some((at) => at < talk.to)) return null;
  return (
    <button
      type="button"
      className={`${buttons.icon} ${styles.questions}`}
      aria-label={words.questions}
      title={words.questions}
      aria-pressed={isShown}
      onClick={() => setPreference('questions', isShown ? 'on' : 'off')}
    >
      <Icon name="messages-square" size={18} />
    </button>
  );
}

type StepProps = { icon: 'chevron-left' | 'chevron-right'; label: string; disabled: boolean; onClick: () => void };

function Step({ icon, label, disabled, onClick }: StepProps) {
  return (
    <button
      type="button"
      className={`${buttons.icon} ${styles.step}`}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
