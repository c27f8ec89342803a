import type { Change } from './use-saving.ts';

/** Protocols of scales as people know them. The core knows the rest of each. */
export const SCALE_PROTOCOLS = [
  { id: 'toledo-8217', label: 'Mettler Toledo 8217' },
  { id: 'nci-ecr', label: 'NCI, Weigh-Tronix ECR' },
  { id: 'cas', label: 'CAS, asked' },
  { id: 'cas-stream', label: 'CAS, speaks by itself' },
  { id: 'dialog-02-04', label: 'Dialog 02, 04' },
  { id: 'dialog-06', label: 'Dialog 06' },
  { id: 'adam', label: 'Adam' },
  { id: 'hid', label: 'USB scale (HID)' },
] as const;

type Known = {
  readonly label: string;
  readonly driver: NonNullable<Change['setup']>;
};

/** Drivers of probes whose lines are known; each can be changed in the back office. */
export const PROBE_DRIVERS: Readonly<Record<string, Known>> = {
  ds18b20: {
    label: 'DS18B20 behind a controller (T1:4.25)',
    driver: {
      name: 'DS18B20 behind a controller (T1:4.25)',
      patterns: [{ match: 'T{probe#}:{value}' }],
      sentinels: ['-127'],
      powerOn: ['85'],
    },
  },
  'h-tronic': {
    label: 'H-Tronic TS and TSM',
    driver: {
      name: 'H-Tronic TS and TSM',
      patterns: [{ match: '{value}' }],
      sentinels: ['Err.*'],
    },
  },
  'sigma-c4': {
    label: 'Sigma C4',
    driver: {
      name: 'Sigma C4',
      patterns: [
        { match: 'T{probe#}F {value}', unit: 'F' },
        { match: 'T{probe#} {value}', unit: 'C' },
      ],
      poll: { send: 'PT1\\r\\n' },
    },
  },
};
