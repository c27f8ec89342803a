import { type LineDriver, lineDriverSchema } from './driver.ts';
import { knownLines } from './driver-examples.ts';

const driver = (input: unknown): LineDriver => lineDriverSchema.parse(input);

/** Drivers for probes whose lines are known; each can be copied and changed on the screen. */
export const knownDrivers = {
  'h-tronic': driver(knownLines['h-tronic']),
  'sigma-c4': driver(knownLines['sigma-c4']),
  ds18b20: driver(knownLines.ds18b20),
} as const;
export type KnownDriverId = keyof typeof knownDrivers;
