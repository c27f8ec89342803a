import {
  driverExamples,
  driverFields,
  type ProbeSample,
  readDriverText,
  tryDriver,
  unescaped,
} from '@galley/devices/core';
import type { DriverHelpView, DriverTrialView } from '../../contract/index.ts';

/** Exactly as it was sent, with one decimal at least. */
const degreesText = (milliC: number): string => {
  const digits = String(Math.abs(milliC)).padStart(4, '0');
  const text = `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/0{1,2}$/, '');
  return `${milliC < 0 ? '-' : ''}${text} \u00b0C`;
};

/** One message of a probe for the person who wrote its driver. */
const sampleText = (sample: ProbeSample): string => {
  if (sample.kind === 'garbled') return `${sample.raw}: ${sample.cause}`;
  const sensor = `Sensor ${sample.probe}`;
  if (sample.kind === 'open') return `${sensor}: no sensor (${sample.raw})`;
  const text = `${sensor}: ${degreesText(sample.milliC)}`;
  return sample.powerOn ? `${text}, or just switched on` : text;
};

/** Tries a driver that a person wrote on bytes that they pasted (rules PB3 and PB24). */
export const driverTrial = (driver: string, sample: string): DriverTrialView => {
  const value = readDriverText(driver);
  if (!value.ok) return { verdict: 'bad_driver', lines: [value.error.message] };
  const trial = tryDriver(value.value, unescaped(sample));
  if (!trial.ok) return { verdict: 'bad_driver', lines: trial.error.map(({ message }) => message) };
  return { verdict: trial.value.verdict, lines: trial.value.samples.map(sampleText) };
};

/** An object of few fields stands in one line, as a person would write it. */
const driverText = (driver: object): string => {
  const lines = Object.entries(driver).map(([name, value]) => `  "${name}": ${spaced(value)}`);
  return `{\n${lines.join(',\n')}\n}`;
};

const spaced = (value: unknown): string => {
  if (Array.isArray(value)) {
    const items = value.map(spaced);
    const isLong = items.join(', ').length > 60;
    return isLong ? `[\n    ${items.join(',\n    ')}\n  ]` : `[${items.join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, part]) => `"${name}": ${spaced(part)}`);
  return `{ ${parts.join(', ')} }`;
};

/** What stands beside the editor of line drivers (rule PB23). */
export const driverHelp = (): DriverHelpView => ({
  fields: driverFields,
  examples: driverExamples.map(({ driver, ...rest }) => ({ ...rest, driver: driverText(driver) })),
});
