import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import styles from './popup.module.css';

type PopupProps = {
  /** What it belongs to. */
  anchor: Element;
  label: string;
  /** The dark bar over a message, or the card beside a person. */
  look: 'bar' | 'card';
  onClose: () => void;
  children: ReactNode;
};

/** A small menu in the browser's top layer, next to its anchor. It closes on Escape, on a touch elsewhere and on scrolling. */
export function Popup({ anchor, label, look, onClose, children }: PopupProps) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const popup = ref.current;
    if (!popup) return;
    // Browsers without popovers draw it as the fixed box that it is.
    popup.showPopover?.();
    place(popup, anchor, look);
    // Not the first button after a touch or a click, which would stand there ringed.
    const next = anchor.matches(':focus-visible') ? popup.querySelector('button') : popup;
    next?.focus({ preventScroll: true });
  }, [anchor, look]);
  useDismissal(ref, anchor, onClose);
  return (
    // Not "auto": lifting the finger that opened it would close it again.
    <div
      ref={ref}
      className={`${styles.popup} ${styles[look]}`}
      popover="manual"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
    >
      {children}
    </div>
  );
}

const margin = 8;
const slack = 8;

/** Above its anchor where there is room (a bar), or below it (a card); always within the window. */
function place(popup: HTMLElement, anchor: Element, look: PopupProps['look']): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popup;
  const above = at.top - height - margin;
  const below = at.bottom + margin;
  const fitsBelow = below + height <= window.innerHeight - margin;
  const top = look === 'bar' ? (above >= margin ? above : below) : fitsBelow ? below : above;
  const wanted = look === 'bar' ? at.left + (at.width - width) / 2 : at.left;
  popup.style.left = `${clamp(wanted, margin, window.innerWidth - width - margin)}px`;
  popup.style.top = `${clamp(top, margin, window.innerHeight - height - margin)}px`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

function useDismissal(ref: React.RefObject<HTMLElement | null>, anchor: Element, onClose: () => void): void {
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const controller = new AbortController();
    const options = { signal: controller.signal, capture: true };
    const close = () => latest.current();
    window.addEventListener(
      'pointerdown',
      (event) => {
        if (!ref.current?.contains(event.target as Node)) close();
      },
      options,
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' && event.key !== 'Tab') return;
        if (event.key === 'Tab' && ref.current?.contains(document.activeElement)) return;
        event.stopPropagation();
        close();
        if (anchor instanceof HTMLElement) anchor.focus({ preventScroll: true });
      },
      options,
    );
    // A scroll that ended just before still sends its event: only one that carries the anchor away counts.
    const { top } = anchor.getBoundingClientRect();
    const follow = () => Math.abs(anchor.getBoundingClientRect().top - top) > slack && close();
    window.addEventListener('scroll', follow, options);
    window.addEventListener('resize', close, options);
    return () => controller.abort();
  }, [ref, anchor]);
}
