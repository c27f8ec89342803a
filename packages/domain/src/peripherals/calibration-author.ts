import type { Json } from '@galley/base';

type Setup = Readonly<Record<string, Json>>;

const calibrationsOf = (setup: Setup | undefined): Readonly<Record<string, Json>> =>
  Object(setup?.['calibrations']);

const isSame = (one: Json | undefined, other: Json | undefined): boolean => {
  const [a, b] = [Object(one), Object(other)];
  return ['offsetMilliC', 'on', 'dueOn'].every((field) => a[field] === b[field]);
};

/** The set-up with who entered each calibration that was not there before (rule PB26); a window cannot say it. */
export const withAuthors = (setup: Setup, before: Setup | undefined, by: string): Setup => {
  if (setup['calibrations'] === undefined) return setup;
  const known = calibrationsOf(before);
  const signed = Object.entries(calibrationsOf(setup)).map(([sensor, calibration]) => {
    const old = known[sensor];
    const isKept = old !== undefined && isSame(calibration, old);
    return [sensor, isKept ? old : { ...Object(calibration), by }] as const;
  });
  return { ...setup, calibrations: Object.fromEntries(signed) };
};

/** Who entered the calibration of each sensor, by name; a sensor is left out where that was not kept. */
export const calibratedBy = (
  setup: Setup,
  nameOf: (employeeId: string) => string | undefined,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(calibrationsOf(setup)).flatMap(([sensor, calibration]) => {
      const { by } = Object(calibration);
      return typeof by === 'string' ? [[sensor, nameOf(by) ?? by] as const] : [];
    }),
  );
