import type { ComponentProps } from 'react';
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

/** The same as a button, so that a row of the timeline has one element less. */
export function AvatarButton({ speaker, className, ...rest }: { speaker: string } & ComponentProps<'button'>) {
  const { className: own, letters, ground } = avatarLook(speaker);
  return (
    <button type="button" className={`${className} ${own}`} data-letters={letters} data-ground={ground} {...rest}>
      {letters === '' && <NoLetters />}
    </button>
  );
}

const NoLetters = () => <Icon name="user-round" className={styles.icon} />;
