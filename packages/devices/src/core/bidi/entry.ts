import type { BidiClass } from './classes.ts';

/** One character on its way through the rules; `embedding` is its level before the implicit rules. */
export type Entry = {
  readonly type: BidiClass;
  readonly embedding: number;
  readonly removed: boolean;
  level: number;
};
