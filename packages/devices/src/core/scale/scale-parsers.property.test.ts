import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VirtualScale } from '../../testing/scale/index.ts';
import { gramsOf } from './amount.ts';
import { readHidScaleReport } from './hid-scale.ts';
import { type ScaleProtocolId, scaleProtocols } from './protocols.ts';
import type { ScaleReport } from './report.ts';

const ids = Object.keys(scaleProtocols) as ScaleProtocolId[];

/** What a virtual scale with this load answers to one whole conversation. */
function conversation(id: ScaleProtocolId, load: (scale: VirtualScale) => void): number[] {
  const protocol = scaleProtocols[id];
  const bytes: number[] = [];
  const parser = protocol.parser();
  const answers = (sent: Uint8Array): void => {
    bytes.push(...sent);
    for (const report of parser.feed(sent)) {
      const next = protocol.next(report);
      if (next) scale.receive(next);
    }
  };
  const scale = new VirtualScale(id, answers);
  load(scale);
  const question = protocol.ask?.({ unitPriceMinor: 250, tareGrams: 0 });
  if (question) scale.receive(question);
  else scale.tick();
  return bytes;
}

const reportsOf = (id: ScaleProtocolId, pieces: readonly (readonly number[])[]): ScaleReport[] => {
  const parser = scaleProtocols[id].parser();
  return pieces.flatMap((piece) => parser.feed(piece));
};

const split = (bytes: readonly number[], cuts: readonly number[]): number[][] => {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  const ends = [...places, bytes.length];
  return ends.map((end, at) => bytes.slice(at === 0 ? 0 : ends[at - 1], end));
};

describe.each(ids)('%s', (id) => {
  it('[SL1] reads back every weight that the scale shows, exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (steps) => {
        const reports = reportsOf(id, [conversation(id, (scale) => scale.put(steps * 5))]);
        const last = reports.at(-1);
        expect(last?.kind === 'weight' && gramsOf(last.amount)).toBe(steps * 5);
        expect(last?.kind === 'weight' && last.stable).toBe(true);
      }),
    );
  });

  it('[SL2] gives the same reports for any split of the stream', () => {
    const loads: ((scale: VirtualScale) => void)[] = [
      (scale) => scale.put(1200),
      (scale) => Object.assign(scale.pan, { grams: 20, moving: true }),
      (scale) => scale.put(99_000),
      (scale) => scale.put(-40),
    ];
    const stream = loads.flatMap((load) => conversation(id, load));
    const whole = reportsOf(id, [stream]);
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 30 }), (cuts) => {
        expect(reportsOf(id, split(stream, cuts))).toEqual(whole);
      }),
    );
  });

  it('[SL3] survives any bytes, and believes the scale again afterwards', () => {
    const healthy = conversation(id, (scale) => scale.put(1200));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        const parser = scaleProtocols[id].parser();
        for (const report of parser.feed(noise)) expect(report.kind).toMatch(/^[a-z]+$/);
        const after = [1, 2, 3, 4, 5, 6, 7, 8].flatMap(() => parser.feed(healthy));
        const last = after.at(-1);
        expect(last?.kind === 'weight' && gramsOf(last.amount)).toBe(1200);
      }),
    );
  });

  it('[SL3] half a frame never becomes a weight, nor spoils more than the next one', () => {
    const healthy = conversation(id, (scale) => scale.put(1200));
    const parser = scaleProtocols[id].parser();
    const halves = parser.feed(healthy.slice(0, Math.ceil(healthy.length / 2)));
    expect(halves.filter((report) => report.kind === 'weight')).toEqual([]);
    const after = [...parser.feed(healthy), ...parser.feed(healthy)];
    expect(after.at(-1)).toMatchObject({ kind: 'weight', amount: { digits: 1200 } });
    const weights = after.filter((report) => report.kind === 'weight');
    for (const report of weights) expect(gramsOf(report.amount)).toBe(1200);
  });
});

describe('USB HID', () => {
  it('[SL3] survives any report', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (report) => {
        expect(['weight', 'trouble', 'garbled']).toContain(readHidScaleReport(report).kind);
      }),
    );
  });
});
