import { afterEach, expect, test } from 'vitest';
import { codeOf, openRegister } from '../testing/register.fixture.ts';

type Register = ReturnType<typeof openRegister>;
const opened: Register[] = [];
const open = async (): Promise<Register> => {
  const register = openRegister();
  opened.push(register);
  await register.login('callum');
  return register;
};
afterEach(() => {
  for (const register of opened.splice(0)) register.replica.close();
});

const strip = async (register: Register) => {
  const view = await register.ask('strip', { places: 4 });
  if (view === null) throw new Error('nobody is logged in');
  return view;
};

test('[OR5] what I rang is recent, for me alone, and is so again after a restart', async () => {
  const register = await open();
  const [chips, tart] = [await register.itemId('Chips'), await register.itemId('Lemon tart')];
  const checkId = await register.openTakeaway();
  expect((await strip(register)).recent).toEqual([]);
  await register.ring(checkId, 'Chips');
  await register.ring(checkId, 'Lemon tart');
  await register.ring(checkId, 'Chips');
  expect((await strip(register)).recent).toEqual([chips, tart]);
  expect(register.topics).toContain('recent-items');
  const narrow = await register.ask('strip', { places: 1 });
  expect(narrow?.recent).toEqual([chips]);
  await register.login('tom');
  expect((await strip(register)).recent).toEqual([]);
  register.replica.close();
  const again = openRegister({ folder: register.home });
  opened.splice(0, opened.length, again);
  await again.login('callum');
  expect((await strip(again)).recent).toEqual([chips, tart]);
});

test('[OR5] what the program rings itself, a delivery fee, takes no place', async () => {
  const register = await open();
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Chips');
  const { db } = register.replica;
  db.prepare(`UPDATE line SET fee = '{}', itemId = 'fee' WHERE checkId = ?`).run(checkId);
  expect((await strip(register)).recent).toEqual([]);
});

test('[OR3] [OR4] a manager’s list for the house is everybody’s until they keep their own', async () => {
  const register = await open();
  const [chips, tart] = [await register.itemId('Chips'), await register.itemId('Lemon tart')];
  const wish = { itemId: chips, whose: 'house', keep: true } as const;
  await register.login('tom');
  expect(codeOf(await register.tryRun('keepFavourite', wish))).toBe('not_allowed');
  await register.login('callum');
  await register.run('keepFavourite', wish);
  await register.login('tom');
  expect(await strip(register)).toMatchObject({ whose: 'house', favourites: [chips] });
  await register.run('keepFavourite', { itemId: tart, whose: 'mine', keep: true });
  expect(await strip(register)).toMatchObject({ whose: 'mine', favourites: [chips, tart] });
  await register.run('keepFavourite', { itemId: chips, whose: 'mine', keep: false });
  expect(await strip(register)).toMatchObject({ favourites: [null, tart] });
});

test('[OR7] [OR8] nothing is suggested until the register says so, then what its own checks had', async () => {
  const register = await open();
  for (let n = 0; n < 3; n++) {
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Chips');
    await register.ring(checkId, 'Lemon tart');
  }
  const checkId = await register.openTakeaway();
  const taken = await register.ring(checkId, 'Lemon tart');
  await register.run('removeLine', { lineId: taken });
  await register.ring(checkId, 'Chips');
  const items = async () => (await register.ask('suggestions', { checkId })).items;
  expect(await items()).toEqual([]);
  expect((await strip(register)).suggestions).toBe(false);
  await register.run('setSuggestions', { on: true });
  const tart = await register.itemId('Lemon tart');
  expect(await items()).toEqual([{ itemId: tart, together: 3, of: 4 }]);
  await register.ring(checkId, 'Lemon tart');
  expect(await items()).toEqual([]);
  await register.run('setSuggestions', { on: null });
  expect((await strip(register)).suggestions).toBe(false);
});
