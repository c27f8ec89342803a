import { type ColumnSpec, canonicalJson, type Doc, type Json } from '@galley/base';
import { byId, type ResolutionRow, type ResolutionSubject } from '@galley/domain';
import { hubOrder, schemaProblem } from '@galley/sync/core';
import type { QuarantinedRow } from '@galley/sync/protocol';
import type {
  ConflictTask,
  EstateDevice,
  EstateHub,
  EstateView,
  ForkTask,
  QuarantinedField,
  QuarantineTask,
  ResolutionView,
} from '../../contract/index.ts';
import { lackingColumns, type RowHere } from '../resolve/correct-rows.ts';
import { type AlarmRow, type EstateReads, specOf, type VerdictRow } from './estate-reads.ts';
import { namesOf } from './names.ts';
import type { OfficeReads } from './office-reads.ts';
import { type CheckOf, checkOfRow } from './row-check.ts';

type Reads = OfficeReads;
type Resolver = (kind: ResolutionSubject, id: string) => ResolutionView | null;
type Namer = (deviceId: string) => string;

/** Two offices may decide at once: the decision with the lower id is shown. */
const resolver = (reads: Reads): Resolver => {
  const people = new Map(reads.employees().map((row) => [row.id, row.name]));
  const found = new Map<string, ResolutionRow>();
  for (const row of byId(reads.resolutions())) {
    const key = `${row.subjectKind} ${row.subjectId}`;
    if (!found.has(key)) found.set(key, row);
  }
  return (kind, id) => {
    const row = found.get(`${kind} ${id}`);
    if (row === undefined) return null;
    const { act, reason, resolvedAt: at } = row;
    return { act, reason, at, byName: people.get(row.resolvedBy) ?? null };
  };
};

