import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksumText } from './checksum.ts';
import { readDriver, unescaped } from './driver.ts';
import { knownDrivers } from './known-drivers.ts';
import { LineReader } from './line-reader.ts';
import { modbusProbeSchema, readModbusWord } from './modbus.ts';
import { newProbeGate, type ProbeCalibration, stepProbe } from './probe-gate.ts';
import { toMilliC } from './temperature.ts';
import { tryDriver } from './try-driver.ts';

const bytes = (text: string): number[] => Array.from(text, (char) => char.charCodeAt(0));
const value = (milliC: number, probe = '1') => ({
  kind: 'value' as const,
  milliC,
  probe,
  powerOn: false,
  raw: '',
});

describe('lines of known probes', () => {
  it('[PB1] reads H-Tronic, its errors are no temperature', () => {
    const read = new LineReader(knownDrivers['h-tronic']).feed(
      bytes('121.1\r\n-11.2\r\nErr.1\r\n12.x\r\n'),
    );
    expect(read).toMatchObject([
      { milliC: 121_100 },
      { milliC: -11_200 },
      { kind: 'open' },
      { kind: 'garbled', cause: 'No pattern fits the line' },
    ]);
  });

  it('[PB1] reads Sigma C4 in both units', () => {
    const read = new LineReader(knownDrivers['sigma-c4']).feed(bytes('T1 102.0\r\nT2F 215.6\r\n'));
    expect(read).toMatchObject(
      [value(102_000, '1'), value(102_000, '2')].map(({ raw: _, ...rest }) => rest),
    );
    expect([...unescaped(knownDrivers['sigma-c4'].poll?.send ?? '')]).toEqual(bytes('PT1\r\n'));
  });

  it('[PB1] reads the lines of controllers, -127 is an open sensor, 85 is doubtful', () => {
    const text = 'T1:4.25\nT2:-127.00\nT1:85.0\n{"probe":"walk-in","c":-18.5}\n';
    expect(new LineReader(knownDrivers.ds18b20).feed(bytes(text))).toMatchObject([
      { milliC: 4250, powerOn: false },
      { kind: 'open', probe: '2' },
      { milliC: 85_000, powerOn: true },
      { milliC: -18_500, probe: 'walk-in' },
    ]);
  });

  it('[PB2] Fahrenheit and Kelvin are exact', () => {
    expect(toMilliC({ digits: 41, decimals: 0 }, 'F')).toBe(5000);
    expect(toMilliC({ digits: 135, decimals: 0 }, 'F')).toBe(57_222);
    expect(toMilliC({ digits: 27_315, decimals: 2 }, 'K')).toBe(0);
    expect(toMilliC({ digits: -40, decimals: 0 }, 'F')).toBe(-40_000);
  });
});

describe('a driver that a person writes', () => {
  it.each([
    ['patterns.0.match', { patterns: [{ match: 'T1' }] }],
    ['patterns.0.match', { patterns: [{ match: '{*}{value}' }] }],
    ['patterns', { patterns: [] }],
    ['poll.send', { patterns: [{ match: '{value}' }], poll: { send: 'A\\q' } }],
    ['line.baudRate', { patterns: [{ match: '{value}' }], line: { baudRate: 3 } }],
    ['checksum.kind', { patterns: [{ match: '{value}' }], checksum: { kind: 'md5' } }],
  ])('[PB3] names the field %s', (field, input) => {
    const read = readDriver({ name: 'Mine', ...input });
    expect(read.ok).toBe(false);
    expect(!read.ok && read.error.map((one) => one.field)).toEqual([field]);
    expect(!read.ok && read.error[0]?.message.startsWith(`${field}: `)).toBe(true);
  });

  it('[PB4] proves checksums', () => {
    const covered = 'A 4.5 C';
    const line = (kind: 'xor' | 'sum' | 'crc16') =>
      `$${covered}*${checksumText(kind, bytes(covered))}#`;
    for (const kind of ['xor', 'sum', 'crc16'] as const) {
      const driver = {
        name: 'Mine',
        framing: { kind: 'between', start: 36, end: 35 },
        patterns: [{ match: '{probe} {value} {unit}' }],
        checksum: { kind, separator: '*' },
      };
      const trial = tryDriver(driver, bytes(`noise${line(kind)}${line(kind).replace('4', '5')}`));
      expect(trial).toMatchObject({
        value: {
          samples: [{ milliC: 4500, probe: 'A' }, { cause: 'The checksum is wrong' }],
          verdict: 'some_fit',
        },
      });
    }
    expect(checksumText('crc16', bytes('123456789'))).toBe('4B37');
  });

  it('[PB3] can be tried without a device', () => {
    const driver = { name: 'Mine', patterns: [{ match: 'temp={value};{*}', divideBy10s: 1 }] };
    const tried = (text: string) => {
      const trial = tryDriver(driver, bytes(text));
      return trial.ok ? trial.value : undefined;
    };
    expect(tried('temp=45;bat=3\r\n')).toMatchObject({
      verdict: 'works',
      samples: [{ milliC: 4500 }],
    });
    expect(tried('temp=45')).toMatchObject({ verdict: 'nothing_complete' });
    expect(tried('hum=45\r\n')).toMatchObject({ verdict: 'nothing_fits' });
  });

  it('[PB3] a word that stands for no sensor may stand where the number would', () => {
    const driver = { name: 'Mine', patterns: [{ match: 'T{probe#}={value} C' }] };
    const tried = (sentinel: string, text: string) => {
      const trial = tryDriver({ ...driver, sentinels: [sentinel] }, bytes(text));
      return trial.ok ? trial.value : undefined;
    };
    const open = { verdict: 'works', samples: [{ kind: 'open', probe: '2' }] };
    expect(tried('OPEN', 'T2=OPEN C\r\n')).toMatchObject(open);
    expect(tried('Err*', 'T2=Err.17 C\r\n')).toMatchObject(open);
    expect(tried('OPEN', 'T2=SHUT C\r\n')).toMatchObject({ verdict: 'nothing_fits' });
    expect(tried('OPEN', 'T2=OPENED C\r\n')).toMatchObject({ verdict: 'nothing_fits' });
  });

  it('[PB3] a value beyond what a probe can measure is no driver that works', () => {
    const driver = { name: 'Mine', patterns: [{ match: 'T={value}' }] };
    const verdict = (text: string) => {
      const trial = tryDriver(driver, bytes(text));
      return trial.ok ? trial.value.verdict : undefined;
    };
    expect(verdict('T=555537\r\n')).toBe('impossible');
    expect(verdict('T=350\r\nT=-60\r\n')).toBe('works');
  });

  it('[PB5] any split gives the same samples, and no bytes throw or hang', () => {
    const stream = bytes('T1:4.25\r\nT2:-127\r\nbad\r\nT1:85\r\n');
    const whole = new LineReader(knownDrivers.ds18b20).feed(stream);
    fc.assert(
      fc.property(fc.array(fc.nat(stream.length), { maxLength: 12 }), (cuts) => {
        const ends = [...new Set(cuts), stream.length].sort((a, b) => a - b);
        const reader = new LineReader(knownDrivers.ds18b20);
        const read = ends.flatMap((end, at) => reader.feed(stream.slice(ends[at - 1] ?? 0, end)));
        expect(read).toEqual(whole);
      }),
    );
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 2000 }),
        fc.string({ maxLength: 40 }),
        (noise, match) => {
          const trial = tryDriver({ name: 'x', patterns: [{ match: `${match}{value}` }] }, noise);
          expect(typeof trial.ok).toBe('boolean');
          for (const known of Object.values(knownDrivers)) new LineReader(known).feed(noise);
        },
      ),
    );
  });
});

