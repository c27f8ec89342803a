import { badgeSecret } from '@galley/domain';
import { describe, expect, test } from 'vitest';
import { codeOf, openRegister } from '../testing/register.fixture.ts';

const TOM = 'emp_diner000_tom';
const CALLUM = 'emp_diner000_callum';
const CODE = '0004711893';

const withBadges = async (...people: readonly (readonly [string, string])[]) => {
  const register = openRegister();
  const verifiers = await Promise.all(
    people.map(([id, code]) => register.core.pins.hash(id, badgeSecret(code))),
  );
  register.replica.commit({
    facts: people.map(([id], at) => ({
      kind: 'badge_verifier',
      id,
      doc: { verifier: verifiers[at] ?? null },
    })),
  });
  return register;
};

describe('badges at a register', () => {
  test('[BG2] a badge opens the register for its person, and the time clock', async () => {
    const register = await withBadges([TOM, CODE]);
    const session = await register.run('login', { badge: CODE });
    expect(session).toMatchObject({ name: 'Tom Ashby' });
    expect(await register.run('openClock', { badge: CODE })).toMatchObject({ employeeId: TOM });
  });

  test('[BG2] a manager approves one act by badge, and nobody their own', async () => {
    const register = await withBadges([CALLUM, CODE]);
    await register.login('tom');
    const checkId = await register.openTakeaway();
    const lineId = await register.ring(checkId, 'Chips');
    await register.run('sendCheck', { checkId });
    const reasonId = (await register.ask('menu', {})).voidReasons[0]?.id ?? '';
    const disposition = 'wasted' as const;
    const act = { type: 'void' as const, lineId, quantity: 1, reasonId, disposition };
    const { approvalId } = await register.run('approve', { badge: CODE, act });
    const other = { lineId, quantity: 1, reasonId: 'rsn_other', disposition: 'wasted' as const };
    expect(codeOf(await register.tryRun('voidLine', { ...other, approvalId }))).not.toBe('ok');
    const voided = { lineId, quantity: 1, reasonId, disposition: 'wasted' as const };
    expect(codeOf(await register.tryRun('voidLine', { ...voided, approvalId }))).toBe('ok');
    await register.login('callum');
    expect(codeOf(await register.tryRun('approve', { badge: CODE, act }))).toBe('self_approval');
  });

  test('[BG4] a code of nobody counts towards the lock-out, and a locked device takes no badge', async () => {
    const register = await withBadges([TOM, CODE]);
    for (let tries = 0; tries < 5; tries++)
      expect(codeOf(await register.tryRun('login', { badge: '9988776655' }))).toBe('no_badge');
    expect(codeOf(await register.tryRun('login', { badge: CODE }))).toBe('locked_out');
  });

  test('[BG4] where nobody has a badge no scan locks a device', async () => {
    const register = openRegister();
    for (let tries = 0; tries < 8; tries++)
      expect(codeOf(await register.tryRun('login', { badge: '9988776655' }))).toBe('no_badge');
    expect(codeOf(await register.tryRun('login', { pin: '9999' }))).toBe('wrong_pin');
  });

  test('[BG5] a lost badge opens nothing and ends log-ins; one who left is not known by it', async () => {
    const register = await withBadges([TOM, CODE], [CALLUM, '7700112233']);
    await register.login('tom');
    register.replica.commit({
      facts: [
        { kind: 'badge_verifier', id: TOM, doc: { verifier: null } },
        { kind: 'employee', id: CALLUM, doc: { active: 0 } },
      ],
    });
    expect(await register.ask('session', {})).toBeNull();
    for (const badge of [CODE, '7700112233'])
      expect(codeOf(await register.tryRun('login', { badge }))).toBe('no_badge');
  });

  test('[BG6] a PIN is no badge and a badge no PIN', async () => {
    const register = await withBadges([TOM, CODE]);
    expect(codeOf(await register.tryRun('login', { badge: '7294' }))).toBe('no_badge');
    expect(codeOf(await register.tryRun('login', { pin: CODE }))).toBe('wrong_pin');
  });

  test('[BG3] a code that is no scan of this moment is none', async () => {
    const register = await withBadges([TOM, CODE]);
    expect(codeOf(await register.tryRun('login', { scan: 5 }))).toBe('scan_gone');
    expect(codeOf(await register.tryRun('login', {}))).toBe('scan_gone');
  });
});
