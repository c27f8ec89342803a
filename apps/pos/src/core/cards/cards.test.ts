import type { CardMode, VirtualCardTerminal } from '@galley/devices/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { codeOf, openRegister, papers } from '../testing/register.fixture.ts';
import { charge, openTerminal, pass, type Register, restart, ringCola } from './cards.fixture.ts';
import type { Terminals } from './terminals.ts';

let terminal: VirtualCardTerminal;
let terminals: Terminals;
let register: Register;

beforeEach(async () => {
  ({ terminal, terminals } = await openTerminal());
  register = openRegister({ terminals });
  await register.login('callum');
});
afterEach(() => terminal.close());

const checkOf = async (checkId: string) => {
  const view = await register.ask('check', { checkId });
  if (view === null) throw new Error('no check');
  return view;
};
const pending = async () => (await register.ask('cardTerminal', {}))?.pending ?? [];
const tasks = async () => (await register.ask('tasks', {})).house.map(({ type }) => type);

describe('a card at the terminal', () => {
  test('[PC5] an approved card pays the check, sends it and prints the receipt', async () => {
    const checkId = await ringCola(register);
    await charge(register, checkId);
    expect(await checkOf(checkId)).toMatchObject({ status: 'settled', unsentCount: 0 });
    expect(papers(register, 'receipt')).toHaveLength(1);
    expect(terminal.processor.takenMinor()).toBe(295);
  });

  test('[PC1] the intent is on record before the terminal hears of it', async () => {
    const checkId = await ringCola(register);
    terminal.mode = 'ask';
    const { intentId } = await register.run('chargeCard', { checkId, amountMinor: 295 });
    const stored = register.core.read.cardIntent(intentId);
    expect(stored).toMatchObject({ amountMinor: 295, terminal: terminals.own?.terminal });
    await expect.poll(() => terminal.processor.get(stored?.key ?? '')).toBeDefined();
    terminal.answer(true);
    await register.core.cardDesk.idle();
    expect((await checkOf(checkId)).status).toBe('settled');
  });

  test('[PC4] a declined card leaves the check as it was, and the next try has a key of its own', async () => {
    const checkId = await ringCola(register);
    terminal.mode = 'decline';
    await charge(register, checkId);
    expect(await checkOf(checkId)).toMatchObject({ status: 'open', dueMinor: 295, payments: [] });
    terminal.mode = 'approve';
    await charge(register, checkId);
    expect((await checkOf(checkId)).status).toBe('settled');
    expect(terminal.processor.all().map(({ key }) => key.slice(-2))).toEqual(['-1', '-2']);
  });

  test('[PC13] a charge that is given up at the terminal is declined', async () => {
    const checkId = await ringCola(register);
    terminal.mode = 'ask';
    const { intentId } = await register.run('chargeCard', { checkId, amountMinor: 295 });
    await expect.poll(() => terminal.state().waiting).toBe(295);
    expect(await register.run('cancelCard', { intentId })).toEqual({ outcome: 'declined' });
    await register.core.cardDesk.idle();
    expect(await checkOf(checkId)).toMatchObject({ status: 'open', dueMinor: 295 });
    expect(terminal.processor.takenMinor()).toBe(0);
  });

  test('[PC15] whether anybody can be reached is known before a card is presented', async () => {
    const stands = async () => {
      register.time.now += 60_000;
      await register.ask('cardTerminal', {});
      return (await register.ask('cardTerminal', {}))?.state;
    };
    await expect.poll(stands).toBe('ready');
    terminal.processorDown = true;
    await expect.poll(stands).toBe('alone');
    terminal.unplugged = true;
    await expect.poll(stands).toBe('unreachable');
    const plain = openRegister();
    await plain.login('callum');
    expect((await plain.ask('cardTerminal', {}))?.state).toBe('none');
    const wish = { checkId: await ringCola(plain), amountMinor: 295 };
    expect(codeOf(await plain.tryRun('chargeCard', wish))).toBe('no_terminal');
  });
});

const CUTS: readonly CardMode[] = ['silent', 'cut_before', 'cut_after', 'late'];