const textOf = (value: Json | undefined): string | null => {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Whether the value alone keeps its row out. A setting may leave columns out; a fact and a state may not. */
const isWrong = (column: ColumnSpec, row: QuarantinedRow): boolean => {
  const spec = specOf(row.kind);
  if (spec === undefined || row.doc === undefined) return false;
  const value = row.doc[column.name];
  const doc = value === undefined ? {} : { [column.name]: value };
  const setting = spec.class === 'setting';
  const one = { ...spec, class: setting ? ('setting' as const) : ('fact' as const) };
  const clk = setting ? { b: '' } : null;
  return schemaProblem({ ...one, columns: [column] }, { doc, clk, deleted: false }) !== undefined;
};

const fieldOf = (column: ColumnSpec, row: QuarantinedRow, lacks: boolean): QuarantinedField => {
  const { name, type, nullable } = column;
  const wrong = lacks || isWrong(column, row);
  return { name, type, nullable, value: textOf(row.doc?.[name]), wrong };
};

const fieldsOf = (row: QuarantinedRow, here: RowHere): QuarantinedField[] => {
  const spec = specOf(row.kind);
  if (row.doc === undefined || spec === undefined) return [];
  const lacking = lackingColumns(spec, row, here);
  const shown = spec.columns.filter(
    (column) =>
      spec.class !== 'setting' ||
      lacking.includes(column) ||
      Object.hasOwn(row.doc ?? {}, column.name),
  );
  return shown.map((column) => fieldOf(column, row, lacking.includes(column)));
};

const quarantineTask = (
  row: VerdictRow,
  { rowDoc }: Pick<EstateReads, 'rowDoc'>,
  kinds: ReadonlyMap<string, string>,
  checkOf: CheckOf,
  nameOf: Namer,
  resolved: Resolver,
): QuarantineTask => ({
  id: row.id,
  at: row.at,
  deviceName: nameOf(row.origin),
  code: row.code,
  deviceKind: kinds.get(row.origin) ?? null,
  reason: row.reason,
  rows: row.rows.map((one) => ({
    kind: one.kind,
    id: one.id,
    check: checkOf(one.kind, one.id, one.doc),
    fields: fieldsOf(one, rowDoc),
  })),
  adoptable: row.rows.every((one) => one.doc !== undefined && specOf(one.kind) !== undefined),
  resolution: resolved('verdict', row.id),
});

const differences = (stands: Doc | undefined, told: Doc): ConflictTask['differences'] => {
  const names = [...new Set([...Object.keys(stands ?? {}), ...Object.keys(told)])].sort();
  return names
    .filter((name) => canonicalJson(stands?.[name] ?? null) !== canonicalJson(told[name] ?? null))
    .map((name) => ({ name, stands: textOf(stands?.[name]), told: textOf(told[name]) }));
};

const conflictTask = (
  row: AlarmRow,
  reads: Reads,
  checkOf: CheckOf,
  nameOf: Namer,
  resolved: Resolver,
): ConflictTask => ({
  id: row.id,
  at: row.at,
  deviceName: nameOf(row.origin),
  code: row.code,
  subjectKind: row.subjectKind,
  subjectId: row.subjectId,
  check: checkOf(row.subjectKind, row.subjectId, row.doc),
  differences: differences(reads.rowDoc(row.subjectKind, row.subjectId), row.doc),
  resolution: resolved('alarm', row.id),
});

const deviceViews = (
  reads: Reads,
  forks: readonly ForkTask[],
  origins: ReadonlyMap<string, string>,
) => {
  const heads = reads.heads();
  const cloned = new Set(
    forks.filter((fork) => fork.resolution === null).map((fork) => origins.get(fork.id)),
  );
  return reads.devices().map(
    (row): EstateDevice => ({
      id: row.id,
      name: row.name,
      kind: row.deviceKind,
      number: row.number,
      enrolledAt: row.enrolledAt,
      epoch: row.epoch,
      lastSeq: heads.get(row.id) ?? 0,
      state: row.rank === 1 ? 'revoked' : cloned.has(row.id) ? 'cloned' : 'enrolled',
    }),
  );
};

/** Living hubs of the site in the order in which they take over, then those that never do (rule OF40). */
const hubViews = (reads: Reads, siteId: string): EstateHub[] => {
  const rows = reads.devices().filter(({ deviceKind }) => deviceKind === 'site_hub');
  const hubs = rows.map(({ id: hubId, name, number, rank }) => {
    return { hubId, name, number, revoked: rank === 1 };
  });
  const { order, excluded } = hubOrder(reads.hubOrder(siteId), hubs);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const owners = new Map(reads.endpoints().map((row) => [row.hubId, row]));
  return [...order, ...excluded].map((id) => {
    const owner = owners.get(id);
    return {
      id,
      name: names.get(id) ?? id,
      excluded: excluded.includes(id),
      deviceId: owner?.id ?? null,
      urls: owner?.hubUrls ?? [],
    };
  });
};

/** The devices and what of them waits for a person (rules OF27 to OF29). */
export const estateView = (reads: Reads, siteId: string): EstateView => {
  const names = new Map(reads.devices().map((row) => [row.id, row.name]));
  const kinds = new Map(reads.devices().map((row) => [row.id, row.deviceKind]));
  const nameOf: Namer = (id) => names.get(id) ?? id;
  const resolved = resolver(reads);
  const checkOf = checkOfRow(reads, namesOf(reads));
  const rows = reads.forks();
  const forks = rows.map(({ id, at, origin, fromSeq, toSeq }) => ({
    id,
    at,
    deviceName: nameOf(origin),
    newName: nameOf(id),
    fromSeq,
    toSeq,
    resolution: resolved('fork', id),
  }));
  const origins = new Map(rows.map((row) => [row.id, row.origin]));
  const quarantine = reads
    .verdicts()
    .map((row) => quarantineTask(row, reads, kinds, checkOf, nameOf, resolved));
  const conflicts = reads
    .alarms()
    .map((row) => conflictTask(row, reads, checkOf, nameOf, resolved));
  const tasks = [...quarantine, ...forks, ...conflicts];
  return {
    devices: deviceViews(reads, forks, origins),
    hubs: hubViews(reads, siteId),
    quarantine,
    forks,
    conflicts,
    open: tasks.filter((task) => task.resolution === null).length,
  };
};
