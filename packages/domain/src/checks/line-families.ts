import { byId, type LineRemovalRow, type LineRow, type RoundRow } from '../rows.ts';
import { restoredId } from './restored-lines.ts';

/**
 * `live`: counts. `superseded`: edited before it was sent. `removed`: taken off before it was sent.
 * `late_edit`: an edit of a line that another register had sent meanwhile; it does not count.
 */
export type Standing = 'live' | 'superseded' | 'removed' | 'late_edit';

export type PlacedLine = {
  readonly row: LineRow;
  readonly standing: Standing;
  readonly sent: boolean;
  /** Id of the first line of the chain of edits; keeps an edited line in its place on the check. */
  readonly rootId: string;
  /** Of an unsent line that counts: edits of it by cut-off registers that stand no less (rule CK16); absent: none. */
  readonly beside?: readonly LineRow[];
  /** Of a line that counts: removals of what it was made from, or of an edit beside it, that nobody knew who made it (rule CK17); absent: none. */
  readonly takenOffAs?: readonly LineRemovalRow[];
};

/** What tells the family of a line. */
export type FamilyLine = Pick<LineRow, 'id' | 'supersedes'>;

type Links = {
  readonly rows: ReadonlyMap<string, LineRow>;
  readonly sent: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  readonly removals: ReadonlyMap<string, LineRemovalRow>;
};

/** The first line of a chain of edits. */
export const rootOf = (row: FamilyLine, rows: ReadonlyMap<string, FamilyLine>): string => {
  const seen = new Set<string>();
  let current = row;
  while (current.supersedes !== null && !seen.has(current.id)) {
    seen.add(current.id);
    const parent = rows.get(current.supersedes);
    if (parent === undefined) return current.supersedes;
    current = parent;
  }
  return current.id;
};

/** The lines that an edit takes the place of. */
export const replacedBy = ({
  supersedes,
  alsoSupersedes,
}: Pick<LineRow, 'supersedes' | 'alsoSupersedes'>): string[] => [
  ...(supersedes === null ? [] : [supersedes]),
  ...(alsoSupersedes ?? []),
];

/** What no edit took the place of. */
const leavesOf = (family: readonly LineRow[]): LineRow[] => {
  const edited = new Set(family.flatMap(replacedBy));
  return family.filter(({ id }) => !edited.has(id));
};

/** The one unsent line of a family that counts when none was sent: the latest edit that is not removed. */
const survivorOf = (leaves: readonly LineRow[], links: Links): string | undefined =>
  leaves.filter((row) => !links.removed.has(row.id)).at(-1)?.id;

const standingOf = (row: LineRow, family: readonly LineRow[], links: Links): Standing => {
  if (links.sent.has(row.id)) return 'live';
  const leaves = leavesOf(family);
  const isLeaf = leaves.includes(row);
  if (links.removed.has(row.id)) return 'removed';
  if (family.some((other) => links.sent.has(other.id))) return isLeaf ? 'late_edit' : 'superseded';
  return survivorOf(leaves, links) === row.id ? 'live' : 'superseded';
};

/** The other unsent edits that the one which counts was not made of. */
const besideOf = (row: LineRow, family: readonly LineRow[], links: Links) => {
  if (family.length < 3 || links.sent.has(row.id) || standingOf(row, family, links) !== 'live')
    return {};
  const beside = leavesOf(family).filter(({ id }) => id !== row.id && !links.removed.has(id));
  return beside.length === 0 ? {} : { beside };
};

/** A line with all that it took the place of, edit by edit. */
const madeOf = (row: LineRow, { rows }: Links): LineRow[] => {
  const found = new Map([[row.id, row]]);
  for (const one of found.values()) {
    const before = one.supersedes === null ? undefined : rows.get(one.supersedes);
    if (before !== undefined) found.set(before.id, before);
  }
  return [...found.values()];
};

/** An edit and those beside it are taken off, and come back, together. */
const isOneAct = (one: LineRemovalRow, other: LineRemovalRow): boolean =>
  one.removedAt === other.removedAt && one.deviceId === other.deviceId;

/** A register took the line off while another one, which did not see that, changed it. */
const takenOffOf = (row: LineRow, family: readonly LineRow[], links: Links) => {
  if (family.length < 2 || standingOf(row, family, links) !== 'live') return {};
  const chain = madeOf(row, links);
  const ids = new Set(chain.map(({ id }) => id));
  const known = new Set(chain.flatMap(({ alsoSupersedes }) => alsoSupersedes ?? []));
  const removals = family.flatMap(({ id }) => links.removals.get(id) ?? []);
  const takenBack = removals.filter((removal) => ids.has(restoredId(removal)));
  const takenOffAs = removals.filter(
    (removal) =>
      removal.lineId !== row.id &&
      !known.has(removal.lineId) &&
      !takenBack.some((back) => isOneAct(back, removal)),
  );
  return takenOffAs.length === 0 ? {} : { takenOffAs };
};

/** Where every line stands, free of the order in which facts arrived (rules CK3 to CK6). */
export const placeLines = (
  lines: readonly LineRow[],
  removals: readonly LineRemovalRow[],
  rounds: readonly RoundRow[],
): PlacedLine[] => {
  const sorted = byId(lines);
  const links: Links = {
    rows: new Map(sorted.map((row) => [row.id, row])),
    sent: new Set(rounds.flatMap((round) => round.lineIds)),
    removed: new Set(removals.map((removal) => removal.lineId)),
    removals: new Map(byId(removals).map((removal) => [removal.lineId, removal])),
  };
  const families = new Map<string, LineRow[]>();
  for (const row of sorted) {
    const root = rootOf(row, links.rows);
    families.set(root, [...(families.get(root) ?? []), row]);
  }
  return [...families.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([rootId, family]) =>
      family.map((row) => ({
        row,
        standing: standingOf(row, family, links),
        sent: links.sent.has(row.id),
        rootId,
        ...besideOf(row, family, links),
        ...takenOffOf(row, family, links),
      })),
    );
};
