import type { KeyboardEvent } from 'react';

type Spot = { readonly left: number; readonly top: number };

const steps: Readonly<Record<string, { readonly dx: number; readonly dy: number }>> = {
  ArrowLeft: { dx: -1, dy: 0 },
  ArrowRight: { dx: 1, dy: 0 },
  ArrowUp: { dx: 0, dy: -1 },
  ArrowDown: { dx: 0, dy: 1 },
};

/** Index of the nearest spot in the direction of an arrow key, or -1; across counts more than along. */
export const nearest = (spots: readonly Spot[], from: number, key: string): number => {
  const step = steps[key];
  const here = spots[from];
  if (step === undefined || here === undefined) return -1;
  let found = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, spot] of spots.entries()) {
    const along = (spot.left - here.left) * step.dx + (spot.top - here.top) * step.dy;
    const across = Math.abs((spot.left - here.left) * step.dy + (spot.top - here.top) * step.dx);
    const distance = along + across * 4;
    if (along <= 0 || distance >= least) continue;
    least = distance;
    found = index;
  }
  return found;
};

/** Arrow keys go from key to key as the eye does, on the menu and on the floor. */
export const moveInGrid = (event: KeyboardEvent<HTMLElement>): void => {
  if (steps[event.key] === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const tiles = [...event.currentTarget.querySelectorAll('button')];
  const spots = tiles.map((tile) => tile.getBoundingClientRect());
  const next = tiles[nearest(spots, tiles.indexOf(event.target as HTMLButtonElement), event.key)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};
