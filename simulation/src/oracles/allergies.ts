import {
  allergyKey,
  allergyRowsOf,
  type CheckRows,
  projectKin,
  projectLines,
  projectTickets,
} from '@galley/domain';

type Allergy = CheckRows['allergies'][number];
type Place = { readonly checkId: string; readonly seat: number | null };

const standing = ({ allergies, withdrawals }: CheckRows): Allergy[] => {
  const gone = new Set(withdrawals.flatMap(({ allergyIds }) => allergyIds));
  return allergies.filter(({ id }) => !gone.has(id));
};

const meets = (a: Place, b: Place): boolean =>
  a.checkId === b.checkId && (a.seat === null || b.seat === null || a.seat === b.seat);

/** The check where it was noted shows it. */
const notShown = (rows: CheckRows): string[] => {
  const shown = new Set(
    projectKin(rows).flatMap(({ check, allergies }) =>
      allergies.map(({ allergyId }) => `${check.id} ${allergyId}`),
    ),
  );
  return standing(rows)
    .filter(({ id, checkId }) => !shown.has(`${checkId} ${id}`))
    .map(({ id, checkId }) => `allergy ${id} does not show on check ${checkId}`);
};

/** Every line that was rung for its guest, or that is where they sit, carries it. */
const notCarried = (rows: CheckRows): string[] =>
  projectLines(rows).flatMap(({ row, place, allergies }) => {
    const carried = new Set(allergies.map(({ allergyId }) => allergyId));
    return standing(rows)
      .filter((one) => [row, ...place.shares].some((at) => meets(one, at)))
      .filter(({ id }) => !carried.has(id))
      .map(({ id }) => `line ${row.id} does not carry allergy ${id}`);
  });

/** Every ticket shows of a line what the register shows of it. */
const notCooked = (rows: CheckRows): string[] => {
  const lines = new Map(projectLines(rows).map((line) => [line.row.id, line.allergies]));
  return projectTickets({ ...rows, acks: [], about: allergyRowsOf(rows) }).flatMap((ticket) =>
    ticket.lines.flatMap(({ lineId, allergies }) => {
      const shown = new Set(allergies.map(allergyKey));
      return (lines.get(lineId) ?? [])
        .filter((mark) => !shown.has(allergyKey(mark)))
        .map(({ allergyId }) => `ticket ${ticket.row.id} hides allergy ${allergyId}`);
    }),
  );
};

/** Allergies that checks with their kin do not show where they hold. */
export const allergyProblems = (checks: readonly CheckRows[]): string[] =>
  checks
    .filter(({ allergies }) => allergies.length > 0)
    .flatMap((rows) => [...notShown(rows), ...notCarried(rows), ...notCooked(rows)]);
