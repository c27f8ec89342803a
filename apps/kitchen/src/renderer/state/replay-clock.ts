import type { ServiceLoad } from '@galley/domain';

/** How many seconds of the service pass in one second before the eyes. */
export const SPEEDS = [1, 10, 60] as const;
export type Speed = (typeof SPEEDS)[number];

/** What a step to and fro is. */
export const STEP_MS = 5 * 60_000;

type Span = Pick<ServiceLoad, 'from' | 'to'>;

/** Never before the first ticket of the service, nor after the last. */
export const within = (at: number, { from, to }: Span): number =>
  Math.min(to, Math.max(from, Math.round(at)));

/** Where a service stands after so many ms before the eyes; at its end it stops. */
export const moved = (
  { at, speed }: { readonly at: number; readonly speed: Speed },
  elapsedMs: number,
  span: Span,
): { readonly at: number; readonly playing: boolean } => {
  const next = within(at + elapsedMs * speed, span);
  return { at: next, playing: next < span.to };
};

export const nextSpeed = (speed: Speed, by: 1 | -1): Speed =>
  SPEEDS[SPEEDS.indexOf(speed) + by] ?? speed;
