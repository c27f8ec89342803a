import type { Fact, IdSource } from '@galley/base';
import { rowFact } from '../decision.ts';
import type { ReadingRow } from '../rows.ts';

/** A believed reading as the device process tells it. */
export type ProbeReadingInput = Omit<
  ReadingRow,
  'id' | 'businessDate' | 'deviceId' | 'employeeId' | 'corrects'
>;

/** A reading of a probe as its driver tells it; see `ReadingRow` for the units. */
export type ToldReading = Pick<ReadingRow, 'milliC' | 'sentMilliC' | 'quality' | 'raw'> & {
  readonly stable: boolean;
  readonly calibration?:
    | { readonly offsetMilliC: number; readonly on: string; readonly dueOn: string }
    | undefined;
};

const LONGEST_RAW = 200;

/** What is kept of a reading of one of a device's probes; `at` is hub time, the device process may have another clock. */
export const probeReadingInput = (
  { deviceId, probe }: { readonly deviceId: string; readonly probe: string },
  at: number,
  reading: ToldReading,
): ProbeReadingInput => ({
  at,
  probe: `${deviceId}/${probe}`,
  milliC: reading.milliC,
  sentMilliC: reading.sentMilliC,
  quality: reading.quality,
  stable: reading.stable ? 1 : 0,
  calibrationOffsetMilliC: reading.calibration?.offsetMilliC ?? null,
  calibrationOn: reading.calibration?.on ?? null,
  calibrationDueOn: reading.calibration?.dueOn ?? null,
  raw: reading.raw.slice(0, LONGEST_RAW),
  resumedAfter: null,
});

export type KeptReading = Pick<ReadingRow, 'at' | 'milliC' | 'quality'>;

/** At most one reading of a probe is kept in this time, ms. */
export const LEAST_BETWEEN_MS = 3000;
/** A slow change and another quality are kept at most so often, ms. */
export const SLOW_BETWEEN_MS = 60_000;
/** One is kept at least this often, ms: a year of a steady fridge is 53,000 rows. */
export const MOST_BETWEEN_MS = 600_000;
/** A change that is kept as soon as the time between slow ones is over. */
export const WORTH_KEEPING_MILLI_C = 500;
/** A change that is kept as soon as the least time is over: a door stands open. */
export const FAST_MILLI_C = 1000;

const isWorthKeeping = (last: KeptReading, now: ProbeReadingInput): boolean => {
  const change = Math.abs(now.milliC - last.milliC);
  if (change >= FAST_MILLI_C) return true;
  if (now.at - last.at < SLOW_BETWEEN_MS) return false;
  return change >= WORTH_KEEPING_MILLI_C || now.quality !== last.quality;
};

/**
 * Whether a reading is kept as a fact (rules PB11 to PB13). A clock that was set back keeps the reading: a gap would
 * hide what happened meanwhile.
 */
export const keepsReading = (last: KeptReading | undefined, now: ProbeReadingInput): boolean => {
  if (last === undefined || now.at < last.at) return true;
  const since = now.at - last.at;
  if (since < LEAST_BETWEEN_MS) return false;
  return since >= MOST_BETWEEN_MS || isWorthKeeping(last, now);
};

/** The reading as a fact of the device that hosts the probe; nobody typed it and it corrects nothing. */
export const readingFact = (
  reading: ProbeReadingInput,
  context: { readonly ids: IdSource; readonly businessDate: string; readonly deviceId: string },
): Fact => {
  const row: ReadingRow = {
    id: context.ids('reading'),
    businessDate: context.businessDate,
    deviceId: context.deviceId,
    employeeId: null,
    corrects: null,
    ...reading,
  };
  return rowFact('reading', row);
};
