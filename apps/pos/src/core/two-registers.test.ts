import { describe, expect, test } from 'vitest';
import { codeOf, openRegister, papers } from './testing/register.fixture.ts';

describe('two registers on one check', () => {
  test('[CK8] [TN7] [RV5] what the other did arrives as rows, paid twice shows as overpaid', async () => {
    const register = openRegister();
    await register.login('tom');
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Cola');
    await register.payAll(checkId);
    const [own] = register.core.read.paymentsOf(checkId);
    const { id: _, ...payment } = { ...own, deviceId: 'dev_register2' };
    register.replica.commit({
      facts: [{ kind: 'payment', id: 'pay_of_register2', doc: payment as never }],
    });
    const [receipt] = register.core.read.receiptsOf(checkId);
    const foreign = { ...receipt, id: undefined, series: '2', deviceId: 'dev_register2' };
    register.replica.commit({
      facts: [{ kind: 'receipt', id: 'rct_zz_of_register2', doc: foreign as never }],
    });
    const before = await register.ask('check', { checkId });
    expect(before?.receipts.map(({ display, own }) => [display, own])).toContainEqual([
      '2-000001',
      false,
    ]);
    expect(before?.receipts.filter(({ own }) => own)).toMatchObject([{ display: '1-000001' }]);
    expect(before).toMatchObject({ overpaidMinor: 295, exceptions: ['overpaid'] });
    const [loud] = await register.ask('checks', { status: 'open' });
    expect(loud).toMatchObject({ id: checkId, overpaidMinor: 295, exceptions: ['overpaid'] });
    const paid = before?.payments.find(({ id }) => id === 'pay_of_register2');
    expect(paid?.reversibleMinor).toBe(295);
    await register.login('callum');
    const back = await register.run('reversePayment', {
      paymentId: 'pay_of_register2',
      amountMinor: 295,
    });
    expect(back).toEqual({ amountMinor: 295, tender: 'cash', receiptDisplay: '1-000002' });
    const [paper] = papers(register, 'refund-receipt');
    expect(JSON.stringify(paper?.doc)).toContain('Paid above the total');
    const again = { paymentId: 'pay_of_register2', amountMinor: 295 };
    expect(codeOf(await register.tryRun('reversePayment', again))).toBe('already_reversed');
    const after = await register.ask('check', { checkId });
    expect(after?.payments.find(({ own }) => own)?.reversedAtName).toBeNull();
    expect(after?.payments.find(({ own }) => !own)?.reversedAtName).toBe('this register');
    expect(await register.ask('check', { checkId })).toMatchObject({
      status: 'settled',
      overpaidMinor: 0,
      exceptions: [],
    });
    expect(await register.ask('checks', { status: 'open' })).toEqual([]);
  });

  test('[CK12] a dish that one swaps while the other takes the money is paid, not sent, and loud until it is sent', async () => {
    const register = openRegister();
    await register.login('callum');
    const checkId = await register.openTakeaway();
    const sent = await register.ring(checkId, 'Chips');
    await register.run('sendCheck', { checkId });
    await register.payAll(checkId);
    const { id: _, ...line } = register.core.read.line(sent) ?? { id: '' };
    register.replica.commit({
      facts: [
        {
          kind: 'line_void',
          id: 'vod_of_register2',
          doc: {
            lineId: sent,
            checkId,
            businessDate: '2026-06-01',
            quantity: 1,
            reasonId: 'rsn_any',
            disposition: 'not_made',
            voidedAt: 1,
            voidedBy: 'emp_diner000_tom',
            approvedBy: null,
            deviceId: 'dev_register2',
          },
        },
        { kind: 'line', id: 'lin_of_register2', doc: line as never },
      ],
    });
    expect(await register.ask('checks', { status: 'open' })).toMatchObject([
      { id: checkId, paidNotSent: true, status: 'settled' },
    ]);
    expect((await register.run('sendCheck', { checkId })).tickets).toBe(1);
    expect(await register.ask('checks', { status: 'open' })).toEqual([]);
  });

  test('[CK12] a loud check and a reopened one of weeks ago are found after a start, date by date, and once', async () => {
    const before = openRegister();
    await before.login('callum');
    const paid = async () => {
      const checkId = await before.openTakeaway();
      const lineId = await before.ring(checkId, 'Chips');
      await before.payAll(checkId);
      const { id: _, ...line } = before.core.read.line(lineId) ?? { id: '' };
      return { checkId, line };
    };
    await paid();
    const loud = await paid();
    const added = await paid();
    const day = (businessDate: string) => ({
      kind: 'check',
      id: `chk_${businessDate}`,
      doc: { ...before.core.read.check(loud.checkId), businessDate } as never,
    });
    const second = before.core.read.paymentsOf(loud.checkId)[0];
    before.replica.commit({
      facts: [
        { kind: 'payment', id: 'pay_twice', doc: { ...second, id: undefined } as never },
        { kind: 'line', id: 'lin_late', doc: { ...added.line, deviceId: 'dev_b' } as never },
        ...['2026-06-02', '2026-06-03', '2026-06-04'].map(day),
      ],
    });
    before.replica.close();

    const after = openRegister({ folder: before.home });
    const shown = () => ({
      loud: after.core.checkStates.loud().map(({ check }) => check.id),
      due: after.core.checkStates.open().filter(({ dueMinor }) => dueMinor > 0).length,
    });
    expect(shown()).toEqual({ loud: [], due: 0 });
    const came: string[] = [];
    while (came.at(-1) !== 'idle') came.push(after.core.checkStates.lookBack());
    expect(came).toEqual(['nothing', 'nothing', 'nothing', 'found', 'idle']);
    expect(shown()).toEqual({ loud: [loud.checkId], due: 1 });
    await after.login('callum');
    await after.payAll(added.checkId);
    expect(shown()).toEqual({ loud: [loud.checkId], due: 0 });
    expect(after.core.checkStates.lookBack()).toBe('idle');
  });

  test('[RO6] [TK18] what another register refunded meanwhile is due on the new check, is a task, and is taken there', async () => {
    const register = openRegister();
    await register.login('callum');
    const checkId = await register.openTakeaway();
    await register.ring(checkId, 'Chips');
    await register.ring(checkId, 'Cola');
    await register.payAll(checkId);
    const reasonId = (await register.ask('menu', {})).refundReasons[0]?.id ?? '';
    const again = await register.run('reopenCheck', { checkId, reasonId });
    const taken = register.core.read.refundsOf(checkId);
    const cola = taken.find(({ amountMinor }) => amountMinor === 295);
    const back = {
      ...cola,
      id: undefined,
      reopenedAs: null,
      receiptId: 'rct_b',
      deviceId: 'dev_b',
    };
    register.replica.commit({ facts: [{ kind: 'refund', id: 'ref_b', doc: back as never }] });
    expect(await register.ask('check', { checkId: again.checkId })).toMatchObject({
      ...{ status: 'open', totalMinor: 690, paidMinor: 395, dueMinor: 295 },
      ...{ exceptions: ['carried_refunded'], payments: [{ reversedMinor: 295 }] },
    });
    const { house } = await register.ask('tasks', {});
    expect(house).toMatchObject([
      { type: 'refunded_and_reopened', checkId, names: ['Cola'], amountMinor: 295 },
    ]);
    await register.payAll(again.checkId);
    expect(await register.ask('check', { checkId: again.checkId })).toMatchObject({
      ...{ status: 'settled', paidMinor: 690, overpaidMinor: 0, exceptions: [] },
    });
    expect((await register.ask('tasks', {})).house).toEqual([]);
  });
});
