import type { Direction } from './key-map.ts';

/** Where a control stands on the screen, px. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Beside the way a control counts as far as one thrice as far along it; among those in it the middle one is first. */
const ASIDE = 3;
const OFF_MIDDLE = 0.1;

type Span = { readonly from: number; readonly to: number };

const across = ({ left, width }: Box): Span => ({ from: left, to: left + width });
const down = ({ top, height }: Box): Span => ({ from: top, to: top + height });
const middle = ({ from, to }: Span): number => (from + to) / 2;

/** What two spans leave free between them; 0: they overlap. */
const gap = (a: Span, b: Span): number => Math.max(0, b.from - a.to, a.from - b.to);

/** How far a control lies in a direction, px; and what it costs to go there. */
const wayTo = (here: Box, there: Box, direction: Direction) => {
  const upright = direction === 'up' || direction === 'down';
  const [along, aside] = upright ? [down, across] : [across, down];
  const sign = direction === 'left' || direction === 'up' ? -1 : 1;
  const off = Math.abs(middle(aside(there)) - middle(aside(here)));
  const far = sign * (middle(along(there)) - middle(along(here)));
  return { far, cost: far + ASIDE * gap(aside(here), aside(there)) + OFF_MIDDLE * off };
};

const ORDER = { left: -1, up: -1, right: 1, down: 1 } as const;

/**
 * The control to which an arrow leads (rule KS78), by its place in `boxes`: the nearest one in that direction, where
 * none is the next or previous one in their order, so that every control is reached; none chosen (-1): the first.
 */
export const focusAfter = (boxes: readonly Box[], from: number, direction: Direction): number => {
  const here = boxes[from];
  if (here === undefined) return boxes.length === 0 ? -1 : 0;
  const found = boxes
    .map((box, at) => ({ at, ...wayTo(here, box, direction) }))
    .filter(({ at, far }) => at !== from && far > 1)
    .sort((a, b) => a.cost - b.cost)[0];
  const next = Math.min(boxes.length - 1, Math.max(0, from + ORDER[direction]));
  return found?.at ?? next;
};
