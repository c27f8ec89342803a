import { replayPerson } from '@galley/domain/demo';
import { describe, expect, test } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';

const AT = Date.UTC(2019, 1, 28, 17, 22);
const order = {
  externalRef: '13598',
  at: AT,
  lines: [
    { name: 'Mango Chutney', quantity: 2, unitPriceMinor: 50 },
    { name: 'Mint Sauce', quantity: 1, unitPriceMinor: 55 },
  ],
};

describe('replaying recorded sales', () => {
  test('[RP1] [CK10] a record becomes a settled check of its own time, once', async () => {
    const register = openRegister({ purpose: 'replay' });
    const done = await register.run('replayOrder', order);
    expect(done).toMatchObject({ totalMinor: 155, receiptDisplay: '1-000001', repeated: false });
    expect(done.ticketIds.length).toBe(1);
    const check = await register.ask('check', { checkId: done.checkId });
    expect(check).toMatchObject({
      status: 'settled',
      businessDate: '2019-02-28',
      openedAt: AT,
      callNumber: '1-01',
    });
    expect(register.core.read.check(done.checkId)).toMatchObject({
      replayed: 1,
      externalRef: '13598',
    });
    const again = await register.run('replayOrder', order);
    expect(again).toEqual({ ...done, repeated: true });
    const [receipt] = register.core.printing.unfinished();
    expect(JSON.stringify(receipt?.doc)).toContain('REPLAYED');
  });

  test('[RP1] items are made once and each record keeps its own price', async () => {
    const register = openRegister({ purpose: 'replay' });
    await register.run('replayOrder', order);
    const dearer = { ...order.lines[0], name: 'Mango Chutney', quantity: 1, unitPriceMinor: 60 };
    const next = await register.run('replayOrder', {
      externalRef: '13599',
      at: AT + 60_000,
      lines: [dearer],
    });
    expect(next).toMatchObject({ totalMinor: 60, receiptDisplay: '1-000002' });
    const menu = await register.ask('menu', {});
    expect(menu.items.map((item) => [item.name, item.priceMinor]).sort()).toEqual([
      ['Mango Chutney', 50],
      ['Mint Sauce', 55],
    ]);
  });

  test('[RP5] each recorded day ends with a Z: before the first sale of the next, and the last on request', async () => {
    const register = openRegister({ purpose: 'replay' });
    const sell = (externalRef: string, at: number) =>
      register.run('replayOrder', { ...order, externalRef, at });
    await sell('1', AT);
    await sell('2', AT + 60_000);
    await sell('3', AT + 26 * 3_600_000);
    await sell('1', AT);
    expect(await register.run('replayZ', {})).toEqual({ display: '1-Z0002' });
    expect(await register.run('replayZ', {})).toEqual({ display: null });
    const zs = register.core.read.zReports('1', 10);
    expect(
      zs.map((z) => [z.number, z.businessDate, z.figures.turnoverMinor, z.grandMinor]),
    ).toEqual([
      [2, '2019-03-01', 155, 465],
      [1, '2019-02-28', 310, 310],
    ]);
    expect(zs.map(({ figures }) => figures.dates.map(({ businessDate }) => businessDate))).toEqual([
      ['2019-03-01'],
      ['2019-02-28'],
    ]);
  });

  test('[RP5] a replay that goes on within a day makes no Z of the half of it', async () => {
    const register = openRegister({ purpose: 'replay' });
    await register.run('replayOrder', order);
    register.replica.close();
    const again = openRegister({ folder: register.home });
    await again.run('replayOrder', { ...order, externalRef: '2', at: AT + 60_000 });
    expect(again.core.read.zReports('1', 10)).toEqual([]);
    expect(await again.run('replayZ', {})).toEqual({ display: '1-Z0001' });
    again.replica.close();
  });

  test('[RP3] a register that was not started for replaying takes none, log-in or not', async () => {
    const register = openRegister({ purpose: 'replay', takesReplays: false });
    const { commits } = register.replica.pending();
    expect(await register.tryRun('replayOrder', order)).toMatchObject({
      error: { code: 'not_a_replay_start' },
    });
    expect(register.replica.pending().commits).toBe(commits);
    expect(register.core.read.checkByExternalRef(order.externalRef)).toBeUndefined();
  });

  test('[RP4] the one person of a replay site can look and cannot sell', async () => {
    const register = openRegister({ purpose: 'replay' });
    await register.run('login', { pin: replayPerson.pin });
    const { orderTypes } = await register.ask('menu', {});
    const open = { orderTypeId: orderTypes[0]?.id ?? '' };
    expect(await register.tryRun('openCheck', open)).toMatchObject({ ok: false });
    expect(await register.run('replayOrder', order)).toMatchObject({ totalMinor: 155 });
  });

  test('[RP2] a site for real sales takes none', async () => {
    const register = openRegister();
    expect(await register.tryRun('replayOrder', order)).toMatchObject({
      error: { code: 'not_a_replay_site' },
    });
  });

  test('[RP2] a replay site that took a real sale takes none', async () => {
    const register = openRegister({ purpose: 'replay' });
    const { checkId } = await register.run('replayOrder', order);
    const row = register.core.read.check(checkId);
    const { id: _, ...doc } = { ...row, replayed: 0 };
    register.replica.commit({ facts: [{ kind: 'check', id: 'chk_real', doc: doc as never }] });
    register.replica.close();
    const again = openRegister({ folder: register.home });
    const next = { ...order, externalRef: '2' };
    expect(await again.tryRun('replayOrder', next)).toMatchObject({
      error: { code: 'real_sales' },
    });
    again.replica.close();
  });
});
