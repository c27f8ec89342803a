import {
  type AdjustmentRow,
  type CheckRows,
  discountLimit,
  type LineRow,
  type LineVoidRow,
  type RoleRow,
  unitAmount,
} from '@galley/domain';

/** What a person's role lets them do; undefined: they work here no more, or never did. */
export type RoleOf = (employeeId: string) => RoleRow | undefined;

const bump = (counts: Map<string, number>, key: string, by: number): number => {
  const count = (counts.get(key) ?? 0) + by;
  counts.set(key, count);
  return count;
};

/** Whatever others did meanwhile: a register knows its own voids, and takes no more off than there was. */
const voidsWithin = ({ lines, voids }: CheckRows, line: ReadonlyMap<string, LineRow>): string[] => {
  const own = new Map<string, number>();
  if (lines.length === 0) return [];
  return voids.flatMap(({ lineId, deviceId, quantity }) => {
    const sum = bump(own, `${deviceId} ${lineId}`, quantity);
    const most = line.get(lineId)?.quantity ?? 0;
    return sum > most ? [`${deviceId} voided ${sum} of ${most} of ${lineId}`] : [];
  });
};

/** A register, or a kitchen, fires a line again only after somebody took its fire back. */
const firesOnce = ({ fires = [] }: CheckRows): string[] => {
  const undone = new Set(fires.flatMap(({ undoes }) => undoes));
  const standing = fires.filter(({ id, type }) => type === 'fire' && !undone.has(id));
  const own = new Map<string, number>();
  return standing.flatMap(({ deviceId, lineIds, course }) =>
    lineIds
      .filter((lineId) => bump(own, `${deviceId} ${lineId}`, 1) > 1)
      .map((lineId) => `${deviceId} fired ${lineId} of course ${course} twice`),
  );
};

const mayVoid = (row: LineVoidRow, line: LineRow | undefined, roleOf: RoleOf): boolean =>
  row.approvedBy !== null ||
  line === undefined ||
  unitAmount(line) * row.quantity <= (roleOf(row.voidedBy)?.voidLimitMinor ?? 0);

const mayAdjust = (row: AdjustmentRow, roleOf: RoleOf): boolean => {
  const role = roleOf(row.adjustedBy);
  return row.approvedBy !== null || role === undefined || (row.ppm ?? 0) <= discountLimit(role);
};

/** Above a person's limit somebody else consented, and nobody to their own act. */
const approved = (
  rows: CheckRows,
  line: ReadonlyMap<string, LineRow>,
  roleOf: RoleOf,
): string[] => [
  ...rows.voids
    .filter((row) => !mayVoid(row, line.get(row.lineId), roleOf))
    .map(({ id }) => `void ${id} is above the limit of who did it`),
  ...rows.adjustments
    .filter((row) => !mayAdjust(row, roleOf))
    .map(({ id }) => `adjustment ${id} is above the limit of who did it`),
  ...rows.adjustments
    .filter(({ adjustedBy, approvedBy }) => adjustedBy === approvedBy)
    .map(({ id }) => `adjustment ${id} was approved by who did it`),
];

/** What no single device may do, however long it was cut off (FR5). */
export const actProblems = (rows: CheckRows, roleOf: RoleOf): string[] => {
  const line = new Map(rows.lines.map((row) => [row.id, row]));
  return [...voidsWithin(rows, line), ...firesOnce(rows), ...approved(rows, line, roleOf)];
};
