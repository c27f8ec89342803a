import { rowFact } from '@galley/domain';
import { twinFacts } from '@galley/domain/demo';
import { describe, expect, it } from 'vitest';
import { openRegister } from '../testing/register.fixture.ts';
import { FORGOTTEN_AFTER_MS } from './check-in-hand.ts';

const SITE = 'sit_harbour0';
const PORTS = { scale: 1, scanner: 2, probe: 3, display: 4 };
const DISPLAY = twinFacts(SITE, PORTS).find(({ doc }) => doc['type'] === 'display')?.id ?? '';
const IDLE = ['      Welcome       ', ' The Harbour Light  '];

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

const open = async () => {
  const register = openRegister();
  register.replica.commit({ facts: twinFacts(SITE, PORTS) });
  register.devices.open();
  await register.login('callum');
  const checkId = await register.openTakeaway();
  const itemId = await register.itemId('Bacon bap');
  const add = () => register.run('addLine', { checkId, itemId, quantity: 1, modifiers: [] });
  const hold = (window: string, id: string | null, paying = false) =>
    register.tryRun('checkInHand', { window, checkId: id, paying });
  const view = async () => {
    const seen = await register.ask('customer', {});
    if (seen === null) throw new Error('no view');
    return seen;
  };
  const shown = async (): Promise<unknown> => {
    await settled();
    return register.devices.sent.findLast(({ type }) => type === 'show')?.['lines'];
  };
  return { ...register, checkId, add, hold, view, shown };
};

