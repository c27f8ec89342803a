import { describe, expect, test } from 'vitest';
import { codeOf, openRegister } from './testing/register.fixture.ts';

describe('people at the register', () => {
  test('[ST6] a log-in outlives a restart of the core and ends with the log-out', async () => {
    const register = openRegister();
    await register.login('tom');
    const before = register.session();
    register.replica.close();
    const again = openRegister({ folder: register.home });
    again.takeSession(before);
    expect(await again.ask('session', {})).toMatchObject({ name: 'Tom Ashby' });
    await again.openTakeaway();
    await again.run('logout', {});
    again.takeSession(before);
    expect(await again.ask('session', {})).toBeNull();
    again.replica.close();
  });

  test('[ST6] another PIN, or leaving, ends the person’s log-ins', async () => {
    const register = openRegister();
    await register.login('tom');
    const id = 'emp_diner000_tom';
    const [{ verifier }] = [register.core.read.verifier('emp_diner000_zofia') ?? { verifier: '' }];
    register.replica.commit({ facts: [{ kind: 'pin_verifier', id, doc: { verifier } }] });
    expect(await register.ask('session', {})).toBeNull();
  });

  test('[ST2] whoever is locked out is told how long', async () => {
    const register = openRegister();
    expect(await register.ask('pinWait', {})).toEqual({ waitMs: 0 });
    for (let tries = 0; tries < 5; tries++) await register.tryRun('login', { pin: '9999' });
    register.time.now += 10_000;
    expect(await register.ask('pinWait', {})).toEqual({ waitMs: 20_000 });
  });

  test('[ST2] five wrong PINs lock the device, also after a restart', async () => {
    const register = openRegister();
    for (let tries = 0; tries < 5; tries++) {
      expect(codeOf(await register.tryRun('login', { pin: '9999' }))).toBe('wrong_pin');
    }
    expect(codeOf(await register.tryRun('login', { pin: '7294' }))).toBe('locked_out');
    register.replica.close();
    const again = openRegister({ folder: register.home });
    expect(codeOf(await again.tryRun('login', { pin: '7294' }))).toBe('locked_out');
    again.time.now += 30_001;
    expect(codeOf(await again.tryRun('login', { pin: '7294' }))).toBe('ok');
    again.replica.close();
  });

  test('[ST3] nobody acts without a login, and a login tells the others', async () => {
    const register = openRegister();
    const orderTypeId = 'ort_diner000_takeaway';
    expect(codeOf(await register.tryRun('openCheck', { orderTypeId }))).toBe('not_logged_in');
    await register.login('tom');
    expect(await register.ask('session', {})).toMatchObject({
      name: 'Tom Ashby',
      roleName: 'Server',
    });
    await register.run('logout', {});
    expect(register.openings).toEqual([true, false]);
    expect(await register.ask('session', {})).toBeNull();
  });

  test('[ST3] someone who left is out at once', async () => {
    const register = openRegister();
    await register.login('tom');
    const id = 'emp_diner000_tom';
    register.replica.commit({ facts: [{ kind: 'employee', id, doc: { active: 0 } }] });
    expect(codeOf(await register.tryRun('openCheck', { orderTypeId: 'x' }))).toBe('not_logged_in');
    expect(codeOf(await register.tryRun('login', { pin: '3617' }))).toBe('wrong_pin');
  });
});
