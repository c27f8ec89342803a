import { type Failure, ok, type Result } from '@galley/base';
import { readDriver } from './driver.ts';
import { LineReader } from './line-reader.ts';
import { isPossible } from './probe-gate.ts';
import type { ProbeSample } from './sample.ts';

export type DriverTrial = {
  readonly samples: readonly ProbeSample[];
  /** What to tell the person who wrote the driver. */
  readonly verdict: 'works' | 'nothing_complete' | 'nothing_fits' | 'some_fit' | 'impossible';
};

/** Tries a driver on bytes as they came from the line, without touching any device. */
export function tryDriver(
  driver: unknown,
  bytes: Iterable<number>,
): Result<DriverTrial, readonly Failure[]> {
  const read = readDriver(driver);
  if (!read.ok) return read;
  const samples = new LineReader(read.value).feed(bytes);
  return ok({ samples, verdict: verdictOf(samples) });
}

function verdictOf(samples: readonly ProbeSample[]): DriverTrial['verdict'] {
  const garbled = samples.filter((sample) => sample.kind === 'garbled').length;
  if (samples.length === 0) return 'nothing_complete';
  const measured = samples.flatMap((sample) => (sample.kind === 'value' ? [sample.milliC] : []));
  if (!measured.every(isPossible)) return 'impossible';
  if (garbled === 0) return 'works';
  return garbled === samples.length ? 'nothing_fits' : 'some_fit';
}