describe('what guests see at a register', () => {
  it('[CD17] names what was taken off a line and off the check, and sums to the total', async () => {
    const { checkId, add, hold, view, run, ask } = await open();
    const { lineId } = await add();
    await add();
    await hold('w1', checkId);
    const reasonId = (await ask('menu', {})).discountReasons[0]?.id ?? '';
    const percent = { type: 'percent' as const, ppm: 100_000 };
    await run('adjust', { checkId, lines: [{ lineId, quantity: 1 }], by: percent, reasonId });
    await run('adjust', { checkId, by: percent, reasonId });
    const { check } = await view();
    expect(check?.lines[0]?.details.join()).toMatch(/^Discount 10\s?% .*0\.53$/);
    expect(check?.takenOff).toHaveLength(1);
    const parts = [...(check?.lines ?? []).map(({ amountMinor }) => amountMinor)];
    const off = (check?.takenOff ?? []).map(({ minor }) => minor);
    expect([...parts, ...off].reduce((a, b) => a + b, 0)).toBe(check?.subtotalMinor);
  });

  it('[CD9] [CD12] the check that a window has in hand, and nothing of people and ids', async () => {
    const { checkId, add, hold, view } = await open();
    expect(await view()).toMatchObject({ phase: 'idle', check: null, greeting: 'Welcome' });
    await hold('w1', checkId);
    expect((await view()).phase).toBe('idle');
    await add();
    const { phase, check } = await view();
    expect(phase).toBe('order');
    expect(check?.lines).toEqual([
      { place: 1, quantity: 1, name: 'Bacon bap', details: [], amountMinor: 525 },
    ]);
    expect(JSON.stringify(await view())).not.toMatch(/(chk|lin|emp|dev)_|Callum/);
    await hold('w1', checkId, true);
    expect((await view()).phase).toBe('pay');
  });

  it('[CD10] a window that says nothing any more is forgotten', async () => {
    const { checkId, add, hold, view, time } = await open();
    await add();
    await hold('w1', checkId);
    time.now += FORGOTTEN_AFTER_MS - 1;
    await hold('w1', checkId);
    time.now += FORGOTTEN_AFTER_MS - 1;
    expect((await view()).phase).toBe('order');
    time.now += 1;
    expect((await view()).phase).toBe('idle');
  });

  it('[CD11] the window that did something last is shown; letting go of another changes nothing', async () => {
    const { checkId, add, hold, view, run } = await open();
    await add();
    await hold('w1', checkId);
    await hold('w2', 'chk_none0');
    expect((await view()).phase).toBe('idle');
    await hold('w1', checkId);
    expect((await view()).phase).toBe('idle');
    await hold('w1', checkId, true);
    await hold('w2', null);
    expect((await view()).phase).toBe('pay');
    await run('logout', {});
    expect((await view()).phase).toBe('idle');
    expect(await hold('w3', checkId)).toMatchObject({ ok: false });
    expect((await view()).phase).toBe('idle');
  });

  it('[CD7] the display says item and total, what is to pay, and the change', async () => {
    const { checkId, add, hold, shown, run } = await open();
    expect(await shown()).toEqual(IDLE);
    await hold('w1', checkId);
    await add();
    expect(await shown()).toEqual(['Bacon bap      £5.25', 'Total          £5.25']);
    await add();
    expect(await shown()).toEqual(['Bacon bap      £5.25', 'Total         £10.50']);
    await hold('w1', checkId, true);
    expect(await shown()).toEqual(['Total         £10.50', 'To pay        £10.50']);
    const cash = { checkId, tender: 'cash', amountMinor: 1050, tenderedMinor: 2000 } as const;
    await run('pay', cash);
    expect(await shown()).toEqual(['Cash          £20.00', 'Change         £9.50']);
    await hold('w1', null);
    expect(await shown()).toEqual(IDLE);
  });

  it('[CD6] a display that comes back is told what stands now', async () => {
    const { checkId, add, hold, shown, devices } = await open();
    await hold('w1', checkId);
    await add();
    await shown();
    devices.sent.length = 0;
    devices.say({ type: 'device-state', deviceId: DISPLAY, state: 'working', at: 1 });
    expect(await shown()).toEqual(['Bacon bap      £5.25', 'Total          £5.25']);
  });

  it('[CD8] the house’s own words stand in for those of its language', async () => {
    const { replica, view, shown } = await open();
    const template = { headerLines: [], footerLines: [], logo: null, secondLanguage: null };
    replica.commit({
      facts: [rowFact('paper_template', { id: `${SITE}.all`, language: 'de', ...template })],
    });
    expect(await view()).toMatchObject({ greeting: 'Willkommen', language: 'de' });
    const own = { id: SITE, greeting: 'Moin, schön dass Sie da sind', thanks: null };
    replica.commit({ facts: [rowFact('customer_words', own)] });
    expect(await view()).toMatchObject({ greeting: own.greeting, thanks: 'Vielen Dank' });
    expect(await shown()).toEqual(['Moin, schön dass Sie', '      da sind       ']);
  });

  it.each([
    ['fr', 'Bienvenue', 'Remise', '     Bienvenue      '],
    ['es', 'Bienvenidos', 'Descuento', '    Bienvenidos     '],
    ['ar', 'أهلًا وسهلًا', 'خصم', '      Welcome       '],
  ])(
    '[CD18] guests are told in the house’s language: %s',
    async (language, greeting, discount, row) => {
      const { replica, view, shown, run, ask, checkId, add, hold } = await open();
      const template = { headerLines: [], footerLines: [], logo: null, secondLanguage: null };
      replica.commit({
        facts: [rowFact('paper_template', { id: `${SITE}.all`, language, ...template })],
      });
      expect(await view()).toMatchObject({ greeting, language });
      expect(await shown()).toEqual([row, ' The Harbour Light  ']);
      const { lineId } = await add();
      await hold('w1', checkId);
      const reasonId = (await ask('menu', {})).discountReasons[0]?.id ?? '';
      const by = { type: 'percent' as const, ppm: 100_000 };
      await run('adjust', { checkId, lines: [{ lineId, quantity: 1 }], by, reasonId });
      expect((await view()).check?.lines[0]?.details.join()).toContain(discount);
    },
  );
});
