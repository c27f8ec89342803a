import type { DeviceKind, KindScope, KindSpec, Writing } from '@galley/base';
import type { WireRow } from '../protocol/index.ts';

/** The writer of a row, as the hub pinned it at the enrolment. */
export type Writer = { readonly deviceId: string; readonly kind: DeviceKind };

const WORDS: Readonly<Record<DeviceKind, string>> = {
  register: 'a register',
  kitchen: 'a kitchen screen',
  backoffice: 'a back office',
  site_hub: 'a site hub',
};

const writingOf = (spec: KindSpec, { kind }: Writer): Writing =>
  spec.writers === undefined ? 'all' : (spec.writers[kind] ?? {});

/** Ids that are the device's own to give: its own id, and whatever begins with that and a dot. */
export const isOwnId = (deviceId: string, id: string): boolean =>
  id === deviceId || id.startsWith(`${deviceId}.`);

/** Whether the device may write every column of the row, as if it were new. */
export const mayWriteWhole = (spec: KindSpec, writer: Writer, id: string): boolean => {
  const writing = writingOf(spec, writer);
  return writing === 'all' || (writing.own === true && isOwnId(writer.deviceId, id));
};

/** Why the device may not write the row, in words; undefined when it may (rules DR1 to DR3). */
export const rightsProblem = (
  spec: KindSpec,
  writer: Writer,
  { id, doc, deleted }: Pick<WireRow, 'id' | 'doc' | 'deleted'>,
): string | undefined => {
  if (mayWriteWhole(spec, writer, id)) return undefined;
  const writing = writingOf(spec, writer);
  const columns = writing === 'all' ? [] : (writing.columns ?? []);
  const who = WORDS[writer.kind];
  if (columns.length === 0) return `${who} may not write ${spec.kind} rows`;
  if (deleted !== undefined) return `${who} may not delete ${spec.kind} rows or bring them back`;
  const barred = Object.keys(doc).filter((name) => !columns.includes(name));
  if (barred.length === 0) return undefined;
  return `${who} may not write ${barred.join(', ')} of ${spec.kind} rows`;
};

const mayRead = ({ readers }: KindSpec, device: DeviceKind, home: KindScope): boolean => {
  if (readers === undefined) return true;
  const reading = readers[device];
  return reading === 'all' || (reading === 'site' && home === 'site');
};

/**
 * Kinds of which a device of this kind gets no row in the tenant's scope, or in a site's (rules DR7, DR8). A kind
 * that nobody declared anybody may read.
 */
export const hiddenKinds = (
  kinds: Iterable<KindSpec>,
  device: DeviceKind,
  home: KindScope,
): ReadonlySet<string> => {
  const liesThere = (spec: KindSpec): boolean => home === 'tenant' || spec.scope === 'site';
  const hidden = [...kinds].filter((spec) => liesThere(spec) && !mayRead(spec, device, home));
  return new Set(hidden.map(({ kind }) => kind));
};
