import { err, failure, ok } from '@galley/base';
import { describe, expect, test } from 'vitest';
import { NOW } from '../testing/register.fixture.ts';
import { DAY_MS, earnElsewhere, grant, shop } from './loyalty.fixture.ts';

describe('points that the hub is asked for', () => {
  test('[LY6] what it does not hold it asks the hub for, once', async () => {
    const { register, customerId, checkId, points } = await shop(0);
    let asked = 0;
    Object.assign(register.core.sync, {
      askAllowance: async () => {
        asked += 1;
        grant(register, customerId, 30, 'dev_register1:2');
        return ok({ id: 'dev_register1:2', amount: 30, expiresAt: NOW + DAY_MS, serial: 1 });
      },
    });
    expect(await points()).toMatchObject({ here: 0, most: 0 });
    await register.run('burnPoints', { checkId, points: 30 });
    expect(asked).toBe(1);
  });

  test('[LY6] points that come to be known of the customer in hand are asked for, once a change', async () => {
    const { register, customerId, checkId, points } = await shop(0);
    let asked = 0;
    Object.assign(register.core.sync, {
      askAllowance: async () => {
        asked += 1;
        if (asked > 1) return err(failure('nothing_left', 'Nothing is left.'));
        grant(register, customerId, 30, 'dev_register1:2');
        return ok({ id: 'dev_register1:2', amount: 30, expiresAt: NOW + DAY_MS, serial: 1 });
      },
    });
    const earn = (check: string, amount: number) =>
      earnElsewhere(register, customerId, check, amount);
    earn('chk_elsewhere', 30);
    expect(asked).toBe(0);
    await register.run('checkInHand', { window: 'w', checkId, paying: false });
    earn('chk_another', 0);
    expect(asked).toBe(1);
    expect(await points()).toMatchObject({ balance: 30, here: 30, most: 30 });
    earn('chk_third', 5);
    earn('chk_fourth', 0);
    expect(asked).toBe(2);
  });

  test('[LY6] what comes to be known while the hub is asked, or does not answer, is asked for again', async () => {
    const { register, customerId, checkId, points } = await shop(0);
    const answers = ['nothing_left', 'unreachable', 'granted'];
    const waiting: (() => void)[] = [];
    Object.assign(register.core.sync, {
      askAllowance: async () => {
        await new Promise<void>((done) => waiting.push(done));
        const answer = answers.shift() ?? 'nothing_left';
        if (answer !== 'granted') return err(failure(answer, 'No.'));
        grant(register, customerId, 30, 'dev_register1:2');
        return ok({ id: 'dev_register1:2', amount: 30, expiresAt: NOW + DAY_MS, serial: 1 });
      },
    });
    const earn = (check: string, amount: number) =>
      earnElsewhere(register, customerId, check, amount);
    await register.run('checkInHand', { window: 'w', checkId, paying: false });
    void register.core.points.ask(customerId);
    earn('chk_elsewhere', 30);
    for (let answered = 0; answered < 2; answered += 1) {
      await expect.poll(() => waiting.length).toBeGreaterThan(0);
      waiting.shift()?.();
    }
    await expect.poll(() => answers).toEqual(['granted']);
    earn('chk_another', 0);
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    waiting.shift()?.();
    await expect.poll(points).toMatchObject({ here: 30, most: 30 });
  });

  test('[LY6] points that a peer told of before the hub knew are asked for by the clock, until they come', async () => {
    const { register, customerId, checkId, points } = await shop(0);
    let asked = 0;
    Object.assign(register.core.sync, {
      askAllowance: async () => {
        asked += 1;
        if (asked < 3) return err(failure('nothing_left', 'Nothing is left.'));
        grant(register, customerId, 30, 'dev_register1:2');
        return ok({ id: 'dev_register1:2', amount: 30, expiresAt: NOW + DAY_MS, serial: 1 });
      },
    });
    await register.run('checkInHand', { window: 'w', checkId, paying: false });
    earnElsewhere(register, customerId, 'chk_elsewhere', 30);
    for (const turn of [1, 2, 3, 4, 5]) {
      await expect.poll(() => asked).toBe(Math.min(turn, 3));
      register.core.askForPoints();
    }
    expect(await points()).toMatchObject({ here: 30, most: 30 });
  });

  test('[LY6] points that the hub does not give are not asked for without end', async () => {
    const { register, customerId, checkId } = await shop(0);
    let asked = 0;
    Object.assign(register.core.sync, {
      askAllowance: async () => {
        asked += 1;
        return err(failure('nothing_left', 'Nothing is left.'));
      },
    });
    await register.run('checkInHand', { window: 'w', checkId, paying: false });
    earnElsewhere(register, customerId, 'chk_elsewhere', 30);
    for (let turn = 0; turn < 40; turn += 1) {
      register.core.askForPoints();
      await Promise.resolve().then(() => undefined);
      await new Promise((done) => setImmediate(done));
    }
    expect(asked).toBe(11);
  });
});
