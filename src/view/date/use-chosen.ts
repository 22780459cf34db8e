import { useState } from 'react';
import { type Calendar, findWhen } from '../../core/index.ts';
import { useActions, useViewer } from '../viewer.ts';

export type Chosen = {
  /** The day that the keys and the panel's words are at, by its index; -1 where there are no days. */
  day: number;
  /** Months as leaves, or years as a heat map. */
  view: 'month' | 'years';
  /** Moves on to a day; `kept` puts the very day into the address, not only its month. */
  choose(day: number, kept?: boolean): void;
  setView(view: 'month' | 'years'): void;
  /** Shows the month of a day. */
  openMonth(day: number): void;
};

/** A step to a day: where the reader was, and what the address said before and is to say after. */
type Step = { date: string; here: string; before: string | undefined; after: string | undefined };

/**
 * Which day the panel is at. The address may name a year (the heat map), a month or a day; where it names none, the panel
 * follows the reader through the chat. The steps from day to day within a month are not written down.
 */
export function useChosen(calendar: Calendar): Chosen {
  const { show } = useActions();
  const shown = useViewer((state) => state.link.show);
  const here = useViewer((state) => state.date) || (calendar.dates.at(-1) ?? '');
  const [step, setStep] = useState<Step>();
  // What a step asks of the address comes there a moment later.
  const stepped = step?.here === here && (step.before === shown.date || step.after === shown.date) ? step : undefined;
  const period = (stepped ? stepped.after : shown.date) ?? here.slice(0, 7);
  const date = stepped?.date ?? (here.startsWith(period) ? here : period);
  const view = period.length === 4 ? 'years' : 'month';
  const open = (next: string, named: string | undefined) => {
    setStep({ date: next, here, before: shown.date, after: named });
    if (named !== shown.date) show({ ...shown, panel: 'date', date: named });
  };
  return {
    day: findWhen(calendar, { date }).index,
    view,
    choose(day, kept = false) {
      const next = calendar.dates[day] ?? '';
      const isWithin = next.startsWith(period.slice(0, 7));
      open(next, kept ? next : isWithin ? shown.date : next.slice(0, view === 'years' ? 4 : 7));
    },
    setView: (next) => open(date, date.slice(0, next === 'years' ? 4 : 7)),
    openMonth: (day) => open(calendar.dates[day] ?? '', calendar.dates[day]?.slice(0, 7)),
  };
}
