import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileOf, scaleSetupSchema } from './profile.ts';
import { garbled, type ScaleAmount, type ScaleReport, trouble, weight } from './report.ts';
import {
  type GateInput,
  type GateState,
  newGate,
  readGate,
  readGross,
  stepGate,
} from './weight-gate.ts';

const setup = scaleSetupSchema.parse({ protocol: 'toledo-8217' });
const profile = profileOf(setup);
const kg = (grams: number): ScaleAmount => ({ digits: grams, decimals: 3, unit: 'kg' });

/** The gate of a polled scale, 200 ms between reports. */
class Bench {
  state: GateState = newGate(profile);
  now = 1000;

  says(...reports: ScaleReport[]): this {
    for (const report of reports) {
      this.now += 200;
      this.step({ type: 'report', report, at: this.now });
    }
    return this;
  }

  step(input: GateInput): this {
    this.state = stepGate(this.state, input, profile);
    return this;
  }

  shows(grams: number, times = 2): this {
    return this.says(...Array.from({ length: times }, () => weight(kg(grams))));
  }

  get answer() {
    return readGate(this.state, this.now, profile);
  }

  get refusal(): string | undefined {
    return this.answer.ok ? undefined : this.answer.error.code;
  }
}

const emptied = (): Bench => new Bench().shows(0);

