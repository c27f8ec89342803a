import { describe, expect, it } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';

/** A check with a dish that has milk and nuts at seat 2, sent. */
const sent = async () => {
  const register = openRegister();
  await register.login('tom');
  const checkId = await register.openTakeaway();
  const itemId = await register.itemId('Knickerbocker glory');
  const wish = { checkId, itemId, quantity: 1, modifiers: [], seat: 2 };
  const { lineId } = (await register.run('addLine', wish)) as { lineId: string };
  await register.run('sendCheck', { checkId });
  const note = (allergen: 'nuts' | 'peanuts' | 'lupin') =>
    register.run('noteAllergies', {
      ...{ checkId, seat: 2, allergens: [allergen], words: [], withdraw: [] },
    });
  const tasks = async () =>
    (await register.ask('tasks', {})).house.filter(({ type }) => type === 'clash_unconfirmed');
  const line = async () =>
    (await register.ask('check', { checkId }))?.lines.find(({ id }) => id === lineId);
  const confirm = (confirms: string[]) =>
    register.tryRun('confirmClash', { checkId, lineId, confirms });
  return { register, checkId, lineId, note, tasks, line, confirm };
};

describe('a sent line that clashes with an allergy', () => {
  it('[AY18] [TK20] asks until somebody confirms it, which is on record', async () => {
    const { register, checkId, note, tasks, line, confirm } = await sent();
    expect(await tasks()).toEqual([]);
    await note('nuts');
    const [task] = await tasks();
    expect(task).toMatchObject({
      names: ['Knickerbocker glory'],
      byName: 'Tom Ashby',
      clash: { seat: 2, asks: [{ key: 'nuts', state: 'contains' }] },
    });
    expect((await line())?.clash).toEqual(task?.clash);
    expect((await confirm(['milk'])).ok).toBe(false);
    expect((await confirm(['nuts'])).ok).toBe(true);
    expect(await tasks()).toEqual([]);
    expect((await line())?.clash).toBeUndefined();
    const history = await register.ask('checkHistory', { checkId });
    expect(history?.steps.map(({ event }) => event.kind)).toContain('clash_confirmed');
    expect(await confirm(['nuts'])).toMatchObject({ error: { code: 'already_settled' } });
  });

  it('[AY18] [TK9] what comes up later is asked about anew, what nobody declared is not', async () => {
    const { note, tasks, confirm } = await sent();
    await note('nuts');
    await confirm(['nuts']);
    await note('lupin');
    expect(await tasks()).toEqual([]);
    await note('peanuts');
    const [task] = await tasks();
    expect(task?.clash?.asks).toMatchObject([{ key: 'peanuts', state: 'may_contain' }]);
  });

  it('[AY18] a void or a withdrawal ends it', async () => {
    for (const way of ['void', 'withdraw'] as const) {
      const { register, checkId, lineId, note, tasks } = await sent();
      await note('nuts');
      const [noted] = (await register.ask('check', { checkId }))?.allergies ?? [];
      if (way === 'withdraw') {
        const withdraw = [noted?.id ?? ''];
        await register.run('noteAllergies', { checkId, allergens: [], words: [], withdraw });
      } else {
        await register.login('maeve');
        const reasonId = (await register.ask('menu', {})).voidReasons[0]?.id ?? '';
        const wish = { lineId, quantity: 1, reasonId, disposition: 'not_made' as const };
        await register.run('voidLine', wish);
      }
      expect(await tasks()).toEqual([]);
    }
  });
});
