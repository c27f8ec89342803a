import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  HidPosAssembler,
  knownDrivers,
  LineReader,
  modbusProbeSchema,
  readHidScaleReport,
  readModbusWord,
  readScan,
  type ScaleProtocolId,
  ScanFramer,
  scaleProtocols,
} from '../../core/index.ts';
import { count, length, seed, sizes, tellFigures, timeout } from './fuzz-run.fixture.ts';
import { noise, pieces } from './noise.ts';

afterAll(tellFigures);

const bytesOf = (text: string): number[] => [...Buffer.from(text, 'latin1')];

/** Bytes that frames of scales, probes and scanners begin with, end with or are made of. */
const FRAMES = bytesOf('\x01\x02\x03\x04\x05\x06\x15\x11\r\n\x1b0123456789.,-+? kglbozSUTNGW:;');
const CODES = bytesOf(']C1]d2]E0]Q3\x1d\r\n\x02\x030123456789(01)(10)(3103)https://id.gs1.org/%');

type Reader = { feed(bytes: Uint8Array): readonly unknown[] };

/** Whole and in pieces the same, and one that has heard all the noise so far goes on without a throw. */
const readsNoise = (name: string, make: () => Reader, often: readonly number[]): void => {
  const old = make();
  it(
    `[PR87] ${name}: any bytes in any pieces are the same messages`,
    () => {
      fc.assert(
        fc.property(seed, sizes, (from, parts) => {
          const bytes = noise(from, length, often);
          count(name, length);
          const whole = make().feed(bytes);
          const reader = make();
          const split = [...pieces(bytes, parts)].flatMap((part) => reader.feed(part));
          expect(split).toEqual(whole);
          old.feed(bytes);
        }),
      );
    },
    timeout,
  );
};

describe('noise for every scale', () => {
  for (const id of Object.keys(scaleProtocols) as ScaleProtocolId[]) {
    readsNoise(id, () => scaleProtocols[id].parser(), FRAMES);
  }

  it(
    '[PR87] HID reports: each is a weight, a trouble or garbled',
    () => {
      fc.assert(
        fc.property(seed, (from) => {
          const bytes = noise(from, length);
          count('hid-scale', length);
          const kinds = new Set(['weight', 'trouble', 'garbled']);
          const reports = [...pieces(bytes, [6, 8, 5, 7, 64])];
          expect(reports.every((report) => kinds.has(readHidScaleReport(report).kind))).toBe(true);
        }),
      );
    },
    timeout,
  );
});

describe('noise for every probe', () => {
  for (const [id, driver] of Object.entries(knownDrivers)) {
    readsNoise(id, () => new LineReader(driver), FRAMES);
  }

  it(
    '[PR87] Modbus: any word is a value or an open sensor',
    () => {
      const setup = modbusProbeSchema.parse({ unitId: 1, register: 0 });
      fc.assert(
        fc.property(seed, (from) => {
          const bytes = noise(from, length);
          count('modbus', length);
          const kinds = new Set(['value', 'open']);
          const words = [...pieces(bytes, [2])].map(([high = 0, low = 0]) => (high << 8) | low);
          expect(words.every((word) => kinds.has(readModbusWord(word, setup).kind))).toBe(true);
        }),
      );
    },
    timeout,
  );
});

describe('noise for every scanner', () => {
  const context = { layouts: ['21IIIIIWWWWWC', '20IIIIVPPPPPC'], thisYear: 2026 };

  readsNoise('serial scanner', () => new ScanFramer(), CODES);

  it(
    '[PR87] whatever is scanned is a meaning or a refusal',
    () => {
      fc.assert(
        fc.property(seed, fc.constantFrom('', ']C1', ']d2', ']E0', ']Q3', ']I1'), (from, aim) => {
          const bytes = noise(from, length, CODES);
          count('codes', length);
          for (const text of new ScanFramer().feed([...bytes, 13])) {
            expect(typeof readScan(aim + text, context).ok).toBe('boolean');
          }
          const whole = String.fromCharCode(...bytes.filter((byte) => byte > 31 || byte === 29));
          expect(typeof readScan(aim + whole, context).ok).toBe('boolean');
        }),
      );
    },
    timeout,
  );

  it(
    '[PR87] HID POS: any reports are codes of bounded length or nothing',
    () => {
      const old = new HidPosAssembler();
      fc.assert(
        fc.property(seed, (from) => {
          count('hid-scanner', length);
          for (const report of pieces(noise(from, length, CODES), [64, 64, 64, 7])) {
            expect((old.feed(report) ?? '').length).toBeLessThanOrEqual(4096 + 64);
          }
        }),
      );
    },
    timeout,
  );
});
