/** A line driver as a person would write it, with what its probe sends (escapes as in `unescaped`). */
export type DriverExample = {
  readonly id: string;
  readonly title: string;
  readonly driver: object;
  readonly sample: string;
};

/** Drivers of probes whose lines are known, by the names that set-ups know them by. */
export const knownLines = {
  'h-tronic': {
    name: 'H-Tronic TS and TSM',
    patterns: [{ match: '{value}' }],
    sentinels: ['Err.*'],
  },
  'sigma-c4': {
    name: 'Sigma C4',
    patterns: [
      { match: 'T{probe#}F {value}', unit: 'F' },
      { match: 'T{probe#} {value}', unit: 'C' },
    ],
    poll: { send: 'PT1\\r\\n' },
  },
  ds18b20: {
    name: 'DS18B20 behind a controller (T1:4.25)',
    patterns: [{ match: 'T{probe#}:{value}' }, { match: '{"probe":"{probe}","c":{value}}' }],
    sentinels: ['-127'],
    powerOn: ['85'],
  },
} as const;

/** One with every field, then one for each way in which probes are known to speak. */
export const driverExamples: readonly DriverExample[] = [
  {
    id: 'every-field',
    title: 'Every field, asked and proved',
    driver: {
      name: 'Walk-in fridge',
      line: { baudRate: 4800, dataBits: 8, parity: 'none', stopBits: 1 },
      framing: { kind: 'between', start: 2, end: 3 },
      patterns: [{ match: 'T{probe#} {value}', unit: 'F', divideBy10s: 1 }],
      sentinels: ['OPEN', '-1270'],
      powerOn: ['1850'],
      checksum: { kind: 'xor', separator: '*' },
      poll: { send: 'READ\\r', everyMs: 2000 },
      staleMs: 8000,
    },
    sample: '\\x02T1 392*7D\\x03\\x02T2 OPEN*52\\x03',
  },
  {
    id: 'h-tronic',
    title: 'H-Tronic TS, TSM: a number',
    driver: knownLines['h-tronic'],
    sample: '3.8\\r\\n-11.2\\r\\nErr.1\\r\\n',
  },
  {
    id: 'sigma-c4',
    title: 'Sigma C4: asked, \u00b0C or \u00b0F',
    driver: knownLines['sigma-c4'],
    sample: 'T1 102.0\\r\\nT1F 215.6\\r\\n',
  },
  {
    id: 'ds18b20',
    title: 'DS18B20: T1:4.25 or JSON',
    driver: knownLines.ds18b20,
    sample: 'T1:4.25\\r\\nT2:-127.00\\r\\n{"probe":"walk-in","c":-18.5}\\r\\n',
  },
  {
    id: 'kelvin-crc',
    title: 'Unit in the line, CRC-16',
    driver: {
      name: 'Blast chiller',
      framing: { kind: 'line', end: 'lf' },
      patterns: [{ match: '{probe},{value},{unit}' }],
      sentinels: ['Err*'],
      checksum: { kind: 'crc16', separator: ';' },
    },
    sample: 'core,276.15,K;9106\\nair,Err7,K;CE4B\\n',
  },
  {
    id: 'tenths',
    title: 'Tenths among fields, sum',
    driver: {
      name: 'Cold room logger',
      framing: { kind: 'line', end: 'cr' },
      patterns: [{ match: 'room={probe};temp={value};{*}', divideBy10s: 1 }],
      sentinels: ['9999'],
      checksum: { kind: 'sum', separator: '#' },
      poll: { send: '?\\r', everyMs: 5000 },
      staleMs: 15_000,
    },
    sample: 'room=fish;temp=-184;bat=97#BB\\rroom=meat;temp=9999;bat=97#D2\\r',
  },
];
