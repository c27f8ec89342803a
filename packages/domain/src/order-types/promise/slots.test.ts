import { describe, expect, test } from 'vitest';
import { localInstant } from '../../site/business-date/business-date.ts';
import { slotFor, slotStart, slotsBetween } from './slots.ts';

const BERLIN = 'Europe/Berlin';
const KATHMANDU = 'Asia/Kathmandu';
const at = (wall: string, zone = BERLIN) => localInstant(wall, zone);
const slots = (minutes: number) => ({ minutes, orders: 1, items: null });
const type = (minutes: number) => ({ id: 'ort', slots: slots(minutes) });
const HOUR = 3_600_000;

describe('slots of promised times', () => {
  test('[OP2] are counted from midnight of the wall clock, in zones of odd offsets as well', () => {
    const start = slotStart(at('2026-06-01T12:50', KATHMANDU), slots(60), KATHMANDU);
    expect(start).toBe(at('2026-06-01T12:00', KATHMANDU));
    const long = slotStart(at('2026-06-01T11:30'), slots(120), BERLIN);
    expect(long).toBe(at('2026-06-01T10:00'));
  });

  test('[OP2] stand at the same wall-clock times on days when the clocks change', () => {
    const walls = (date: string) =>
      slotsBetween(type(120), at(`${date}T06:00`), at(`${date}T23:59`), [], BERLIN).map((slot) =>
        new Intl.DateTimeFormat('de', { timeZone: BERLIN, timeStyle: 'short' }).format(slot.at),
      );
    const usual = walls('2026-06-01');
    expect(usual[0]).toBe('06:00');
    expect(walls('2026-03-29')).toEqual(usual);
    expect(walls('2026-10-25')).toEqual(usual);
  });

  test('[OP2] every moment of a night in which the clocks change is in one slot, begun before it', () => {
    for (const night of ['2026-03-29T00:00', '2026-10-25T00:00']) {
      const midnight = at(night);
      const starts = slotsBetween(type(30), midnight, midnight + 6 * HOUR, [], BERLIN);
      for (let now = midnight; now < midnight + 6 * HOUR; now += 600_000) {
        const start = slotStart(now, slots(30), BERLIN);
        expect(start).toBeLessThanOrEqual(now);
        expect(starts.map((slot) => slot.at)).toContain(start);
      }
    }
  });

  test('[OP2] an order fills the slot that it is in, whatever day it is', () => {
    const promisedAt = at('2026-10-25T18:10');
    const order = { checkId: 'chk_1', orderTypeId: 'ort', promisedAt, items: 2 };
    const [slot] = slotsBetween(type(30), at('2026-10-25T18:00'), promisedAt, [order], BERLIN);
    expect(slot).toEqual({ at: at('2026-10-25T18:00'), orders: 1, items: 2, full: true });
    expect(slotFor(type(30), promisedAt, [order], 'chk_1', BERLIN)?.full).toBe(false);
    expect(slotFor(type(30), promisedAt, [order], 'chk_2', BERLIN)?.full).toBe(true);
  });
});
