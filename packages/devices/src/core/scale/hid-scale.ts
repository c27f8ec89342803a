import {
  garbled,
  type ScaleReport,
  type ScaleTrouble,
  trouble,
  type WeightUnit,
  weight,
} from './report.ts';

/** Usage page of weighing devices (USB HID POS usage tables). */
export const HID_SCALE_USAGE_PAGE = 0x8d;

const units: Readonly<Record<number, WeightUnit>> = { 2: 'g', 3: 'kg', 11: 'oz', 12: 'lb' };
const troubles: Readonly<Record<number, ScaleTrouble>> = {
  1: 'fault',
  5: 'below_zero',
  6: 'overload',
  7: 'fault',
  8: 'not_zeroed',
};
const details: Readonly<Record<number, string>> = { 7: 'It must be calibrated' };
const bad = 'A weight report is id, status, unit, exponent and two bytes of weight';

/**
 * One input report of a USB HID scale, the report id first: `[id, status, unit, exponent, low, high]`. Status:
 * 1 fault, 2 at zero, 3 in motion, 4 stable, 5 below zero, 6 overload, 7 calibrate, 8 zero again.
 */
export function readHidScaleReport(report: Uint8Array): ScaleReport {
  const [, status, unitCode, exponentByte, low, high] = report;
  if (status === undefined || unitCode === undefined || exponentByte === undefined) {
    return garbled(bad);
  }
  if (low === undefined || high === undefined) return garbled(bad);
  const name = troubles[status];
  if (name) return trouble([name], { ...(details[status] ? { detail: details[status] } : {}) });
  if (status < 2 || status > 4) return garbled(`Status ${status} is none of 1 to 8`);
  return weightReport(status, units[unitCode], (exponentByte << 24) >> 24, low | (high << 8));
}

function weightReport(
  status: number,
  unit: WeightUnit | undefined,
  exponent: number,
  raw: number,
): ScaleReport {
  if (unit === undefined) return garbled('The unit is none of g, kg, oz and lb');
  if (exponent < -6 || exponent > 3) return garbled(`The exponent ${exponent} is out of range`);
  const digits = exponent > 0 ? raw * 10 ** exponent : raw;
  const amount = { digits, decimals: Math.max(0, -exponent), unit };
  return weight(status === 2 ? { ...amount, digits: 0 } : amount, { stable: status !== 3 });
}
