import { describe, expect, it } from 'vitest';
import { asciiBytes } from './frames.ts';
import { readHidScaleReport } from './hid-scale.ts';
import { type ScaleProtocolId, scaleProtocols } from './protocols.ts';
import type { ScaleReport } from './report.ts';

const reports = (id: ScaleProtocolId, text: string): ScaleReport[] =>
  scaleProtocols[id].parser().feed(asciiBytes(text));
const kg = (digits: number, decimals = 3) => ({ digits, decimals, unit: 'kg' });

describe('Toledo 8217', () => {
  it('[SL4] reads kilograms, pounds and net weights', () => {
    expect(reports('toledo-8217', '\x0201.235\r')).toMatchObject([
      { amount: kg(1235), net: false },
    ]);
    expect(reports('toledo-8217', '\x02001.25\r')).toMatchObject([
      { amount: { digits: 125, decimals: 2, unit: 'lb' } },
    ]);
    expect(reports('toledo-8217', '\x0201.235N\r')).toMatchObject([{ net: true }]);
  });

  it('[SL4] bit 6 of the status is no fault, and a status byte may look like CR or STX', () => {
    expect(reports('toledo-8217', '\x02?A\r')).toMatchObject([{ troubles: ['motion'] }]);
    expect(reports('toledo-8217', '\x02?\x42\r')).toMatchObject([{ troubles: ['overload'] }]);
    expect(reports('toledo-8217', '\x02?P\r')).toMatchObject([{ troubles: [], atZero: true }]);
    expect(reports('toledo-8217', '\x02?\r\r')).toMatchObject([
      { troubles: ['motion', 'below_zero', 'not_zeroed'] },
    ]);
    expect(reports('toledo-8217', '\x02?\x02\r')).toMatchObject([{ troubles: ['overload'] }]);
  });

  it('[SL4] takes a parity bit off', () => {
    const bytes = asciiBytes('\x0201.235\r').map((byte) => byte | 0x80);
    expect(scaleProtocols['toledo-8217'].parser().feed(bytes)).toMatchObject([
      { amount: kg(1235) },
    ]);
  });

  it.each(['\x021.235\r', '\x0201.2x5\r', '\x02\r', '\x0201.235X\r', '\x02?\x41A\r'])(
    '[SL3] %j is garbled',
    (text) => expect(reports('toledo-8217', text)).toMatchObject([{ kind: 'garbled' }]),
  );
});

describe('NCI ECR', () => {
  it('[SL5] reads the weight with its status, with and without the letter S', () => {
    expect(reports('nci-ecr', '\n01.235LB\r\nS00\r\x03')).toMatchObject([
      { amount: { digits: 1235, decimals: 3, unit: 'lb' } },
    ]);
    expect(reports('nci-ecr', '\n01.235KG\r\n00\r\x03')).toMatchObject([{ amount: kg(1235) }]);
    expect(reports('nci-ecr', '\n01.235KG\r\nS0p4\r\x03')).toMatchObject([{ net: true }]);
  });

  it('[SL5] motion, overload, below zero and a wrong command give their reason', () => {
    expect(reports('nci-ecr', '\nS10\r\x03')).toMatchObject([{ troubles: ['motion'] }]);
    expect(reports('nci-ecr', '\nS02\r\x03')).toMatchObject([{ troubles: ['overload'] }]);
    expect(reports('nci-ecr', '\nS01\r\x03')).toMatchObject([{ troubles: ['below_zero'] }]);
    expect(reports('nci-ecr', '\n?\r\x03')).toMatchObject([{ troubles: ['refused'] }]);
    expect(reports('nci-ecr', '\n01.235KG\r\nS10\r\x03')).toMatchObject([{ troubles: ['motion'] }]);
  });

  it('[SL3] a status whose fixed bits are wrong is garbled', () => {
    expect(reports('nci-ecr', '\n01.235KG\r\nSAA\r\x03')).toMatchObject([{ kind: 'garbled' }]);
    expect(reports('nci-ecr', '\n01.235KG\r\nS0p\r\x03')).toMatchObject([{ kind: 'garbled' }]);
  });
});

