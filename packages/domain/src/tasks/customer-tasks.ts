import type { CheckState } from '../checks/project-check.ts';
import { type CustomerConflict, customersBeside } from '../customers/customer-changes.ts';
import { paysWithPoints } from '../loyalty/points-used.ts';
import type { EventRow } from '../rows.ts';
import type { HouseTask } from './house-task.ts';
import { makeTask } from './make-task.ts';

/** Whose points an adjustment used; undefined: not known here. */
export type PayerOf = (adjustmentId: string) => string | undefined;

const payerBeside = ({ check, adjustments }: CheckState, payerOf: PayerOf): string | null =>
  adjustments
    .filter(paysWithPoints)
    .flatMap(({ id, carries }) => payerOf(carries ?? id) ?? [])
    .find((id) => id !== check.customerId) ?? null;

const twiceTask = (
  state: CheckState,
  { stands, beside }: CustomerConflict,
  payerId: string | null,
): HouseTask => {
  const { at: since, employeeId, deviceId } = beside;
  const customers = {
    standsId: state.check.customerId,
    standsDeviceId: stands.deviceId,
    besideId: String(beside.detail.to),
    besideDeviceId: deviceId,
    payerId,
    open: state.status === 'open',
  };
  const who = { since, employeeId, deviceId };
  const task = makeTask('customer_twice', state.check.id, who, { customers });
  return { ...task, key: `${task.type}:${stands.id}:${beside.id}` };
};

/**
 * Checks that cut-off registers gave to different customers (rule CU12). `events`: those about the check, in any order.
 */
export const customerTasks = (
  state: CheckState,
  events: readonly EventRow[],
  payerOf: PayerOf,
): HouseTask[] => {
  if (state.status !== 'open' && state.status !== 'settled') return [];
  const found = customersBeside(state.check.customerId, events);
  const payerId = found.length === 0 ? null : payerBeside(state, payerOf);
  return found.map((conflict) => twiceTask(state, conflict, payerId));
};
