import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkRow, NOW, openKitchen, TODAY, ticketRow } from './kitchen.fixture.ts';

let kitchen: ReturnType<typeof openKitchen>;
beforeEach(() => {
  kitchen = openKitchen();
});
afterEach(() => kitchen.close());

describe('an allergy noted on a settled check while another register reopened it', () => {
  const noted = {
    ...{ id: 'alg_1', checkId: 'chk_a', businessDate: TODAY, seat: null, allergen: 'nuts' },
    ...{ words: null, after: [], notedAt: NOW, notedBy: 'emp', deviceId: 'dev_other' },
  };
  const tie = {
    ...{ id: 'tie_1', checkId: 'chk_a', otherCheckId: 'chk_b', moveId: 'chk_b' },
    businessDate: TODAY,
  };
  const alarmOf = async () => {
    const ticket = (await kitchen.board())?.open.find(({ id }) => id === 'tkt_b');
    return { notices: ticket?.notices, confirm: ticket?.allergies.map(({ text }) => text) };
  };

  test('[AY19] [AY9] alarms at the tickets of the check that goes on, and holds them back', async () => {
    kitchen.put('check', checkRow('a'), checkRow('b', { reopens: 'chk_a' }));
    kitchen.put('check_tie', tie);
    kitchen.put('ticket', ticketRow('b'));
    expect(await alarmOf()).toEqual({ notices: [], confirm: [] });
    kitchen.put('allergy', noted);
    const { notices, confirm } = await alarmOf();
    expect(notices).toMatchObject([{ type: 'allergy', subjectId: 'alg_1' }]);
    expect(confirm).toHaveLength(1);
  });

  test('[AY19] [AY9] and at those that were bumped before', async () => {
    kitchen.put('check', checkRow('a'), checkRow('b', { reopens: 'chk_a' }));
    kitchen.put('check_tie', tie);
    kitchen.put('ticket', ticketRow('b', { rank: 3, bumpedAt: NOW - 1000 }));
    kitchen.put('allergy', noted);
    const bumped = (await kitchen.board())?.bumped ?? [];
    expect(bumped.flatMap(({ notices }) => notices)).toMatchObject([{ subjectId: 'alg_1' }]);
  });
});
