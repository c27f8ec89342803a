import type { Json } from '@galley/base';
import { EPOCH_KIND } from '../protocol/index.ts';
import { HUB_TXN, hubRow } from './hub-rows.ts';
import type { IncomingRow } from './incoming-row.ts';
import type { Device, HubTx } from './store.ts';

/** Numbers of a device's chain, both ends included. */
export type LostRange = { readonly from: number; readonly to: number };

/** What the row `epoch` of a device says. */
export type Branches = {
  /** The epoch that a disk took last; 0 for none. */
  readonly epoch: number;
  /** The newest commit that this disk and the chain had in common. */
  readonly agreed: number;
  readonly lost: readonly LostRange[];
};

/** As it stands under the site's lock. */
export const branchesOf = async (
  tx: HubTx,
  { siteId, deviceId }: Pick<Device, 'siteId' | 'deviceId'>,
): Promise<Branches> => {
  const [row] = await tx.rows(siteId, [{ kind: EPOCH_KIND.kind, id: deviceId }]);
  if (row === undefined) return { epoch: 0, agreed: 0, lost: [] };
  const { generation, agreed, lost } = row.doc;
  return { epoch: Number(generation), agreed: Number(agreed), lost: rangesOf(lost) };
};

const isNumber = (value: Json | undefined): value is number => Number.isSafeInteger(value);

const rangeOf = (value: Json): LostRange[] => {
  if (typeof value !== 'object' || value === null || !('from' in value)) return [];
  const { from, to } = value;
  return isNumber(from) && isNumber(to) ? [{ from, to }] : [];
};

/** What is no range says nothing: a row that somebody changed names no device a fork. */
const rangesOf = (value: Json | undefined): LostRange[] =>
  Array.isArray(value) ? value.flatMap(rangeOf) : [];

/**
 * The numbers among which this one is, if a later epoch was begun for a disk that had none of them. Whoever has its
 * newest commit in common there is not that disk, and the two share an identity (rule HN10 of docs/specs/hub.md).
 */
export const lostRangeOf = ({ lost }: Branches, seq: number | undefined): LostRange | undefined =>
  seq === undefined ? undefined : lost.find(({ from, to }) => from <= seq && seq <= to);

/** Notes that a disk which agrees with the chain up to `agreed` takes the epoch that is begun above `lastSeq`. */
export const takenBy = async (
  tx: HubTx,
  { deviceId }: Pick<Device, 'deviceId'>,
  { lost }: Branches,
  { epoch, agreed, lastSeq }: { readonly epoch: number; agreed: number; lastSeq: number },
): Promise<IncomingRow> => {
  const beyond = await tx.knownCommits(deviceId, agreed + 1, lastSeq);
  const left = { from: agreed + 1, to: lastSeq };
  // A disk that is set back each morning leaves one range behind, however often.
  const all = beyond.length > 0 ? [...lost.filter(({ from }) => from < left.from), left] : lost;
  const doc = { agreed, generation: epoch, lost: [...all], rank: 0 };
  return hubRow(EPOCH_KIND.kind, deviceId, HUB_TXN, doc);
};
