import type { Fact } from '@galley/base';
import { expect, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';

/** A line that this register changed to 2 and another one, cut off, to 3. */
const changedTwice = async () => {
  const register = openRegister();
  await register.login('callum');
  const checkId = await register.openTakeaway();
  const lineId = await register.ring(checkId, 'Chips');
  await register.run('changeLine', { lineId, quantity: 2, modifiers: [] });
  const { id: _, ...row } = { ...register.core.read.line(lineId), id: '' };
  const doc = { ...row, supersedes: lineId, quantity: 3, deviceId: 'dev_register2' };
  const done = register.replica.commit({
    facts: [{ kind: 'line', id: 'lin_zz_of_register2', doc } as unknown as Fact],
  });
  if (!done.ok) throw new Error(done.error.message);
  const lines = async () => (await register.ask('check', { checkId }))?.lines ?? [];
  const house = async () => (await register.ask('tasks', {})).house;
  return { register, checkId, lines, house };
};

test('[CK16] [TK30] a line that two registers changed tells both on the check and in the list, and one tap chooses', async () => {
  const { register, checkId, lines, house } = await changedTwice();
  const [line, ...more] = await lines();
  expect(more).toEqual([]);
  expect(line?.edits?.map(({ text }) => text)).toEqual(['3 × Chips', '2 × Chips']);
  expect(await house()).toMatchObject([
    { type: 'edited_twice', checkId, names: ['3 × Chips', '2 × Chips'] },
  ]);
  const lineId = line?.edits?.[1]?.lineId ?? '';
  const chosen = await register.run('chooseEdit', { lineId });
  expect(await lines()).toMatchObject([{ id: chosen.lineId, quantity: 2 }]);
  expect((await lines())[0]?.edits).toBeUndefined();
  expect(await house()).toEqual([]);
  expect(await register.tryRun('chooseEdit', { lineId })).toMatchObject({
    error: { code: 'already_settled' },
  });
});

test('[CK16] [AV9] what of a countdown is used is what the chosen edit has', async () => {
  const register = openRegister();
  await register.login('callum');
  const checkId = await register.openTakeaway();
  const { id: _, ...row } = {
    ...register.core.read.line(await register.ring(checkId, 'Chips')),
    ...{ id: '', countdownId: 'cnt_1' },
  };
  const line = (id: string, quantity: number, supersedes: string | null): Fact =>
    ({ kind: 'line', id, doc: { ...row, quantity, supersedes } }) as unknown as Fact;
  const family = [line('lin_y', 1, null), line('lin_y1', 2, 'lin_y'), line('lin_y2', 3, 'lin_y')];
  register.replica.commit({ facts: family });
  await register.run('chooseEdit', { lineId: 'lin_y1' });
  const used = register.core.read.linesOfCountdown('cnt_1').map(({ quantity }) => quantity);
  expect(used).toEqual([2]);
});