describe('a line that is cut', () => {
  test.each(CUTS)('[PC14] [PC13] %s: one charge or none, as the check says', async (mode) => {
    const checkId = await ringCola(register);
    terminal.mode = mode;
    await charge(register, checkId);
    expect(await checkOf(checkId)).toMatchObject({ status: 'open', pendingMinor: 295 });
    if (mode === 'late') terminal.answer(true);
    await pass(register);
    const { status, paidMinor } = await checkOf(checkId);
    expect(paidMinor).toBe(terminal.processor.takenMinor());
    expect(status).toBe(mode === 'cut_before' ? 'open' : 'settled');
    expect(await pending()).toEqual([]);
  });

  test.each(CUTS)('[PC14] [PC13] %s, and the register dies before it hears', async (mode) => {
    const checkId = await ringCola(register);
    terminal.mode = mode;
    await register.run('chargeCard', { checkId, amountMinor: 295 });
    if (mode !== 'cut_before') await expect.poll(() => terminal.processor.all().length).toBe(1);
    register = restart(register, terminals);
    await register.login('callum');
    terminal.mode = 'approve';
    await expect
      .poll(async () => {
        terminal.answer(true);
        await pass(register);
        return (await pending()).length;
      })
      .toBe(0);
    expect((await checkOf(checkId)).paidMinor).toBe(terminal.processor.takenMinor());
    expect(terminal.processor.all()).toHaveLength(1);
  });

  test('[PC13] what was on record and never sent is closed at the processor, not sent', async () => {
    const checkId = await ringCola(register);
    terminal.unplugged = true;
    await charge(register, checkId);
    terminal.unplugged = false;
    await pass(register);
    expect(terminal.processor.all()).toMatchObject([{ state: 'declined' }]);
    expect(await checkOf(checkId)).toMatchObject({ status: 'open', pendingMinor: 0 });
  });

  test('[PC10] [PC12] [PC4] a pending card is a task, bars other money, stands in the Z and in the gate of the day', async () => {
    const checkId = await ringCola(register);
    terminal.mode = 'late';
    const intentId = await charge(register, checkId);
    expect(await tasks()).toEqual(['card_pending']);
    expect(await pending()).toMatchObject([{ intentId, amountMinor: 295, unanswered: true }]);
    const cash = { checkId, tender: 'cash' as const, amountMinor: 295, tenderedMinor: 295 };
    expect(codeOf(await register.tryRun('pay', cash))).toBe('card_pending');
    const gates = (await register.ask('dayClose', {}))?.gates;
    expect(gates).toContainEqual({
      gate: 'pending_cards',
      names: [expect.stringContaining('£2.95')],
    });
    const other = await ringCola(register);
    await register.payAll(other);
    await register.run('makeZ', {});
    const [first] = register.core.read.zReports('1', 1);
    expect(first?.figures.pendingCards).toEqual([{ intentId, amountMinor: 295 }]);
    expect(JSON.stringify(papers(register, 'z-report'))).toContain('Cards without an answer');
    terminal.answer(true);
    await register.run('lookUpCard', { intentId });
    await register.run('makeZ', {});
    const [second] = register.core.read.zReports('1', 1);
    expect(second?.figures).toMatchObject({ turnoverMinor: 295, withoutReceiptMinor: 0 });
    expect(second?.figures.tenders).toMatchObject([{ tender: 'card', takenMinor: 295 }]);
    expect(second?.figures.pendingCards).toBeUndefined();
  });
});

describe('another way', () => {
  test('[PC6] [PC9] [PC8] approved after cash: one tap gives exactly the surplus back to the card', async () => {
    const checkId = await ringCola(register);
    terminal.mode = 'late';
    const intentId = await charge(register, checkId);
    await register.run('leaveCard', { intentId, way: 'set_aside' });
    await register.payAll(checkId);
    terminal.answer(true);
    terminal.mode = 'approve';
    await register.run('lookUpCard', { intentId });
    expect(await tasks()).toEqual(['late_card']);
    const [task] = (await register.ask('tasks', {})).house;
    const wish = { paymentId: task?.subjectId ?? '', amountMinor: task?.amountMinor ?? 0 };
    await register.run('reversePayment', wish);
    await pass(register);
    expect(terminal.processor.takenMinor()).toBe(0);
    expect(await tasks()).toEqual([]);
    expect(await checkOf(checkId)).toMatchObject({ status: 'settled', overpaidMinor: 0 });
  });

  test('[PC8] [PC10] [PC14] a refund that was cut is looked up, and sent once', async () => {
    const checkId = await ringCola(register);
    await charge(register, checkId);
    const { lines } = await checkOf(checkId);
    const reasonId = register.core.read.reasons().find(({ use }) => use === 'refund')?.id ?? '';
    const act = { type: 'refund' as const, lineId: lines[0]?.id ?? '', quantity: 1, reasonId };
    const { approvalId } = await register.run('approve', { pin: '5831', act });
    terminal.mode = 'cut_before';
    const wish = { lineId: act.lineId, quantity: 1, reasonId, tender: 'card' as const, approvalId };
    await register.run('refundLine', wish);
    await pass(register);
    expect(await tasks()).toEqual(['card_pending']);
    terminal.mode = 'cut_after';
    await pass(register);
    await pass(register);
    expect(terminal.processor.takenMinor()).toBe(0);
    expect(terminal.processor.all()).toHaveLength(2);
    expect(await pending()).toEqual([]);
  });

  test('[PC10] a refund that the bank declines is a task, and goes once more by a tap', async () => {
    const checkId = await ringCola(register);
    terminal.mode = 'late';
    const intentId = await charge(register, checkId);
    await register.run('leaveCard', { intentId, way: 'set_aside' });
    await register.payAll(checkId);
    terminal.answer(true);
    await register.run('lookUpCard', { intentId });
    const [task] = (await register.ask('tasks', {})).house;
    terminal.mode = 'decline';
    await register.run('reversePayment', { paymentId: task?.subjectId ?? '', amountMinor: 295 });
    await pass(register);
    expect(await tasks()).toEqual(['card_refund_failed']);
    const [failed] = (await register.ask('tasks', {})).house;
    terminal.mode = 'approve';
    await register.run('retryCardRefund', { intentId: failed?.subjectId ?? '' });
    await pass(register);
    expect(await tasks()).toEqual([]);
    expect(terminal.processor.takenMinor()).toBe(0);
  });

  test('[PC17] a terminal that is cut off approves up to the limit, and is at risk until it is captured', async () => {
    terminal.processorDown = true;
    const first = await ringCola(register);
    await charge(register, first);
    expect((await checkOf(first)).status).toBe('open');
    const rule = { offlineLimitMinor: 500, releaseLimitMinor: 0 };
    register.replica.commit({ facts: [{ kind: 'card_rule', id: 'sit_harbour0', doc: rule }] });
    const checkId = await ringCola(register);
    await charge(register, checkId);
    expect((await checkOf(checkId)).status).toBe('settled');
    expect(await pending()).toMatchObject([{ atRisk: true, amountMinor: 295 }]);
    terminal.processorDown = false;
    await pass(register);
    expect(await pending()).toEqual([]);
  });
});
