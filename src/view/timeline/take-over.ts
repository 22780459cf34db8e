import type { Actions } from '../../store/types.ts';

/** The day's messages as the page has them (src/markup), until the timeline stands in their place. */
let page = document.getElementById('day');
/** The place that was asked for last: where it cannot be had, what is there must do. */
let asked = '';

/**
 * Takes the page's own markup away once the timeline shows the same: the reader, who may have scrolled in it, sees the
 * same messages at the same places. To be called when the timeline stands, before it is painted.
 */
export function takeOver(scroller: HTMLElement, stand: Actions['stand']): void {
  if (!page || !scroller.querySelector('article')) return;
  // A body whose part is still on its way (message-body.tsx).
  if (scroller.querySelector('[data-hold] > div:empty')) {
    requestAnimationFrame(() => takeOver(scroller, stand));
    return;
  }
  const place = placeIn(page);
  if (place && isElsewhere(scroller, place)) {
    const wish = `${place.id} ${place.offset}`;
    const again = wish !== asked && stand(place.id, place.offset);
    asked = wish;
    if (again) return;
  }
  dropPage();
}

/** Takes the page's own markup away: by now, or because the filter leaves nothing that could stand in its place. */
export function dropPage(): void {
  page?.remove();
  page = null;
  delete document.getElementById('root')?.dataset.behind;
}

/** Hides the app from keyboard and screen reader where it lies behind the page's own markup for more than this frame. */
export function stayBehind(): void {
  requestAnimationFrame(() => {
    const app = document.getElementById('root');
    if (page && app) app.dataset.behind = '';
  });
}

type Place = { id: string; offset: number };

/** The topmost whole message of the page and how far below the top edge it stands; none where a filter hides them. */
function placeIn(day: HTMLElement): Place | undefined {
  const scroller = day.querySelector('[data-scroller]');
  if (!scroller || getComputedStyle(scroller).visibility === 'hidden') return undefined;
  const { top } = scroller.getBoundingClientRect();
  for (const group of scroller.querySelectorAll('[data-group]')) {
    // To ask a message of a group that is out of sight where it stands would lay all of the group out.
    if (group.getBoundingClientRect().bottom <= top) continue;
    for (const article of group.querySelectorAll('article')) {
      const rect = article.getBoundingClientRect();
      const offset = rect.top - top;
      // What is folded has no place.
      if (offset >= 0 && rect.height > 0) return { id: article.id, offset };
    }
  }
  return undefined;
}

function isElsewhere(scroller: HTMLElement, { id, offset }: Place): boolean {
  const article = scroller.querySelector(`article[id="${id}"]`);
  const top = article?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
  return Math.abs(top - scroller.getBoundingClientRect().top - offset) > 0.5;
}
