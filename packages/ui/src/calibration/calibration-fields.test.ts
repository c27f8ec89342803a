import { expect, test } from 'vitest';
import {
  correctionText,
  fieldsOf,
  isUnusual,
  readCalibration,
  withCalibration,
} from './calibration-fields.ts';

const dates = { on: '2026-06-01', dueOn: '2027-06-01' };
const TODAY = '2026-11-21';
const outcome = (correction: string, more = {}) =>
  readCalibration({ correction, ...dates, ...more }, TODAY);
const read = (correction: string, more = {}) => {
  const one = outcome(correction, more);
  return one.ok ? one.value : undefined;
};

test('[PB18] correction and dates are read exactly, and nothing that is none', () => {
  expect(read('-0.3')).toEqual({ offsetMilliC: -300, ...dates });
  expect(read(' 0,25 ')?.offsetMilliC).toBe(250);
  expect(read('0')?.offsetMilliC).toBe(0);
  for (const bad of ['', 'x', '21', '-20.001', '1.2345', '1e3']) expect(read(bad)).toBeUndefined();
  expect(read('0', { on: '2026-02-30' })).toBeUndefined();
  expect(read('0', { dueOn: '2026-05-31' })).toBeUndefined();
  expect([-300, 250, 0, -1250, 12_000].map(correctionText)).toEqual([
    '-0.3',
    '0.25',
    '0.0',
    '-1.25',
    '12.0',
  ]);
});

test('[PB19] a calibration is not of a day to come, and is due after its day', () => {
  expect(outcome('0', { on: '2031-01-01', dueOn: '2032-01-01' })).toMatchObject({
    error: 'future',
  });
  expect(outcome('0', { on: TODAY, dueOn: TODAY })).toMatchObject({ error: 'order' });
  expect(outcome('0', { on: TODAY, dueOn: '2026-11-22' }).ok).toBe(true);
  expect(outcome('0', { dueOn: '2027' })).toMatchObject({ error: 'date' });
  expect(outcome('14.3x')).toMatchObject({ error: 'correction' });
});

test('[PB19] a correction by more than five degrees is asked for twice', () => {
  const unusual = (text: string) =>
    isUnusual({ offsetMilliC: read(text)?.offsetMilliC ?? 0, ...dates });
  expect(['-14.3', '5,001', '5', '-5', '0'].map(unusual)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('[PB18] it is kept with its sensor and leaves the others as they are', () => {
  const driver = { name: 'T', patterns: [{ match: 'T{probe#} {value}' }] };
  const two = { offsetMilliC: 100, ...dates };
  const before = { kind: 'probe', driver, calibrations: { 2: two } };
  const calibrated = withCalibration(before, '1', read('-0.3'));
  expect(calibrated).toEqual({
    ...before,
    calibrations: { 1: { offsetMilliC: -300, ...dates }, 2: two },
  });
  expect(withCalibration(calibrated, '1', undefined)).toEqual(before);
  expect(fieldsOf(undefined, '2028-02-29')).toEqual({
    correction: '0.0',
    on: '2028-02-29',
    dueOn: '2029-02-28',
  });
});
