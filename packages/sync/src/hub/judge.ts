import { idProblem, rightsProblem, rowOfWire, schemaProblem, unknownKind } from '../core/index.ts';
import { HUB_ORDER_KIND, ORPHANED, type Txn, type WireRow } from '../protocol/index.ts';
import { isHubKind, type KindTable } from './kind-table.ts';
import type { Device, Verdict } from './store.ts';

/** NUL and lone surrogates: Postgres can store neither in text, and no person typed them. */
const UNSTORABLE = /[\0\p{Cs}]/u;

const isStorable = (value: unknown): boolean => {
  if (typeof value === 'string') return !UNSTORABLE.test(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isStorable);
  return Object.entries(value).every(([key, item]) => isStorable(key) && isStorable(item));
};

/** A device says of its own site alone which hub comes first. */
const isOfItsSite = (device: Device, { kind, id }: WireRow): boolean =>
  kind !== HUB_ORDER_KIND.kind || id === device.siteId;

const judgeRow = (kinds: KindTable, device: Device, scope: string, row: WireRow) => {
  if (isHubKind(row.kind)) return verdict('rights', `${row.kind} rows are written by hubs only`);
  if (!isOfItsSite(device, row)) {
    return verdict('rights', `${row.kind} ${row.id} is not for ${device.deviceId} to say`);
  }
  const known = kinds.get(row.kind);
  const barred = known && rightsProblem(known, device, row);
  if (barred !== undefined) return verdict('rights', barred);
  if (!isStorable(row.id) || !isStorable(row.doc)) {
    return verdict('schema', `${row.kind}: text holds a NUL or half a surrogate pair`);
  }
  const merged = rowOfWire(row);
  const spec = known ?? unknownKind(row.kind, merged);
  const home = spec.scope === 'tenant' ? device.tenantId : device.siteId;
  if (known !== undefined && scope !== home) {
    return verdict('schema', `${row.kind} rows belong to the ${spec.scope}`);
  }
  const problem = idProblem(row) ?? schemaProblem(spec, merged);
  return problem === undefined ? undefined : verdict('schema', problem);
};

const verdict = (code: string, reason: string): Verdict => ({ code, reason });

/**
 * What keeps a sound commit out of the tables: a row that breaks the schema of a known kind, or that the
 * device has no right to write. Business rules reject nothing here. One bad row sets the whole commit aside.
 */
export const judgeTxn = (kinds: KindTable, device: Device, txn: Txn): Verdict | null => {
  if (txn.scope !== device.tenantId && txn.scope !== device.siteId) {
    return verdict('rights', `scope ${txn.scope} is neither the device's tenant nor its site`);
  }
  if (txn.rows[0]?.kind === ORPHANED) {
    return verdict(ORPHANED, `only ${device.name} has these rows any more, and may not write them`);
  }
  for (const row of txn.rows) {
    const found = judgeRow(kinds, device, txn.scope, row);
    if (found !== undefined) return found;
  }
  return null;
};
