import { z } from 'zod';

/** Which level of the sensor line means an open drawer; it depends on the drawer, not the printer. */
export type DrawerSensor = 'none' | 'high-is-open' | 'low-is-open';

/** The sensor's polarity by trying it: its level with the drawer shut, then open. */
export function sensorFrom(highWhenShut: boolean, highWhenOpen: boolean): DrawerSensor {
  if (highWhenShut === highWhenOpen) return 'none';
  return highWhenOpen ? 'high-is-open' : 'low-is-open';
}

/**
 * What happened at a drawer; `at` and `since` are milliseconds since 1970.
 * - `kicked`: a pulse was sent, by this kick or job. Told of every printer, also of one whose drawer is not watched here.
 * - `opened`: `by` the kick, or by hand: with a key, or by force.
 * - `found-open`: it stood open when it was first looked at.
 * - `did-not-open`: no opening followed a kick: locked, unplugged or jammed.
 * - `left-open`: told once for each opening.
 */
export type DrawerIncident =
  | { readonly type: 'kicked'; readonly at: number; readonly jobKey: string }
  | { readonly type: 'found-open' | 'did-not-open'; readonly at: number }
  | { readonly type: 'opened'; readonly at: number; readonly by: 'kick' | 'hand' }
  | { readonly type: 'left-open' | 'closed'; readonly at: number; readonly since: number };

/** The polarity of a drawer's sensor, and after how many milliseconds it is left open. */
export const drawerRulesSchema = z.object({
  sensor: z.enum(['none', 'high-is-open', 'low-is-open']),
  leftOpenMs: z.int().min(1000),
});
export type DrawerRules = Readonly<z.infer<typeof drawerRulesSchema>>;

/** An opening this soon after a kick is the kick's. */
const kickWindowMs = 4_000;

/** Follows one drawer. Every call gives what is new; without a sensor only kicks are known. */
export class DrawerWatch {
  readonly #rules: DrawerRules;
  #kickedAt: number | undefined;
  #open: boolean | undefined;
  #since = 0;
  #told = false;

  constructor(rules: DrawerRules) {
    this.#rules = rules;
  }

  /** `undefined` before the first look and without a sensor. */
  get open(): boolean | undefined {
    return this.#open;
  }

  /** A pulse goes out now. */
  kicked(at: number): void {
    if (this.#open !== true) this.#kickedAt = at;
  }

  /** The level of the sensor line, as each status of the printer tells it. */
  level(high: boolean, at: number): DrawerIncident[] {
    const { sensor } = this.#rules;
    if (sensor === 'none') return [];
    const open = high === (sensor === 'high-is-open');
    const before = this.#open;
    this.#open = open;
    if (open === before) return this.tick(at);
    return open ? this.#opened(before, at) : this.#closed(before, at);
  }

  /** Time goes by; to be called every second or so. */
  tick(at: number): DrawerIncident[] {
    if (this.#open === true) return this.#leftOpen(at);
    const late = this.#kickedAt !== undefined && at - this.#kickedAt > kickWindowMs;
    if (this.#open === undefined || !late) return [];
    this.#kickedAt = undefined;
    return [{ type: 'did-not-open', at }];
  }

  #opened(before: boolean | undefined, at: number): DrawerIncident[] {
    const kicked = this.#kickedAt !== undefined && at - this.#kickedAt <= kickWindowMs;
    this.#kickedAt = undefined;
    this.#since = at;
    this.#told = false;
    if (before === undefined && !kicked) return [{ type: 'found-open', at }];
    return [{ type: 'opened', at, by: kicked ? 'kick' : 'hand' }];
  }

  #closed(before: boolean | undefined, at: number): DrawerIncident[] {
    return before === undefined ? [] : [{ type: 'closed', at, since: this.#since }];
  }

  #leftOpen(at: number): DrawerIncident[] {
    if (this.#told || at - this.#since <= this.#rules.leftOpenMs) return [];
    this.#told = true;
    return [{ type: 'left-open', at, since: this.#since }];
  }
}
