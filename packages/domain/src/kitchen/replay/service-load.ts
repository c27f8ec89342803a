import type { TicketRow } from '../../rows.ts';
import { TICKET_RANK } from '../kitchen.table.ts';

/** How full a kitchen was over a service. */
export type ServiceLoad = {
  /** When the first ticket was fired and the last one was bumped, hub time, ms. */
  readonly from: number;
  readonly to: number;
  readonly stepMs: number;
  /** The most tickets that were open at a time, step by step from `from` on. */
  readonly open: readonly number[];
};

const MOST_STEPS = 96;
const LEAST_STEP_MS = 60_000;

type Span = { readonly from: number; readonly to: number };

const spanOf = ({ firedAt, movedAt, bumpedAt, rank }: TicketRow, now: number): Span => ({
  from: movedAt ?? firedAt,
  to: rank >= TICKET_RANK.bumped ? (bumpedAt ?? now) : now,
});

const countAt = (spans: readonly Span[], from: number, to: number): number =>
  spans.filter((span) => span.from < to && span.to > from).length;

/** Of the tickets of a service; `now` (hub time, ms): what is open is so until then. Null: nothing was fired. */
export const serviceLoad = (tickets: readonly TicketRow[], now: number): ServiceLoad | null => {
  const spans = tickets
    .filter(({ rank }) => rank !== TICKET_RANK.givenBack)
    .map((row) => spanOf(row, now));
  if (spans.length === 0) return null;
  const from = Math.min(...spans.map((span) => span.from));
  const to = Math.max(...spans.map((span) => span.to), from + LEAST_STEP_MS);
  const stepMs = Math.max(LEAST_STEP_MS, Math.ceil((to - from) / MOST_STEPS));
  const steps = Math.ceil((to - from) / stepMs);
  const open = Array.from({ length: steps }, (_, step) =>
    countAt(spans, from + step * stepMs, from + (step + 1) * stepMs),
  );
  return { from, to, stepMs, open };
};
