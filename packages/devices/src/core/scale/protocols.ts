import { AdamParser } from './adam.ts';
import { CasParser } from './cas.ts';
import { CasStreamParser } from './cas-stream.ts';
import { DialogParser, dialogAskError, dialogAskWeight, dialogPriceRecord } from './dialog.ts';
import { asciiBytes } from './frames.ts';
import { NciEcrParser } from './nci-ecr.ts';
import type { ScaleParser, ScaleReport } from './report.ts';
import { Toledo8217Parser } from './toledo-8217.ts';

/** How a serial line is set. */
export type SerialSettings = {
  readonly baudRate: number;
  readonly dataBits: 7 | 8;
  readonly parity: 'none' | 'even' | 'odd';
  readonly stopBits: 1 | 2;
};

export type ScaleQuestion = {
  /** Minor units a kilogram; scales that compute prices need one above zero. */
  readonly unitPriceMinor: number;
  /** Tare for scales that take it with the question, in grams. */
  readonly tareGrams: number;
};

/**
 * One way in which a scale speaks. Pure: a transport carries the bytes.
 * `ask` is undefined for a scale that speaks by itself. `next` is what follows a report within one question.
 * `answersOnce` marks scales that tell each weighing a single time and never say that the pan is empty. `idle` asks
 * such a scale how it is without using a weighing up; undefined where no such question is known.
 */
export type ScaleProtocol = {
  readonly name: string;
  readonly line: SerialSettings;
  readonly parser: () => ScaleParser;
  readonly ask: ((question: ScaleQuestion) => Uint8Array) | undefined;
  readonly next: (report: ScaleReport) => Uint8Array | undefined;
  readonly periodMs: number;
  readonly answersOnce: boolean;
  readonly idle?: Uint8Array;
  readonly zero?: Uint8Array;
  readonly tare?: Uint8Array;
};

const text = (value: string): Uint8Array => Uint8Array.from(asciiBytes(value));
const nothing = (): undefined => undefined;
const settings = (
  baudRate: number,
  dataBits: 7 | 8,
  parity: SerialSettings['parity'],
): SerialSettings => ({ baudRate, dataBits, parity, stopBits: 1 });

const isNak = (report: ScaleReport): boolean =>
  report.kind === 'trouble' && report.troubles.includes('refused');

const dialog = (name: string, baudRate: number): ScaleProtocol => ({
  name,
  line: settings(baudRate, 7, 'odd'),
  parser: () => new DialogParser(),
  ask: ({ unitPriceMinor, tareGrams }) => dialogPriceRecord(unitPriceMinor, tareGrams),
  next: (report) => {
    if (report.kind === 'ready') return dialogAskWeight;
    return isNak(report) ? dialogAskError : undefined;
  },
  periodMs: 300,
  answersOnce: true,
  idle: dialogAskError,
});

/** Every serial protocol by its id; `packages/devices/core` has no other list of them. */
export const scaleProtocols = {
  'toledo-8217': {
    name: 'Mettler Toledo 8217, 8213',
    line: settings(9600, 7, 'even'),
    parser: () => new Toledo8217Parser(),
    ask: () => text('W'),
    next: nothing,
    periodMs: 200,
    answersOnce: false,
    zero: text('Z'),
    tare: text('T'),
  },
  'nci-ecr': {
    name: 'NCI, Weigh-Tronix (ECR)',
    line: settings(9600, 7, 'even'),
    parser: () => new NciEcrParser(),
    ask: () => text('W\r'),
    next: nothing,
    periodMs: 200,
    answersOnce: false,
    zero: text('Z\r'),
  },
  cas: {
    name: 'CAS AP-1, PD-II, SW-II, ER',
    line: settings(9600, 8, 'none'),
    parser: () => new CasParser(),
    ask: () => Uint8Array.of(0x05),
    next: (report) => (report.kind === 'ready' ? Uint8Array.of(0x11) : undefined),
    periodMs: 200,
    answersOnce: false,
  },
  'cas-stream': {
    name: 'CAS, 22-byte stream',
    line: settings(9600, 8, 'none'),
    parser: () => new CasStreamParser(),
    ask: undefined,
    next: nothing,
    periodMs: 200,
    answersOnce: false,
  },
  'dialog-06': dialog('Dialog 06 (Bizerba, Mettler, Dibal, Ohaus Aviator)', 9600),
  'dialog-02-04': dialog('Dialog 02 and 04', 4800),
  adam: {
    name: 'Adam',
    line: settings(4800, 8, 'none'),
    parser: () => new AdamParser(),
    ask: () => text('P\r\n'),
    next: nothing,
    periodMs: 500,
    answersOnce: true,
  },
} as const satisfies Record<string, ScaleProtocol>;

export type ScaleProtocolId = keyof typeof scaleProtocols;
