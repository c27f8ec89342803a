import { afterEach, describe, expect, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;

const opened: Register[] = [];
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

const open = async (): Promise<Register> => {
  const register = openRegister();
  opened.push(register);
  await register.login('callum');
  return register;
};

const marked = async (register: Register, marker: string, guest: string): Promise<string> => {
  const checkId = await register.openTakeaway(guest);
  await register.ring(checkId, 'Cola', 2);
  await register.run('describeCheck', { checkId, marker });
  return checkId;
};

const reopened = async (register: Register, checkId: string): Promise<string> => {
  await register.payAll(checkId);
  const reasonId = (await register.ask('menu', {})).refundReasons[0]?.id ?? '';
  return (await register.run('reopenCheck', { checkId, reasonId })).checkId;
};

describe('what guests hold', () => {
  test('[OT12] two open checks with one pager name each other; parts of one party do not', async () => {
    const register = await open();
    const [ada, ben] = [await marked(register, '12', 'Ada'), await marked(register, ' 12 ', 'Ben')];
    const told = async (checkId: string) =>
      (await register.ask('check', { checkId }))?.markerAlso.map(({ title }) => title);
    expect([await told(ada), await told(ben)]).toMatchObject([
      [expect.stringContaining('Ben')],
      [expect.stringContaining('Ada')],
    ]);
    await register.payAll(ben);
    expect(await told(ada)).toEqual([]);
    await register.run('splitCheck', { checkId: ada, by: { type: 'evenly', ways: 2 } });
    expect(await told(ada)).toEqual([]);
  });

  test('[RO7] a reopened check says the number that its guest has, however often it is reopened', async () => {
    const register = await open();
    const first = await marked(register, '7', 'Ada');
    const before = await register.ask('check', { checkId: first });
    expect(before?.wasCalled).toBeNull();
    const third = await reopened(register, await reopened(register, first));
    const after = await register.ask('check', { checkId: third });
    expect(after?.callNumber).not.toBe(before?.callNumber);
    expect(after?.wasCalled).toBe(before?.callNumber);
  });

  test('[AG2] what was seen of the guest holds on the check that goes on', async () => {
    const register = await open();
    const itemId = await register.itemId('Pint of lager');
    const checkId = await register.openTakeaway();
    const line = { itemId, quantity: 1, modifiers: [] };
    await register.run('addLine', { ...line, checkId, ageChecked: true });
    const again = await reopened(register, checkId);
    expect(await register.ask('check', { checkId: again })).toMatchObject({ ageChecked: 18 });
    await register.run('addLine', { ...line, checkId: again });
  });
});
