import type { Doc, Json } from '@galley/base';
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
  readonly rank: number;
  /** The greatest number that a disk had been told of and that this hub had never had; 0 for none. */
  readonly unheard: number;
};

/** As it stands under the site's lock. */
export const branchesOf = async (
  tx: HubTx,
  { siteId, deviceId }: Pick<Device, 'siteId' | 'deviceId'>,
): Promise<Branches> => {
  const [row] = await tx.rows(siteId, [{ kind: EPOCH_KIND.kind, id: deviceId }]);
  const { generation = 0, agreed = 0, lost, rank = 0, unheard } = row?.doc ?? {};
  return {
    ...{ epoch: Number(generation), agreed: Number(agreed), rank: Number(rank) },
    ...{ lost: rangesOf(lost), unheard: isNumber(unheard) ? unheard : 0 },
  };
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

type Taken = {
  readonly epoch: number;
  readonly agreed: number;
  readonly lastSeq: number;
  readonly unheard: number;
};

/** Notes that a disk which agrees with the chain up to `agreed` takes the epoch that is begun above `lastSeq`. */
export const takenBy = async (
  tx: HubTx,
  { deviceId }: Pick<Device, 'deviceId'>,
  { lost }: Branches,
  { epoch, agreed, lastSeq, unheard }: Taken,
): Promise<IncomingRow> => {
  const beyond = await tx.knownCommits(deviceId, agreed + 1, lastSeq);
  const left = { from: agreed + 1, to: lastSeq };
  // A disk that is set back each morning leaves one range behind, however often.
  const all = beyond.length > 0 ? [...lost.filter(({ from }) => from < left.from), left] : lost;
  return epochRow(deviceId, { agreed, generation: epoch, lost: [...all], rank: 0 }, unheard);
};

/** Notes commits that were never here for a disk that takes nothing: it named no commit of the chain. */
export const neverHeard = (
  { deviceId }: Pick<Device, 'deviceId'>,
  { epoch, agreed, lost, rank }: Branches,
  unheard: number,
): IncomingRow =>
  epochRow(deviceId, { agreed, generation: epoch, lost: [...lost], rank: rank + 1 }, unheard);

const epochRow = (deviceId: string, doc: Doc, unheard: number): IncomingRow =>
  hubRow(EPOCH_KIND.kind, deviceId, HUB_TXN, unheard > 0 ? { ...doc, unheard } : doc);