describe('Modbus registers', () => {
  it('[PB6] a register that is not signed counts on above 7FFF', () => {
    const kelvin = { unitId: 1, register: 0, unit: 'K', decimals: 2, signed: false };
    const told = modbusProbeSchema.parse({ ...kelvin, sentinels: [] });
    expect(readModbusWord(0x9000, told)).toMatchObject({ kind: 'value', milliC: 95_490 });
  });

  const setup = modbusProbeSchema.parse({ unitId: 1, register: 0 });
  it('[PB6] are signed tenths, and sentinels are an open sensor', () => {
    expect(readModbusWord(0xff47, setup)).toMatchObject({ milliC: -18_500 });
    const open = [0x7fff, 0x8000, 0xffff].map((word) => readModbusWord(word, setup).kind);
    expect(open).toEqual(['open', 'open', 'open']);
  });
});

describe('what becomes a reading', () => {
  const calibration: ProbeCalibration = {
    offsetMilliC: -300,
    on: '2026-11-01',
    dueOn: '2026-12-01',
  };
  type Sample = Parameters<typeof stepProbe>[1];
  const run = (samples: readonly Sample[], today = '2026-11-21', gap = 1000) => {
    let state = newProbeGate;
    return samples.map((sample, at) => {
      const step = stepProbe(state, sample, at * gap, calibration, today);
      state = step.state;
      return step.result.kind === 'reading' ? step.result.reading : step.result.none.cause;
    });
  };

  it('[PB7] [PB19] a reading carries probe, quality and calibration', () => {
    expect(run([value(4000), value(4100)]).at(-1)).toMatchObject({
      probe: '1',
      milliC: 3800,
      sentMilliC: 4100,
      quality: 'good',
      calibration,
    });
    expect(run([value(4000), value(9000)]).at(-1)).toMatchObject({ quality: 'settling' });
    expect(run([value(4000), value(4000)], '2026-12-02').at(-1)).toMatchObject({
      quality: 'unverified',
    });
    expect(run([value(4000), value(4000)], '2026-10-30').at(-1)).toMatchObject({
      quality: 'unverified',
    });
  });

  it('[PB8] an open sensor, a power-on value and an impossible one are never readings', () => {
    const powerOn = { ...value(85_000), powerOn: true };
    expect(run([powerOn, powerOn])).toEqual(['power_on', 'power_on']);
    expect(run([value(4000), powerOn]).at(-1)).toBe('power_on');
    expect(run([value(80_000), powerOn]).at(-1)).toMatchObject({ sentMilliC: 85_000 });
    expect(run([{ kind: 'open', probe: '1', raw: '' }, value(351_000), value(-61_000)])).toEqual([
      'open',
      'out_of_range',
      'out_of_range',
    ]);
  });

  it('[PB9] a jump is measured again and believed when three samples agree', () => {
    const results = run([
      value(4000),
      value(80_000),
      value(4100),
      value(80_000),
      value(80_500),
      value(81_000),
    ]);
    expect(results.map((one) => (typeof one === 'string' ? one : one.sentMilliC))).toEqual([
      4000,
      'jump',
      4100,
      'jump',
      'jump',
      81_000,
    ]);
  });

  it('[PB9] no reading ever lies beyond the range or unconfirmed beyond a jump', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -100_000, max: 400_000 }), { maxLength: 60 }),
        (all) => {
          const results = run(all.map((milliC) => value(milliC)));
          for (const one of results) {
            if (typeof one !== 'string')
              expect(one.sentMilliC >= -60_000 && one.sentMilliC <= 350_000).toBe(true);
          }
        },
      ),
    );
  });
});
