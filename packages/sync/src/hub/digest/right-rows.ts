import type { KindSpec } from '@galley/base';
import {
  addHash,
  dayOf,
  type MergedRow,
  removeHash,
  rowText,
  unknownKind,
  withLater,
} from '../../core/index.ts';
import { HUB_TXN } from '../hub-rows.ts';
import { isHubKind, type KindTable } from '../kind-table.ts';
import type { HubStore, Scoped, StoredRow } from '../store.ts';
import { derived, type Trust } from './derive.ts';
import { isSetting, missingRows } from './missing.ts';
import { nobodysRows } from './nobodys.ts';
import { eachInTurn } from './others-first.ts';
import { type Gap, hashOf, type Picture } from './picture.ts';
import { commitsNamed, restored } from './restore.ts';
import { type Version, versionsOf } from './versions.ts';
import type { WitnessRow } from './witness.ts';

/** How a kind comes to be as it was written. */
export type Righting = {
  /** Rows as they should be. */
  readonly rows: readonly StoredRow[];
  /** Rows that nobody wrote: without them the kind comes to what was written. */
  readonly gone: readonly StoredRow[];
  /** Rows of devices that no commit here says, at the hub that has all commits; what they hide is not known. */
  readonly unproved: readonly StoredRow[];
};

/** The kind as it is and as it was written. */
export type Scene = {
  readonly kinds: KindTable;
  readonly store: HubStore;
  readonly scope: Scoped;
  readonly kind: string;
  readonly gap: Gap;
  readonly picture: Picture;
  /** The central hub's rows, at a site hub; undefined when it could not be asked. */
  readonly told: readonly WitnessRow[] | undefined;
  readonly hasWitness: boolean;
};

/** By day, what comes in and goes out when these rows are written, and those are taken out. */
export const changeOf = (
  picture: Picture,
  rows: readonly StoredRow[],
  gone: readonly StoredRow[] = [],
): Map<string, bigint> => {
  const change = new Map<string, bigint>();
  const move = (row: StoredRow, by: typeof addHash): void => {
    const day = dayOf(row);
    change.set(day, by(change.get(day) ?? 0n, hashOf(row)));
  };
  for (const [id, row] of new Map(rows.map((one) => [one.id, one]))) {
    const own = picture.rows.get(id);
    if (own !== undefined) move(own, removeHash);
    move(row, addHash);
  }
  for (const row of gone) move(row, removeHash);
  return change;
};

export const sameGap = (one: Gap, other: Gap): boolean =>
  [...new Set([...one.keys(), ...other.keys()])].every(
    (day) => (one.get(day) ?? 0n) === (other.get(day) ?? 0n),
  );

/** Whether with these rows the kind comes to what was written. */
const explains = ({ picture, gap }: Scene, rows: readonly StoredRow[]): boolean =>
  sameGap(gap, changeOf(picture, rows));

/** Rows of the buckets that are not as they were written. */
const suspectsOf = ({ picture, gap }: Scene): StoredRow[] =>
  [...picture.rows.values()].filter((row) => gap.has(dayOf(row)));

/**
 * Rows as they should be: by the commit that each names, else by all commits held here, else as the central hub has
 * them. What comes to the sums that were kept is right; where nothing does, what was signed counts. Reads commits for
 * as long as it takes: nothing here may run under a lock.
 */
export const rightRows = async (scene: Scene): Promise<Righting> => {
  const { kinds, store } = scene;
  const suspects = suspectsOf(scene);
  const commits = await commitsNamed(store, suspects);
  const named = await eachInTurn(suspects, (row) => restored(kinds, row, commits.get(row.txn)));
  return explains(scene, named) ? just(named) : byAllCommits(scene);
};

const just = (rows: readonly StoredRow[]): Righting => ({ rows, gone: [], unproved: [] });

/** Rows that were there before the commits were read, that none of those says, and that no other hub has. */
const unsaid = (
  { told, hasWitness }: Scene,
  suspects: readonly StoredRow[],
  versions: Versions,
): StoredRow[] => {
  if (hasWitness && told === undefined) return [];
  const elsewhere = new Set(told?.map(({ id }) => id));
  return suspects.filter(({ id }) => !versions.has(id) && !elsewhere.has(id));
};

