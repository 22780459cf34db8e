import { Icon } from '../icon/icon.tsx';
import styles from './avatar.module.css';
import { avatarLook } from './avatar-look.ts';

/**
 * A speaker's picture, drawn from the name, since logs have none. Its size is the custom property `--avatar`.
 * The letters are an ornament: generated content, so that searching and copying find the name once.
 */
export function Avatar({ speaker }: { speaker: string }) {
  const { className, letters, ground } = avatarLook(speaker);
  return (
    <span className={className} data-letters={letters} data-ground={ground} aria-hidden="true">
      {letters === '' && <NoLetters />}
    </span>
  );
}

/** The same as a row's button, which needs one element less; no component, of which a row has as few as can be. */
export function drawFace(speaker: string, face: { className: string | undefined; label: string }) {
  const { className, letters, ground } = avatarLook(speaker);
  return (
    <button
      type="button"
      className={`${face.className} ${className}`}
      data-letters={letters}
      data-ground={ground}
      aria-label={face.label}
      data-press="person"
    >
      {letters === '' && <NoLetters />}
    </button>
  );
}

const NoLetters = () => <Icon name="user-round" className={styles.icon} />;
