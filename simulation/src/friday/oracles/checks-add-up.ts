import { type CheckRows, type CheckState, groupBy, projectKin, sum } from '@galley/domain';

type Line = CheckState['lines'][number];

/** Over its checks a line comes to what is charged for it, and each part to its price less what was taken off. */
const lineAddsUp = (parts: readonly Line[]): string[] => {
  const [{ row, wholeMinor } = { row: undefined, wholeMinor: 0 }] = parts;
  const charged = sum(parts.map(({ amountMinor }) => amountMinor));
  const whole =
    charged === wholeMinor ? [] : [`line ${row?.id} is charged ${charged} of ${wholeMinor}`];
  const off = parts.filter(
    ({ amountMinor, listMinor, takenOff }) =>
      amountMinor < 0 || amountMinor !== listMinor - sum(takenOff.map((one) => one.amountMinor)),
  );
  return [...whole, ...off.map(() => `line ${row?.id} has other reductions than its price tells`)];
};

/** Only what was shared sits on several checks. */
const onOneCheck = (rows: CheckRows, parts: readonly Line[]): string[] => {
  const [line] = parts;
  const shared = rows.moves.some(({ lines }) =>
    lines.some(
      ({ lineId, to }) => lineId === line?.rootId && new Set(to.map((one) => one.checkId)).size > 1,
    ),
  );
  return shared || parts.length === 1
    ? []
    : [`line ${line?.row.id} sits on ${parts.length} checks and was never shared`];
};

/** Of voids only so many count as there were; what is beyond is told. */
const voidsCapped = (
  rows: CheckRows,
  states: readonly CheckState[],
  parts: readonly Line[],
): string[] => {
  const [line] = parts;
  if (line === undefined || line.standing !== 'live') return [];
  const { id, quantity } = line.row;
  const voids = rows.voids.filter(({ lineId }) => lineId === id);
  const asked = sum(voids.map((row) => row.quantity));
  const told = states
    .flatMap(({ exceptions }) => exceptions)
    .some(
      ({ type, subjectId }) => type === 'surplus_void' && voids.some((row) => row.id === subjectId),
    );
  const live = Math.max(0, quantity - asked);
  return [
    ...(line.wholeQuantity === live
      ? []
      : [`line ${id} has ${line.wholeQuantity} left, not ${live}`]),
    ...(asked > quantity && !told ? [`nobody is told that ${id} was voided ${asked} times`] : []),
  ];
};

const checkAddsUp = ({
  check,
  listMinor,
  takenOff,
  subtotalMinor,
  lines,
}: CheckState): string[] => {
  const off = sum(takenOff.map(({ amountMinor }) => amountMinor));
  const whole = sum(lines.map(({ amountMinor }) => amountMinor));
  return listMinor - off === subtotalMinor && whole === subtotalMinor
    ? []
    : [`check ${check.id} comes to ${subtotalMinor}, ${listMinor} less ${off}, lines to ${whole}`];
};

/** Paid too much is told, and so is a check that was settled twice over. */
const overpaidTold = ({ check, overpaidMinor, exceptions }: CheckState): string[] =>
  overpaidMinor > 0 && !exceptions.some(({ type }) => type === 'overpaid')
    ? [`nobody is told that ${check.id} is overpaid`]
    : [];

/** Money and places of a kin, by what the projection says of each check (FR4). */
export const sumProblems = (rows: CheckRows): string[] => {
  const states = projectKin(rows);
  const byLine = groupBy(
    states.flatMap(({ lines }) => lines),
    ({ row }) => row.id,
  );
  return [
    ...[...byLine.values()].flatMap((parts) => [
      ...lineAddsUp(parts),
      ...onOneCheck(rows, parts),
      ...voidsCapped(rows, states, parts),
    ]),
    ...states.flatMap((state) => [...checkAddsUp(state), ...overpaidTold(state)]),
  ];
};
