import type { TicketView } from '@galley/kitchen/contract';
import { cx } from '@galley/ui';
import { Circle, Hexagon, TriangleAlert } from 'lucide-react';
import { type AgeStep, ageSeconds, formatTicketAge, stepOf } from '../../state/age.ts';
import { hubTime } from '../../state/clock.ts';
import { useRead } from '../../state/read.store.ts';
import { useTick } from '../../state/tick.store.ts';

/** What follows from a ticket's age in seconds; renders anew only when that changes. */
export const useAge = <T extends string | number | boolean>(
  ticket: TicketView,
  follows: (seconds: number) => T,
): T => {
  const clocks = useRead((models) => models.clocks);
  return useTick(({ windowNow }) =>
    follows(ageSeconds(ticket.firedAt, hubTime(windowNow, clocks))),
  );
};

export const useStep = (ticket: TicketView): AgeStep =>
  useAge(ticket, (seconds) => stepOf(seconds, ticket));

function Seconds({ ticket }: { readonly ticket: TicketView }) {
  return useAge(ticket, formatTicketAge);
}

/** Word and outline say the step; colour and brightness only repeat it. */
export const STEPS = {
  fresh: { Icon: Circle, word: '', head: 'kt-fresh', frame: 'kt-frame-fresh' },
  due: { Icon: TriangleAlert, word: 'DUE', head: 'kt-due', frame: 'kt-frame-due' },
  late: { Icon: Hexagon, word: 'LATE', head: 'kt-late', frame: 'kt-frame-late' },
} as const satisfies Record<AgeStep, unknown>;

export function AgeText({ ticket, step }: { readonly ticket: TicketView; readonly step: AgeStep }) {
  const { Icon } = STEPS[step];
  return (
    <span className="kt-age figures flex shrink-0 items-center gap-[calc(8*var(--k))]">
      <Icon
        aria-hidden
        size="0.75em"
        strokeWidth={3}
        fill={step === 'late' ? 'currentColor' : 'none'}
      />
      <span role="timer" aria-live="off" data-testid="age" data-step={step}>
        <Seconds ticket={ticket} />
      </span>
    </span>
  );
}

/** The step in a word, above the age; empty while there is time. */
export function StepWord({ step }: { readonly step: AgeStep }) {
  const { word } = STEPS[step];
  return word === '' ? null : <span>{word}</span>;
}

/** Lies over the card's edge. */
export function AgeFrame({ ticket }: { readonly ticket: TicketView }) {
  const step = useStep(ticket);
  return (
    <span
      aria-hidden
      className={cx('pointer-events-none absolute inset-0 rounded-control', STEPS[step].frame)}
    />
  );
}