const byAllCommits = async (scene: Scene): Promise<Righting> => {
  const { kinds, store, scope, kind, picture } = scene;
  const before = suspectsOf(scene);
  const wanted = new Set(before.map(({ id }) => id));
  const isWanted = (id: string) => wanted.has(id) || !picture.ids.has(id);
  const versions = await versionsOf(store, scope, kind, isWanted);
  // Rows of commits that came while they were read are not missing.
  await picture.catchUp(store);
  const missing = missingRows(kinds, scope, kind, versions, picture.ids);
  const lost = missing.filter((row) => !isSetting(kinds, row));
  const settings = missing.filter((row) => isSetting(kinds, row));
  const suspects = suspectsOf(scene);
  const by = async (trust: Trust): Promise<StoredRow[]> => {
    const look = (row: StoredRow) => derived(kinds, row, versions.get(row.id) ?? [], trust);
    return [...(await eachInTurn(suspects, look)), ...lost];
  };
  const later = await by('later');
  const signed = await by('signed');
  const readings = [later, signed];
  const all = [...readings, ...readings.map((rows) => [...rows, ...settings])];
  const right = all.find((rows) => explains(scene, rows));
  if (right !== undefined) return just(right);
  const nobodys = unsaid(scene, before, versions);
  for (const rows of all) {
    const gone = nobodysRows(leftOf(scene, rows), nobodys);
    if (gone !== undefined) return { rows, gone, unproved: [] };
  }
  if (scene.hasWitness) return just(withTold(scene, later, versions));
  // Where most rows have no commit it is the commits that were lost.
  const areFew = 2 * nobodys.length < before.length;
  return { ...just(signed), unproved: areFew && !isHubKind(kind) ? nobodys : [] };
};

/** What the kind still lacks when these rows are written. */
const leftOf = ({ picture, gap }: Scene, rows: readonly StoredRow[]): Gap => {
  const change = changeOf(picture, rows);
  const days = new Set([...gap.keys(), ...change.keys()]);
  return new Map(
    [...days].map((day) => [day, removeHash(gap.get(day) ?? 0n, change.get(day) ?? 0n)]),
  );
};

type Versions = Awaited<ReturnType<typeof versionsOf>>;

/** Of a row that nothing here explains the central hub's word counts, with what commits here have later. */
const withTold = (
  scene: Scene,
  settled: readonly StoredRow[],
  versions: Versions,
): readonly StoredRow[] => {
  const { scope, kind, told, picture } = scene;
  const right = new Map(settled.map((row) => [row.id, row]));
  const doubtful: StoredRow[] = [];
  const stamp = { ...scope, kind, txn: HUB_TXN, seq: 0, firstSeq: 0, businessDate: null };
  for (const theirs of told ?? []) {
    const own = picture.rows.get(theirs.id);
    if (own === undefined && !picture.ids.has(theirs.id) && !right.has(theirs.id)) {
      right.set(theirs.id, { ...theirs, ...stamp });
    }
    const row = own && asTold(scene, own, theirs, versions.get(theirs.id) ?? []);
    if (row && rowText(row) !== rowText(right.get(row.id) ?? own)) doubtful.push(row);
  }
  for (const row of doubtful) {
    const rows = [...new Map([...right, [row.id, row]]).values()];
    if (explains(scene, rows)) return rows;
  }
  return [...new Map([...right, ...doubtful.map((row) => [row.id, row] as const)]).values()];
};

/** Undefined for a fact that a commit here says, and for a row of a bucket that is as it was written. */
const asTold = (
  { kinds, kind, gap }: Scene,
  own: StoredRow,
  theirs: WitnessRow,
  proofs: readonly Version[],
): StoredRow | undefined => {
  const spec = kinds.get(kind) ?? unknownKind(kind, own);
  if (!gap.has(dayOf(own)) || (spec.class === 'fact' && proofs.length > 0)) return undefined;
  return { ...own, ...proven(spec, theirs, proofs) };
};

const proven = (spec: KindSpec, theirs: MergedRow, versions: readonly Version[]): MergedRow =>
  versions.reduce<MergedRow>((held, { row }) => withLater(spec, held, row), contentOfRow(theirs));

const contentOfRow = ({ doc, clk, deleted }: MergedRow): MergedRow => ({ doc, clk, deleted });
