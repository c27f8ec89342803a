import { createSimulatorTerminal } from '@galley/devices/card';
import { readTerminal } from '@galley/devices/core';
import { VirtualCardTerminal } from '@galley/devices/testing';
import { openRegister } from '../testing/register.fixture.ts';
import type { Terminals } from './terminals.ts';

const QUICK = { guestMs: 6000, callMs: 10_000 };

/** A terminal of software, and registers that charge at it. */
export const openTerminal = async () => {
  const terminal = new VirtualCardTerminal();
  const port = await terminal.listen('127.0.0.1', 0);
  const own = createSimulatorTerminal({ adapter: 'simulator', host: '127.0.0.1', port }, QUICK);
  const portOf = (text: string) => (readTerminal(text)?.adapter === 'simulator' ? own : undefined);
  const terminals: Terminals = { own, portOf };
  return { terminal, terminals };
};

export type Register = ReturnType<typeof openRegister>;

/** A check for £2.95 and who sells it. */
export const ringCola = async (register: Register): Promise<string> => {
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Cola');
  return checkId;
};

export const charge = async (register: Register, checkId: string, amountMinor = 295) => {
  const { intentId } = await register.run('chargeCard', { checkId, amountMinor });
  await register.core.cardDesk.idle();
  return intentId;
};

/** The same register after its process died: what was in memory is gone. */
export const restart = (register: Register, terminals: Terminals): Register => {
  register.core.cardDesk.close();
  register.replica.close();
  return openRegister({ folder: register.home, terminals });
};

/** Time goes by until everything that is to be tried again was tried. */
export const pass = async (register: Register): Promise<void> => {
  register.time.now += 120_000;
  register.core.cardDesk.tick();
  await register.core.cardDesk.idle();
};
