export type Point = { readonly x: number; readonly y: number };
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/**
 * Decides which fingers hold a target and which of them commit when lifted.
 * A finger counts while it is on the target or has drifted at most `drift` px from where it
 * came down, so that a jolt at the edge of a key is still a tap and a slide away is not.
 */
export type TapTracker = {
  down(finger: number, at: Point, box: Box, drift: number): void;
  move(finger: number, at: Point): void;
  /** True if lifting this finger here commits. Every finger commits for itself. */
  up(finger: number, at: Point): boolean;
  cancel(finger: number): void;
  /** How many fingers hold the target now. */
  held(): number;
};

type Finger = { readonly from: Point; readonly box: Box; readonly drift: number; on: boolean };

function counts(finger: Finger, at: Point): boolean {
  const { box, from, drift } = finger;
  const inside = at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom;
  return inside || Math.hypot(at.x - from.x, at.y - from.y) <= drift;
}

export function createTapTracker(): TapTracker {
  const fingers = new Map<number, Finger>();
  return {
    down: (id, at, box, drift) => void fingers.set(id, { from: at, box, drift, on: true }),
    move(id, at) {
      const finger = fingers.get(id);
      if (finger) finger.on = counts(finger, at);
    },
    up(id, at) {
      const finger = fingers.get(id);
      fingers.delete(id);
      return finger !== undefined && counts(finger, at);
    },
    cancel: (id) => void fingers.delete(id),
    held: () => [...fingers.values()].filter((finger) => finger.on).length,
  };
}
