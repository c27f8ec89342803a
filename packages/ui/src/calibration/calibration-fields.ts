import { err, type Json, ok, parseDecimal, type Result, readTypedDecimal } from '@galley/base';

/** The set-up of a probe; of it only the calibrations are known here. */
type Setup = Readonly<Record<string, Json>>;

/** What a person types about the calibration of one sensor. */
export type CalibrationFields = {
  readonly correction: string;
  readonly on: string;
  readonly dueOn: string;
};

/** As the device process takes it: `offsetMilliC` is added to what the sensor says. */
export type Calibration = {
  readonly offsetMilliC: number;
  readonly on: string;
  readonly dueOn: string;
};

const MOST_MILLI_C = 20_000;

const isDate = (text: string): boolean => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** `-0.3` or `0,25` in thousandths of a degree, without a float on the way. */
const milliOf = (text: string): number | undefined => parseDecimal(readTypedDecimal(text) ?? '', 3);

export const correctionText = (milliC: number): string => {
  const digits = String(Math.abs(milliC)).padStart(4, '0');
  const text = `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/0{1,2}$/, '');
  return milliC < 0 ? `-${text}` : text;
};

/** A good sensor is off by less; more is a sensor that does not lie in ice, or one that is broken. */
const USUAL_MILLI_C = 5000;

export const isUnusual = ({ offsetMilliC }: Calibration): boolean =>
  Math.abs(offsetMilliC) > USUAL_MILLI_C;

export type CalibrationProblem = 'correction' | 'date' | 'future' | 'order';

const problemOf = (
  offsetMilliC: number | undefined,
  { on, dueOn }: Pick<Calibration, 'on' | 'dueOn'>,
  today: string,
): CalibrationProblem | undefined => {
  if (offsetMilliC === undefined || Math.abs(offsetMilliC) > MOST_MILLI_C) return 'correction';
  if (!isDate(on) || !isDate(dueOn)) return 'date';
  if (on > today) return 'future';
  return dueOn > on ? undefined : 'order';
};

/** The calibration, or what is wrong with the fields on the day of now. */
export const readCalibration = (
  fields: CalibrationFields,
  today: string,
): Result<Calibration, CalibrationProblem> => {
  const offsetMilliC = milliOf(fields.correction);
  const [on, dueOn] = [fields.on.trim(), fields.dueOn.trim()];
  const problem = problemOf(offsetMilliC, { on, dueOn }, today);
  if (problem !== undefined) return err(problem);
  return ok({ offsetMilliC: offsetMilliC ?? 0, on, dueOn });
};

const calibrationsOf = (setup: Setup): Readonly<Record<string, Calibration>> =>
  Object(setup['calibrations']);

export const calibrationOf = (setup: Setup, sensor: string): Calibration | undefined =>
  calibrationsOf(setup)[sensor];

/** Every sensor that was heard or has a calibration, those that were heard first. */
export const sensorsOf = (setup: Setup, heard: readonly string[]): readonly string[] => [
  ...new Set([...heard, ...Object.keys(calibrationsOf(setup))]),
];

/** The set-up with the calibration of one sensor changed, or taken out. */
export const withCalibration = (
  setup: Setup,
  sensor: string,
  calibration: Calibration | undefined,
): Setup => {
  const { [sensor]: _before, ...others } = calibrationsOf(setup);
  const mine = calibration === undefined ? {} : { [sensor]: calibration };
  return { ...setup, calibrations: { ...others, ...mine } };
};

/** What stands in the fields at first: what is in force, else no correction for a year from today on. */
export const fieldsOf = (before: Calibration | undefined, today: string): CalibrationFields => {
  const nextYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace('-02-29', '-02-28');
  return before === undefined
    ? { correction: '0.0', on: today, dueOn: nextYear }
    : { correction: correctionText(before.offsetMilliC), on: before.on, dueOn: before.dueOn };
};
