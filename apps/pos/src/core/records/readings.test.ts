import type { ReadingRow } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { NOW, openRegister } from '../testing/register.fixture.ts';
import { type Register, reading, rows } from './records.fixture.ts';

const hear = (register: Register, milliC: number, afterMs: number, more: object = {}): void => {
  register.time.now += afterMs;
  const told = { type: 'reading', deviceId: 'per_fridge', at: 1, probe: '1' };
  register.devices.say({ ...told, reading: reading(milliC, more) });
};

describe('readings', () => {
  test('[PB11] a change by half a degree, or of quality, is kept at most once a minute', () => {
    const register = openRegister();
    register.devices.open();
    hear(register, 4000, 0);
    hear(register, 4900, 30_000);
    hear(register, 4400, 30_000);
    hear(register, 4500, 1000);
    hear(register, 4500, 60_000, { quality: 'unverified' });
    const kept = rows<ReadingRow>(register, 'reading');
    expect(kept.map(({ milliC, quality }) => [milliC, quality])).toEqual([
      [4000, 'good'],
      [4500, 'good'],
      [4500, 'unverified'],
    ]);
    expect(kept[0]).toMatchObject({
      at: NOW,
      deviceId: 'dev_register1',
      probe: 'per_fridge/1',
      sentMilliC: 3900,
      stable: 1,
      calibrationOffsetMilliC: 100,
      calibrationDueOn: '2027-05-01',
      employeeId: null,
      corrects: null,
      businessDate: '2026-06-01',
    });
  });

  test('[PB11] a change by a whole degree is kept within three seconds: a door stands open', () => {
    const register = openRegister();
    register.devices.open();
    hear(register, 4000, 0);
    for (let second = 1; second <= 8; second++) hear(register, 4000 + second * 500, 1000);
    const kept = rows<ReadingRow>(register, 'reading');
    expect(kept.map(({ milliC }) => milliC)).toEqual([4000, 5500, 7000]);
    expect(kept.map(({ at }) => at - NOW)).toEqual([0, 3000, 6000]);
  });

  test('[PB12] a steady probe is kept every ten minutes, also after a restart: a year is 53,000 rows', () => {
    const register = openRegister();
    register.devices.open();
    for (let minute = 0; minute < 60; minute++) hear(register, 4000, minute === 0 ? 0 : 60_000);
    expect(rows(register, 'reading')).toHaveLength(6);
    register.replica.close();
    const again = openRegister({ folder: register.home });
    again.time.now = register.time.now;
    again.devices.open();
    hear(again, 4000, 60_000);
    expect(rows(again, 'reading')).toHaveLength(7);
    hear(again, 4000, 60_000);
    expect(rows(again, 'reading')).toHaveLength(7);
    again.replica.close();
  });

  test('[PB21] a time without a reading stands in the record: its last reading before, and from when', () => {
    const register = openRegister();
    register.devices.open();
    const none = (cause: string) => {
      const told = { type: 'reading', deviceId: 'per_fridge', at: 1, probe: '1' };
      register.devices.say({ ...told, none: { cause, words: 'The sensor is off.' } });
    };
    hear(register, 3800, 0);
    for (let minute = 1; minute <= 7; minute++) hear(register, 3900, 60_000);
    none('open');
    hear(register, 7000, 20_000);
    none('jump');
    hear(register, 7000, 1000);
    const state = { type: 'device-state', deviceId: 'per_fridge', at: 1 };
    register.devices.say({ ...state, state: 'silent' });
    hear(register, 7000, 5000);
    register.devices.say({ ...state, state: 'silent' });
    hear(register, 7100, 15_000);
    const kept = rows<ReadingRow>(register, 'reading');
    expect(kept.map(({ at, milliC, resumedAfter }) => [at - NOW, milliC, resumedAfter])).toEqual([
      [0, 3800, null],
      [420_000, 3900, null],
      [440_000, 7000, NOW + 420_000],
      [461_000, 7100, NOW + 446_000],
    ]);
    register.replica.close();
    const again = openRegister({ folder: register.home });
    again.time.now = register.time.now;
    again.devices.open();
    hear(again, 7100, 30_000);
    expect(rows<ReadingRow>(again, 'reading').at(-1)).toMatchObject({
      milliC: 7100,
      resumedAfter: NOW + 461_000,
    });
    again.replica.close();
  });

  test('[PB21] a loose cable fills no record', () => {
    const register = openRegister();
    register.devices.open();
    const none = { cause: 'open', words: 'The sensor is not plugged in.' };
    for (let second = 0; second < 120; second++) {
      hear(register, 4000, 500);
      register.time.now += 500;
      register.devices.say({ type: 'reading', deviceId: 'per_fridge', at: 1, probe: '1', none });
    }
    expect(rows(register, 'reading').length).toBeLessThanOrEqual(13);
  });

  test('[PB13] what is no reading is not kept, and each probe has its own pace', () => {
    const register = openRegister();
    register.devices.open();
    const none = { cause: 'open', words: 'The sensor is not plugged in.' };
    register.devices.say({ type: 'reading', deviceId: 'per_fridge', at: 1, probe: '1', none });
    expect(rows(register, 'reading')).toEqual([]);
    hear(register, 4000, 0);
    register.devices.say({
      type: 'reading',
      deviceId: 'per_fridge',
      at: 1,
      probe: '2',
      reading: reading(-18_000, { calibration: undefined }),
    });
    expect(rows<ReadingRow>(register, 'reading').map(({ probe }) => probe)).toEqual([
      'per_fridge/1',
      'per_fridge/2',
    ]);
  });
});
