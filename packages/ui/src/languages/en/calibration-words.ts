import type { CalibrationProblem } from '../../calibration/calibration-fields.ts';

/** What the form of a calibration says. */
export type CalibrationWords = {
  readonly title: (sensor: string, only: boolean) => string;
  readonly none: string;
  /** `by`: who entered it; undefined where that was not kept. */
  readonly standing: (correction: string, on: string, dueOn: string, by?: string) => string;
  readonly overdue: (on: string) => string;
  readonly correction: string;
  readonly on: string;
  readonly dueOn: string;
  readonly problems: Readonly<Record<CalibrationProblem, string>>;
  readonly unusual: (correction: string) => string;
  readonly keepUnusual: (correction: string) => string;
  readonly inIce: string;
  readonly save: string;
  readonly drop: string;
};

export const calibrationWords: CalibrationWords = {
  title: (sensor, only) => (only ? 'Calibration' : `Calibration of sensor ${sensor}`),
  none: 'Not calibrated: its readings are marked as not verified.',
  standing: (correction, on, dueOn, by) =>
    `Corrected by ${correction} \u00b0C on ${on}${by === undefined ? '' : `, entered by ${by}`}. Due again on ${dueOn}.`,
  overdue: (on) => `Calibration was due on ${on}: readings are marked as not verified.`,
  correction: 'Correction in \u00b0C, as in -0.3',
  on: 'Calibrated on',
  dueOn: 'Due again on',
  problems: {
    correction: 'Type a correction within 20 degrees, as in -0.3.',
    date: 'Type both dates as in 2026-03-31.',
    future: 'Calibrated on: this day is yet to come. Type the day on which it was done.',
    order: 'Due again on: type a day after that of the calibration.',
  },
  unusual: (text) =>
    `${text} \u00b0C is far more than a sensor is off. Stir the ice, wait two minutes with the sensor in it and try again; if it stays so, have the sensor changed.`,
  keepUnusual: (text) => `Correct by ${text} \u00b0C`,
  inIce: 'It lies in melting ice (0.0 \u00b0C)',
  save: 'Save calibration',
  drop: 'No calibration',
};
