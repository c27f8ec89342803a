import { USUAL_SOUNDS } from '@galley/domain';
import { describe, expect, it } from 'vitest';
import type { OfficeStationAlerts } from '../../contract/index.ts';
import { logIn, OWNER_PIN, openOffice } from '../testing/open-office.fixture.ts';
import { failureOf, nothing } from '../testing/outcomes.fixture.ts';

const open = async () => {
  const shop = openOffice();
  const session = await logIn(shop, OWNER_PIN);
  const { queries, commands } = shop.definition;
  const grill = async (): Promise<OfficeStationAlerts | undefined> => {
    const answer = await queries.stationAlerts.ask(nothing, { session });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value.stations[0];
  };
  const key = (await grill())?.key ?? '';
  const save = (change: object) =>
    commands.saveStationAlerts.run({ stationKey: key, ...change }, shop.call(session));
  return { grill, save };
};

const takeaway = { orderTypeId: 'oty_away', course: null, targetSeconds: 240, lateSeconds: 400 };

describe('ages and sounds in the office', () => {
  it('[KT40] saves when tickets of a station are due and late, by order type and course', async () => {
    const { grill, save } = await open();
    expect(await grill()).toMatchObject({ ageTargets: [], sounds: USUAL_SOUNDS, quietHours: null });
    await save({ targetSeconds: 500, lateSeconds: 700, ageTargets: [takeaway] });
    expect(await grill()).toMatchObject({
      ...{ targetSeconds: 500, lateSeconds: 700, ageTargets: [takeaway] },
    });
    await save({ ageTargets: [] });
    expect(await grill()).toMatchObject({ targetSeconds: 500, ageTargets: [] });
    expect(await failureOf(save({ lateSeconds: 400 }))).toBe('late_before_due');
    const all = { ...takeaway, orderTypeId: null };
    expect(await failureOf(save({ ageTargets: [all] }))).toBe('no_condition');
  });

  it('[KT41] [KT42] saves sounds by event and quiet hours', async () => {
    const { grill, save } = await open();
    const sounds = { ...USUAL_SOUNDS, late: { tone: 'knock', everySeconds: 30 } };
    const quietHours = [{ days: [1], fromMinute: 1320, toMinute: 420 }];
    await save({ sounds, quietHours });
    expect(await grill()).toMatchObject({ sounds, quietHours });
    await save({ quietHours: null });
    expect(await grill()).toMatchObject({ sounds, quietHours: null });
  });
});
