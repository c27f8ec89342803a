import { type PeripheralRow, rowFact } from '@galley/domain';
import { printerRow } from '../testing/printers.fixture.ts';
import { openRegister } from '../testing/register.fixture.ts';

export type Register = ReturnType<typeof openRegister>;

export const rows = <T>({ replica }: Register, kind: string): T[] =>
  replica.db.prepare(`SELECT * FROM ${kind} ORDER BY id`).all() as T[];

export const drawer = { sensor: 'high-is-open', leftOpenMs: 60_000 };
export const ADDRESS = '127.0.0.1:9301';

export const till = (more: Partial<PeripheralRow> = {}): PeripheralRow =>
  printerRow('per_till', 9301, {
    name: 'Till printer',
    hostId: 'dev_register1',
    setup: { drawer },
    roles: ['receipt'],
    ...more,
  });

export const withTill = (row = till()): Register => {
  const register = openRegister();
  const done = register.replica.commit({ facts: [rowFact('peripheral', row)] });
  if (!done.ok) throw new Error(done.error.message);
  return register;
};

/** What the till printer was told, of one type. */
export const orders = ({ devices }: Register, type: string) =>
  devices.sent.filter((one) => one.type === type && one.printerId === ADDRESS);

/** What the till printer says of itself. */
export const tellStatus = (
  register: Register,
  { reachable = true, drawerPinHigh = false }: { reachable?: boolean; drawerPinHigh?: boolean },
): void => {
  const status = { reachable, online: reachable, coverOpen: false, paper: 'ok', error: 'none' };
  register.devices.say({
    type: 'printer',
    printerId: ADDRESS,
    status: { ...status, drawerPinHigh },
  });
};

export const reading = (milliC: number, more: object = {}) => ({
  milliC,
  sentMilliC: milliC - 100,
  quality: 'good',
  stable: true,
  calibration: { offsetMilliC: 100, on: '2026-05-01', dueOn: '2027-05-01' },
  raw: 'T1 4.0',
  ...more,
});
