import type { CheckRows } from '../checks/check-rows.ts';
import { type CheckState, projectKin } from '../checks/project-check.ts';
import type { CheckRow } from '../rows.ts';

/** The check that a split opened this one beside; undefined: none did. */
const splitFrom = ({ moves }: CheckRows, { id, openedAt }: CheckRow): string | undefined =>
  moves.find(
    ({ type, movedAt, checkId, lines }) =>
      type === 'split' &&
      movedAt === openedAt &&
      checkId !== id &&
      lines.some(({ to }) => to.some((share) => share.checkId === id)),
  )?.checkId;

/**
 * Whose points a check earns: its customer's, else that of the check that it was split off or reopened from; null:
 * nobody's (rule LY17). `rows` are those of its kin.
 */
export const pointsOwner = (rows: CheckRows, check: CheckRow): string | null => {
  if (check.customerId !== null) return check.customerId;
  const from = splitFrom(rows, check) ?? check.reopens;
  const source = [rows.check, ...rows.kin].find(({ id }) => id === from);
  return source === undefined ? null : pointsOwner(rows, source);
};

/** Checks that earn together for one customer. */
export type Visit = { readonly customerId: string; readonly checks: readonly CheckState[] };

/** The visit that a check is part of, with the check as it is in `state`; undefined: it is nobody's. */
export const visitOf = (rows: CheckRows, state: CheckState): Visit | undefined => {
  const customerId = pointsOwner(rows, state.check);
  if (customerId === null) return undefined;
  const kin = projectKin(rows).map((one) => (one.check.id === state.check.id ? state : one));
  return {
    customerId,
    checks: kin.filter(({ check }) => pointsOwner(rows, check) === customerId),
  };
};
