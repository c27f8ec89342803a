import {
  isPermitted,
  type LedgerLine,
  ledgerLines,
  type PoolPerson,
  projectShifts,
  type SharingState,
  type Shift,
  sum,
  workedTime,
} from '@galley/domain';
import type { PosCore } from '../pos-core.ts';
import { daysBefore } from '../time-clock/clock-face.ts';

const shiftsOf = ({ read, clock }: PosCore, date: string): readonly Shift[] =>
  projectShifts(read.punchesSince(daysBefore(date, 1)), clock.now()).shifts.filter(
    ({ businessDate }) => businessDate === date,
  );

/** Everybody of the site with what they worked and served on a date; hours count once a shift is over. */
const peopleOf = (core: PosCore, date: string, shifts: readonly Shift[]): PoolPerson[] => {
  const { read } = core;
  const sales = new Map(read.salesByServer(date).map((one) => [one.employeeId, one.salesMinor]));
  const now = core.clock.now();
  return read.employees().map(({ id, roleId }) => {
    const closed = shifts.filter(
      ({ employeeId, state }) => employeeId === id && state === 'closed',
    );
    return {
      ...{ employeeId: id, roleId, salesMinor: sales.get(id) ?? 0 },
      manager: isPermitted(read.role(roleId)?.permissions ?? [], 'close_day'),
      minutes: sum(closed.map((shift) => workedTime(shift, now).minutes)),
    };
  });
};

export type TipDay = Pick<SharingState, 'pools' | 'entries' | 'day' | 'stillIn'> & {
  readonly lines: readonly LedgerLine[];
};

/** What this register knows of tips, and of who worked on a date. */
export const tipDay = (core: PosCore, date: string): TipDay => {
  const { read } = core;
  const rows = read.tipLedger();
  const lines = ledgerLines(rows);
  const shifts = shiftsOf(core, date);
  const open = shifts.filter(({ state }) => state !== 'closed');
  const names = open.map(({ employeeId }) => read.employee(employeeId)?.name ?? employeeId);
  return {
    ...{ pools: read.tipPools(), entries: rows.entries, lines, stillIn: [...new Set(names)] },
    day: { people: peopleOf(core, date, shifts), lines },
  };
};
