import { type LineDriver, lineDriverSchema } from './driver.ts';

const driver = (input: unknown): LineDriver => lineDriverSchema.parse(input);

/** Drivers for probes whose lines are known; each can be copied and changed on the screen. */
export const knownDrivers = {
  'h-tronic': driver({
    name: 'H-Tronic TS and TSM',
    patterns: [{ match: '{value}' }],
    sentinels: ['Err.*'],
  }),
  'sigma-c4': driver({
    name: 'Sigma C4',
    patterns: [
      { match: 'T{probe#}F {value}', unit: 'F' },
      { match: 'T{probe#} {value}', unit: 'C' },
    ],
    poll: { send: 'PT1\\r\\n' },
  }),
  ds18b20: driver({
    name: 'DS18B20 behind a controller (T1:4.25)',
    patterns: [{ match: 'T{probe#}:{value}' }, { match: '{"probe":"{probe}","c":{value}}' }],
    sentinels: ['-127'],
    powerOn: ['85'],
  }),
} as const;
export type KnownDriverId = keyof typeof knownDrivers;
