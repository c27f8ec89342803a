import type { TicketView } from '@galley/kitchen/contract';
import { cx } from '@galley/ui';
import type { ReactNode } from 'react';
import { Position } from '../../parts/Position.tsx';
import type { AgeStep } from '../../state/age.ts';
import type { Part } from '../../state/lay-out.ts';
import { useTick } from '../../state/tick.store.ts';
import { AgeText, STEPS, StepWord, useStep } from './TicketAge.tsx';

const NEW_MS = 20_000;
const LONG_LABEL = 5;

/** The visual twin of the sound. */
function NewMark({ arrivedAt }: { readonly arrivedAt: number }) {
  const fresh = useTick(({ windowNow }) => windowNow - arrivedAt <= NEW_MS);
  if (!fresh) return null;
  return (
    <span className="kt-meta rounded-control bg-accent px-[calc(8*var(--k))] leading-[calc(28*var(--k))] font-bold text-on-accent">
      NEW
    </span>
  );
}

type HeadRowProps = {
  readonly ticket: TicketView;
  readonly position: number;
  readonly step: AgeStep;
  /** What stands above the age. */
  readonly children: ReactNode;
};

/** The same number and label on every part, so that a part is never taken for another ticket. */
function HeadRow({ ticket, position, step, children }: HeadRowProps) {
  const long = ticket.label.length > LONG_LABEL;
  return (
    <div
      className={cx(
        'flex h-[calc(86*var(--k))] shrink-0 items-center gap-[calc(10*var(--k))] pt-[calc(6*var(--k))] px-[calc(18*var(--k))]',
        STEPS[step].head,
      )}
    >
      <Position position={position} />
      <h2
        className={cx(
          'm-0 min-w-0 grow overflow-hidden',
          long ? 'kt-label-long line-clamp-2' : 'kt-label whitespace-nowrap',
        )}
      >
        {ticket.label}
      </h2>
      <span className="flex shrink-0 flex-col items-end">
        {children}
        <AgeText ticket={ticket} step={step} />
      </span>
    </div>
  );
}

type HeadProps = {
  readonly ticket: TicketView;
  readonly position: number;
  readonly arrivedAt: number | undefined;
};

export function TicketHead({ ticket, position, arrivedAt }: HeadProps) {
  const step = useStep(ticket);
  return (
    <HeadRow ticket={ticket} position={position} step={step}>
      {arrivedAt === undefined || step !== 'fresh' ? null : <NewMark arrivedAt={arrivedAt} />}
      <span className="kt-step">
        <StepWord step={step} />
      </span>
    </HeadRow>
  );
}

/** Head of a ticket's further cells. */
export function ContinuedHead({
  ticket,
  part,
  position,
}: Omit<HeadProps, 'arrivedAt'> & { readonly part: Part }) {
  const step = useStep(ticket);
  return (
    <HeadRow ticket={ticket} position={position} step={step}>
      <span className="kt-word figures flex gap-[calc(8*var(--k))]">
        <StepWord step={step} />
        {`${part.index + 1} of ${part.of}`}
      </span>
    </HeadRow>
  );
}
