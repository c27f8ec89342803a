import type { TicketRow } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { put } from '../courses/courses.fixture.ts';
import { NOW, openRegister, papers } from '../testing/register.fixture.ts';
import { printKitchenPapers } from './kitchen-papers.ts';

type Register = ReturnType<typeof openRegister>;

const chits = (register: Register) =>
  papers(register, 'kitchen-chit').map(({ doc }) => JSON.stringify(doc));
const twiceChits = (register: Register) =>
  chits(register).filter((doc) => doc.includes('SENT TWICE'));

const ticketsOf = ({ core }: Register, checkId: string) =>
  core.read.ticketsOf(checkId).filter(({ deviceId }) => deviceId === 'dev_register1');

/** Names come from the hub. */
const named = ({ replica }: Register, ...numbers: readonly number[]): void => {
  for (const n of numbers)
    replica.db
      .prepare("INSERT INTO device (id, name, _scope, _deleted, _mark) VALUES (?, ?, 'x', 0, 0)")
      .run(`dev_register${n}`, `Register ${n}`);
};

/** An order that this register sent. */
const sent = async () => {
  const register = openRegister();
  named(register, 1, 2);
  await register.login('callum');
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Granola, yoghurt and berries');
  const chips = await register.ring(checkId, 'Chips');
  await register.run('sendCheck', { checkId });
  return { register, checkId, chips };
};

/** What register 2, cut off from this one, sent of the same order; `before`: its tickets make the lines. */
const alsoSent = (register: Register, checkId: string, before = true, number = 2): void => {
  const rows = ticketsOf(register, checkId).map(
    (row): TicketRow => ({
      ...row,
      ...{ id: `tkt_${before ? '00' : 'zz'}${number}${row.id.slice(7)}` },
      ...{ deviceId: `dev_register${number}`, firedAt: NOW - 60_000 },
    }),
  );
  put(register, 'ticket', ...rows);
};

describe('chits of what two registers sent', () => {
  test('[KT54] the register whose tickets do not make it prints one at each of its stations, once', async () => {
    const { register, checkId } = await sent();
    const first = chits(register).length;
    expect(first).toBe(2);
    alsoSent(register, checkId);
    printKitchenPapers(register.core);
    printKitchenPapers(register.core);
    const printed = twiceChits(register);
    expect(printed).toHaveLength(2);
    const label = ticketsOf(register, checkId)[0]?.label ?? 'none';
    for (const doc of printed)
      for (const text of [`Cook once: ${label}`, 'Register 1', 'Register 2'])
        expect(doc).toContain(text);
    expect(printed.join()).toContain('Granola, yoghurt and berries');
    expect(printed.join()).toContain('Chips');
    const titles = (await register.ask('printJobs', {})).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith(`Chit ${label} for `))).toHaveLength(4);
  });

  test('[KT54] the register whose tickets make it prints none', async () => {
    const { register, checkId } = await sent();
    alsoSent(register, checkId, false);
    printKitchenPapers(register.core);
    expect(twiceChits(register)).toEqual([]);
  });

  test.each([
    [[true, true], 2],
    [[true, false], 2],
    [[false, true], 2],
    [[false, false], 0],
  ] as const)(
    '[KT54] of three registers that sent it all but the first tell of it, whenever they hear of one another: %j',
    async (before, told) => {
      const { register, checkId } = await sent();
      for (const [at, one] of before.entries()) {
        alsoSent(register, checkId, one, at + 2);
        printKitchenPapers(register.core);
      }
      expect(twiceChits(register)).toHaveLength(told);
    },
  );

  test('[KT54] a restart prints nothing again', async () => {
    const { register, checkId } = await sent();
    alsoSent(register, checkId);
    printKitchenPapers(register.core);
    register.replica.close();
    const again = openRegister({ folder: register.home });
    printKitchenPapers(again.core);
    expect(twiceChits(again)).toHaveLength(2);
  });

  test('[KT54] what was voided since, and what two registers heard of after two hours, is left out', async () => {
    const { register, checkId, chips } = await sent();
    const reasonId = (await register.ask('menu', {})).voidReasons[0]?.id ?? '';
    const how = { quantity: 1, reasonId, disposition: 'not_made' } as const;
    await register.run('voidLine', { lineId: chips, ...how });
    alsoSent(register, checkId);
    register.time.now = NOW + 7_200_001;
    printKitchenPapers(register.core);
    expect(twiceChits(register)).toEqual([]);
    register.time.now = NOW + 7_200_000;
    printKitchenPapers(register.core);
    expect(twiceChits(register)).toHaveLength(1);
    expect(twiceChits(register)[0]).toContain('Granola, yoghurt and berries');
  });
});
