import type { Point } from './tap-tracker.ts';

/** Where each finger that is on the glass came down, by the browser's number of it. */
const starts = new Map<number, Point>();

type DriftOf = (element: HTMLElement) => number;

const remember = ({ changedTouches }: TouchEvent): void => {
  for (const { identifier, clientX, clientY } of changedTouches)
    starts.set(identifier, { x: clientX, y: clientY });
};

const forget = ({ changedTouches }: TouchEvent): void => {
  for (const { identifier } of changedTouches) starts.delete(identifier);
};

const isWithin = ({ identifier, clientX, clientY }: Touch, drift: number): boolean => {
  const from = starts.get(identifier);
  return from !== undefined && Math.hypot(clientX - from.x, clientY - from.y) <= drift;
};

/**
 * In a list that scrolls the browser takes a finger for itself after some pixels, and what it came down on hears
 * no more of it. As long as the drift is one of a tap the browser is kept from that; beyond it the list scrolls.
 */
const waitForMore =
  (driftOf: DriftOf) =>
  (event: TouchEvent): void => {
    if (!event.cancelable) return;
    const drift = driftOf(event.currentTarget as HTMLElement);
    if ([...event.changedTouches].every((touch) => isWithin(touch, drift))) event.preventDefault();
  };

const watched = new WeakSet<HTMLElement>();

/** To be called when a finger comes down on an element; listens to it from then on. */
export const keepFromScrolling = (element: HTMLElement, driftOf: DriftOf): void => {
  if (watched.has(element)) return;
  watched.add(element);
  element.addEventListener('touchstart', remember, { passive: true });
  element.addEventListener('touchmove', waitForMore(driftOf), { passive: false });
  for (const end of ['touchend', 'touchcancel'] as const)
    element.addEventListener(end, forget, { passive: true });
};
