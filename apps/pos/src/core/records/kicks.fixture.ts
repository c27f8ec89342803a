import type { Register } from './records.fixture.ts';
import { ADDRESS } from './records.fixture.ts';

/** A cash sale, which opens the drawer. */
export const sale = async (register: Register): Promise<void> => {
  const checkId = await register.openTakeaway();
  await register.ring(checkId, 'Chips');
  await register.payAll(checkId);
};

/** The pulses that the device process was told to send. */
export const kicks = ({ devices }: Register) => devices.sent.filter(({ type }) => type === 'kick');

export const lastKick = (register: Register): string => String(kicks(register).at(-1)?.['kickId']);

/** What the device process says that came of the last pulse. */
export const outcome = (register: Register, state: string, cause?: string): void =>
  register.devices.say({
    type: 'kick',
    kickId: lastKick(register),
    printerId: ADDRESS,
    state,
    ...(cause === undefined ? {} : { cause }),
  });
