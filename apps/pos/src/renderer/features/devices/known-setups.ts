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

/** Models of printers as people know them. */
export const PRINTER_MODELS = [
  { id: 'generic-80', label: 'Receipt printer, 80 mm' },
  { id: 'generic-58', label: 'Receipt printer, 58 mm' },
  { id: 'epson-tm-m30', label: 'Epson TM-m30 and alike, 80 mm' },
  { id: 'epson-tm-t88', label: 'Epson TM-T88 and alike, 80 mm' },
  { id: 'star-mc-print3', label: 'Star mC-Print3 and alike, 80 mm' },
  { id: 'star-mc-print2', label: 'Star mC-Print2 and alike, 58 mm' },
] as const;

/** Sets of commands that customer displays obey. */
export const DISPLAY_PROTOCOLS = [
  { id: 'escpos', label: 'Epson, ESC/POS' },
  { id: 'cd5220', label: 'CD5220' },
] as const;

/** Bytes on which usual boxes open a drawer. */
export const TRIGGERS = [
  { id: '07', label: '07 (BEL), as most boxes want it' },
  { id: '55', label: 'Any byte (55 is sent)' },
  { id: '1B 70 00 19 FA', label: '1B 70 00 19 FA, as a printer is told' },
] as const;

/** Letters that a display may be told to use. */
export const DISPLAY_PAGES = [
  { id: 'basic', label: 'Plain letters, as every display has them' },
  { id: 'pc858', label: 'Western Europe with \u20ac (858)' },
  { id: 'wpc1252', label: 'Western Europe with \u20ac (1252)' },
  { id: 'pc850', label: 'Western Europe (850)' },
  { id: 'pc437', label: 'USA (437)' },
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