describe('the weight gate', () => {
  it('[SL10] gives a weight that is stable, fresh, plausible and said twice', () => {
    const bench = emptied().shows(1200);
    expect(bench.answer).toMatchObject({
      ok: true,
      value: { grams: 1200, exactGrams: true, amount: kg(1200) },
    });
  });

  it('[SL10] a single report is not enough', () => {
    expect(emptied().shows(1200, 1).refusal).toBe('moving');
    expect(emptied().shows(1200, 1).shows(1205, 1).refusal).toBe('moving');
  });

  it('[SL11] motion, overload, below zero and silence give the reason, never the last value', () => {
    const loaded = () => emptied().shows(1200);
    expect(loaded().says(weight(kg(1200), { stable: false })).refusal).toBe('moving');
    expect(loaded().says(trouble(['motion'])).refusal).toBe('moving');
    expect(loaded().says(trouble(['overload'])).refusal).toBe('overload');
    expect(loaded().says(trouble(['below_zero'])).refusal).toBe('below_zero');
    expect(loaded().says(garbled('x')).refusal).toBe('garbled');
    expect(loaded().step({ type: 'lost' }).refusal).toBe('no_answer');
    const late = loaded();
    late.now += 1000;
    expect(late.refusal).toBe('no_answer');
    late.now -= 5000;
    expect(late.refusal).toBe('no_answer');
  });

  it('[SL11] each reason is a sentence with what to do', () => {
    const { answer } = emptied()
      .shows(1200)
      .says(trouble(['overload']));
    expect(!answer.ok && answer.error.message).toBe('Too heavy for this scale. Weigh in parts.');
  });

  it('[SL12] what has been sold is not sold again until the pan was empty', () => {
    const bench = emptied().shows(1200);
    const { answer } = bench;
    if (!answer.ok) throw new Error(answer.error.message);
    bench.step({ type: 'sold', weighing: answer.value.weighing });
    expect(bench.shows(1200).refusal).toBe('already_sold');
    expect(bench.shows(2400).refusal).toBe('already_sold');
    expect(bench.step({ type: 'lost' }).shows(1200).refusal).toBe('already_sold');
    expect(bench.shows(0).shows(1200).answer.ok).toBe(true);
  });

  it('[SL12] a sale that is told late locks the weighing that was sold, not the next', () => {
    const bench = emptied().shows(1200).shows(0).shows(800);
    bench.step({ type: 'sold', weighing: 1 });
    expect(bench.answer).toMatchObject({ ok: true, value: { grams: 800 } });
  });

  it('[SL12] after a start the pan must have been empty once', () => {
    expect(new Bench().shows(1200).refusal).toBe('not_emptied');
    expect(new Bench().says(trouble([], { atZero: true })).shows(1200).answer.ok).toBe(true);
  });

  it('[SL13] beyond capacity, between divisions, too light or in another unit is no weight', () => {
    expect(emptied().shows(15_005).refusal).toBe('overload');
    expect(emptied().shows(1203).refusal).toBe('implausible');
    expect(emptied().shows(95).refusal).toBe('too_light');
    expect(emptied().shows(100).answer.ok).toBe(true);
    const pounds = weight({ digits: 120, decimals: 2, unit: 'lb' });
    expect(emptied().says(pounds, pounds).refusal).toBe('wrong_unit');
  });

  it('[SL14] a tare is taken off, asks for a new reading, and is never taken off twice', () => {
    const bench = emptied()
      .shows(1200)
      .step({ type: 'tare', tare: kg(200) });
    expect(bench.refusal).toBe('tare_changed');
    expect(bench.shows(1200).answer).toMatchObject({
      ok: true,
      value: { grams: 1000, tare: kg(200) },
    });
    const net = weight(kg(1200), { net: true });
    expect(bench.says(net, net).refusal).toBe('tared_twice');
    expect(bench.shows(250).refusal).toBe('too_light');
  });

  it('[SL22] after a change of the tare the scale is read anew, and is silent only after its time', () => {
    const tared = () =>
      emptied()
        .shows(1200)
        .step({ type: 'tare', tare: kg(200) });
    expect(tared().shows(1200, 1).refusal).toBe('tare_changed');
    expect(tared().says(trouble(['motion'])).refusal).toBe('moving');
    expect(tared().shows(1200, 1).shows(1250, 1).refusal).toBe('moving');
    expect(tared().step({ type: 'lost' }).refusal).toBe('no_answer');
    const silent = tared();
    silent.now += 1000;
    expect(silent.refusal).toBe('no_answer');
  });

  it("[SL18] a tare ends with the line, and ends nobody's double sale", () => {
    const bench = emptied()
      .shows(200)
      .step({ type: 'tare', tare: kg(200) })
      .shows(1200);
    const { answer } = bench;
    if (!answer.ok) throw new Error(answer.error.message);
    bench.step({ type: 'sold', weighing: answer.value.weighing });
    expect(bench.state.tare).toBeUndefined();
    expect(bench.shows(1200).refusal).toBe('already_sold');
    bench.step({ type: 'tare', tare: kg(100) });
    expect(bench.shows(1200).refusal).toBe('already_sold');
    expect(bench.step({ type: 'tare', tare: undefined }).shows(0).shows(1200).answer).toMatchObject(
      { ok: true, value: { grams: 1200, tare: undefined } },
    );
  });

  it('[SL18] a weighing read under another tare has another name; the goods are sold under each', () => {
    const bench = emptied().shows(1200);
    const before = bench.state.weighing;
    bench.step({ type: 'tare', tare: kg(200) }).shows(1200);
    expect(bench.answer).toMatchObject({ ok: true, value: { weighing: before + 1, grams: 1000 } });
    bench.step({ type: 'sold', weighing: before });
    expect(bench.shows(1200).refusal).toBe('already_sold');
    expect(bench.shows(0).shows(300).answer.ok).toBe(true);
  });

  it('[SL19] what can be tared is what lies still on the pan, also what is too light to be sold', () => {
    const gross = (bench: Bench) => readGross(bench.state, bench.now, profile);
    expect(gross(emptied().shows(35))).toEqual(kg(35));
    expect(gross(emptied().shows(35, 1))).toBeUndefined();
    expect(gross(emptied())).toBeUndefined();
    expect(gross(emptied().says(trouble(['overload'])))).toBeUndefined();
    expect(
      gross(emptied().says(weight(kg(35), { net: true }), weight(kg(35), { net: true }))),
    ).toBe(undefined);
    const late = emptied().shows(35);
    late.now += 1000;
    expect(gross(late)).toBeUndefined();
  });

  it('[SL19] too light names what lies there before and after the tare', () => {
    const words = (bench: Bench) => (bench.answer.ok ? '' : bench.answer.error.message);
    expect(words(emptied().shows(35))).toBe(
      'Too light to be weighed for sale. 0.035 kg on the scale. At least 0.100 kg is sold.',
    );
    expect(
      words(
        emptied()
          .step({ type: 'tare', tare: kg(40) })
          .shows(50),
      ),
    ).toBe(
      'Too light to be weighed for sale. 0.050 kg on the scale less 0.040 kg tare is 0.010 kg. At least 0.100 kg is sold.',
    );
  });

  it('[SL15] a scale that tells each weighing once is believed once', () => {
    const adam = profileOf(scaleSetupSchema.parse({ protocol: 'adam' }));
    const say = (state: GateState, grams: number, at: number) =>
      stepGate(state, { type: 'report', report: weight(kg(grams)), at }, adam);
    const first = say(newGate(adam), 1200, 0);
    const answer = readGate(first, 5000, adam);
    expect(answer).toMatchObject({ ok: true, value: { grams: 1200 } });
    expect(readGate(first, 10_000, adam).ok).toBe(false);
    const sold = stepGate(
      first,
      { type: 'sold', weighing: answer.ok ? answer.value.weighing : 0 },
      adam,
    );
    expect(readGate(sold, 5000, adam)).toMatchObject({ error: { code: 'already_sold' } });
    expect(readGate(say(sold, 800, 6000), 6000, adam)).toMatchObject({ value: { grams: 800 } });
  });

  it('[SL21] that nothing changed since its last weighing is no sale', () => {
    const dialog = profileOf(scaleSetupSchema.parse({ protocol: 'dialog-06' }));
    const unchanged = trouble(['no_change'], { detail: 'Code 21' });
    const hear = (state: GateState, report: ScaleReport, at: number) =>
      stepGate(state, { type: 'report', report, at }, dialog);
    const weighed = hear(newGate(dialog), weight(kg(500)), 0);
    expect(readGate(hear(weighed, unchanged, 9000), 9000, dialog).ok).toBe(true);
    const late = readGate(hear(weighed, unchanged, 12_000), 12_000, dialog);
    expect(late).toMatchObject({ error: { code: 'told_once' } });
    const sold = stepGate(weighed, { type: 'sold', weighing: weighed.weighing }, dialog);
    const after = readGate(hear(sold, unchanged, 12_000), 12_000, dialog);
    expect(after).toMatchObject({ error: { code: 'already_sold' } });
  });

  it('[SL16] grams of pounds are rounded from exact arithmetic and marked as such', () => {
    const lb = profileOf(
      scaleSetupSchema.parse({ protocol: 'nci-ecr', unit: 'lb', capacity: '30', division: '0.01' }),
    );
    const one = weight({ digits: 100, decimals: 2, unit: 'lb' });
    const empty = weight({ digits: 0, decimals: 2, unit: 'lb' });
    const state = [empty, one, one].reduce(
      (gate, report) => stepGate(gate, { type: 'report', report, at: 1 }, lb),
      newGate(lb),
    );
    expect(readGate(state, 1, lb)).toMatchObject({ value: { grams: 454, exactGrams: false } });
  });
});

const anyReport: fc.Arbitrary<ScaleReport> = fc.oneof(
  fc.integer({ min: -20, max: 40 }).map((steps) => weight(kg(steps * 50))),
  fc.integer({ min: 0, max: 40 }).map((steps) => weight(kg(steps * 50), { stable: false })),
  fc.constantFrom(trouble(['motion']), trouble(['overload']), trouble([], { atZero: true })),
  fc.constant(garbled('noise')),
);

it('[SL12] whatever a scale says, no two sales come without an empty pan between them', () => {
  fc.assert(
    fc.property(fc.array(anyReport, { maxLength: 60 }), (reports) => {
      const bench = new Bench();
      let emptySince = false;
      for (const report of reports) {
        bench.says(report);
        emptySince ||= isEmptyReport(report);
        if (!bench.answer.ok) continue;
        expect(report).toMatchObject({ kind: 'weight', stable: true });
        expect(emptySince).toBe(true);
        bench.step({ type: 'sold', weighing: bench.answer.value.weighing });
        emptySince = false;
      }
    }),
  );
});

const isEmptyReport = (report: ScaleReport): boolean =>
  (report.kind === 'weight' && report.stable && report.amount.digits <= 0) ||
  (report.kind === 'trouble' && report.atZero);
