import type { DeviceSetup } from '../../core/attached/index.ts';
import {
  newProbeGate,
  type ProbeGateState,
  type ProbeReading,
  type ProbeSample,
  stepProbe,
} from '../../core/probe/index.ts';
import type { DriverTools } from '../attached/driver.ts';

type Calibrations = (DeviceSetup & { kind: 'probe' })['calibrations'];
const mostProbes = 64;

/** Judges the samples of a device probe by probe and tells what may be recorded. */
export class Readings {
  readonly #calibrations: Calibrations;
  readonly #tools: DriverTools;
  readonly #gates = new Map<string, ProbeGateState>();

  constructor(calibrations: Calibrations, tools: DriverTools) {
    this.#calibrations = calibrations;
    this.#tools = tools;
  }

  take(sample: ProbeSample): void {
    if (sample.kind === 'garbled') {
      const message = `${sample.cause}: "${sample.raw}". Set the probe up with the driver of its kind, or check its line.`;
      this.#tools.trouble({ code: 'garbled', message });
      return;
    }
    this.#tools.heard();
    const { probe } = sample;
    const gate = this.#gates.get(probe) ?? newProbeGate;
    if (gate === newProbeGate && this.#gates.size >= mostProbes) return;
    const now = this.#tools.now();
    const step = stepProbe(gate, sample, now, this.#calibrations[probe], isoDate(now));
    this.#gates.set(probe, step.state);
    this.#emit(
      step.result.kind === 'reading' ? { reading: asEvent(step.result.reading) } : step.result,
      probe,
    );
  }

  /** After a break the sensors may have been switched off and on. */
  lost(): void {
    this.#gates.clear();
  }

  #emit(
    result:
      | { readonly reading: ReturnType<typeof asEvent> }
      | {
          readonly kind: 'none';
          readonly none: {
            readonly cause: 'open' | 'power_on' | 'out_of_range' | 'jump';
            readonly words: string;
          };
        },
    probe: string,
  ): void {
    if ('reading' in result) this.#tools.emit({ type: 'reading', probe, reading: result.reading });
    else {
      const { cause, words } = result.none;
      this.#tools.emit({ type: 'reading', probe, none: { cause, words } });
    }
  }
}

const asEvent = ({ calibration, probe: _probe, at: _at, ...reading }: ProbeReading) =>
  calibration ? { ...reading, calibration } : reading;

const isoDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