describe('CAS', () => {
  const frame = (body: string): string => {
    const check = [...body].reduce((sum, char) => sum ^ char.charCodeAt(0), 0);
    return `\x01\x02${body}${String.fromCharCode(check)}\x03\x04`;
  };

  it('[SL6] reads a frame by its length and its block check', () => {
    expect(reports('cas', frame('S  1.235kg'))).toMatchObject([{ amount: kg(1235), stable: true }]);
    expect(reports('cas', frame('U- 0.04kg'.padEnd(10)))).toHaveLength(1);
    expect(reports('cas', frame('U-00.040kg'))).toMatchObject([{ amount: kg(-40), stable: false }]);
    expect(reports('cas', '\x06')).toEqual([{ kind: 'ready' }]);
    expect(reports('cas', frame('S  1.235kg').replace('1.2', '1.3'))).toMatchObject([
      { kind: 'garbled', cause: 'The block check of a CAS frame is wrong' },
    ]);
  });

  it('[SL6] reads the 22-byte stream', () => {
    expect(reports('cas-stream', 'ST,GS,\x01\x80,+  1.235 kg\r\n')).toMatchObject([
      { amount: kg(1235), stable: true, net: false },
    ]);
    expect(reports('cas-stream', 'US,NT,\r\n,-  0.005 kg\r\n')).toMatchObject([
      { amount: kg(-5), stable: false, net: true },
    ]);
    expect(reports('cas-stream', 'OL,GS,\x01\x80,+ 99.999 kg\r\n')).toMatchObject([
      { troubles: ['overload'] },
    ]);
  });
});

describe('Dialog', () => {
  const record = (grams: string, unit: string, price: string): string =>
    `\x0202\x1b3\x1b${grams}\x1b${unit}\x1b${price}\x03`;

  it('[SL7] a weight counts only when weight, unit price and price agree', () => {
    expect(reports('dialog-06', record('01200', '000250', '000300'))).toMatchObject([
      { amount: kg(1200) },
    ]);
    expect(reports('dialog-06', record('01200', '000250', '000301'))).toMatchObject([
      { kind: 'garbled' },
    ]);
  });

  it('[SL7] asks for the weight after ACK and for the cause after NAK', () => {
    const { next, ask } = scaleProtocols['dialog-06'];
    expect(ask?.({ unitPriceMinor: 250, tareGrams: 0 })).toEqual(
      Uint8Array.from(asciiBytes('\x04\x0201\x1b000250\x1b\x03')),
    );
    expect(next({ kind: 'ready' })).toEqual(Uint8Array.of(4, 5));
    const [nak] = reports('dialog-06', '\x15');
    expect(nak && next(nak)).toEqual(Uint8Array.from(asciiBytes('\x04\x0208\x03')));
  });

  it('[SL7] tells motion, overload, an old weighing, an unknown cause and a sealed scale apart', () => {
    const cause = (code: string) => reports('dialog-06', `\x0209\x1b${code}\x03`);
    expect(cause('20')).toMatchObject([{ troubles: ['motion'] }]);
    expect(cause('21')).toMatchObject([{ troubles: ['no_change'] }]);
    expect(cause('32')).toMatchObject([{ troubles: ['overload'] }]);
    expect(cause('77')).toMatchObject([{ troubles: ['fault'], detail: 'Code 77' }]);
    expect(reports('dialog-06', '\x0211\x1b5\x1b\x03')).toMatchObject([{ troubles: ['sealed'] }]);
  });
});

describe('Adam', () => {
  it('[SL8] reads its lines, and headings say nothing', () => {
    expect(reports('adam', 'GS    1.235 kg\r\n')).toMatchObject([{ amount: kg(1235), net: false }]);
    expect(reports('adam', 'ST,NT,+  1.235 kg\r\n')).toMatchObject([{ net: true }]);
    expect(reports('adam', 'US,GS,+  1.235 kg\r\n')).toMatchObject([{ stable: false }]);
    expect(reports('adam', 'Gross weight\r\n\r\n')).toEqual([]);
    expect(reports('adam', '1.2.3 kg\r\n')).toMatchObject([{ kind: 'garbled' }]);
  });
});

describe('USB HID', () => {
  const report = (...bytes: number[]) => readHidScaleReport(Uint8Array.from(bytes));

  it('[SL9] reads grams, ounces with tenths, and positive exponents', () => {
    expect(report(3, 4, 2, 0, 20, 0)).toMatchObject({
      amount: { digits: 20, decimals: 0, unit: 'g' },
      stable: true,
    });
    expect(report(3, 4, 11, 0xff, 0x2a, 0x01)).toMatchObject({
      amount: { digits: 298, decimals: 1, unit: 'oz' },
    });
    expect(report(3, 4, 2, 1, 20, 0)).toMatchObject({ amount: { digits: 200 } });
  });

  it('[SL9] motion is not stable; fault, under, over, calibrate and re-zero give their reason', () => {
    expect(report(3, 3, 2, 0, 20, 0)).toMatchObject({ kind: 'weight', stable: false });
    const troubles = [1, 5, 6, 7, 8].map((status) => report(3, status, 2, 0, 20, 0));
    expect(troubles.map((one) => one.kind === 'trouble' && one.troubles[0])).toEqual([
      'fault',
      'below_zero',
      'overload',
      'fault',
      'not_zeroed',
    ]);
    expect(report(3, 4, 99, 0, 20, 0)).toMatchObject({ kind: 'garbled' });
    expect(report(3, 9, 2, 0, 20, 0)).toMatchObject({ kind: 'garbled' });
  });
});
