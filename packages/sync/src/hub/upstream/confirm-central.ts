import type { HubTx, OriginHead } from '../store.ts';

/** The head of an origin at the central hub, as a row of its log tells it. */
export type HeadAbove = Pick<OriginHead, 'origin' | 'epoch' | 'seq' | 'hash'>;

const LAST = Number.MAX_SAFE_INTEGER;

/**
 * Notes how far the central hub is with an origin. A number alone confirms nothing: commits of this hub up to
 * there are confirmed when the hash at that number is theirs. Those that are not, and those that cannot go on from
 * that head, leave the chain and are brought up beside it; the central hub knows any that it has. So no commit
 * that was taken here is ever passed over.
 */
export const confirmCentral = async (tx: HubTx, above: HeadAbove): Promise<void> => {
  const { origin, epoch, seq, hash } = above;
  const [there] = await tx.knownCommits(origin, seq, seq);
  if (there?.hash !== hash) await leaveChain(tx, above, there !== undefined);
  await tx.setCentral(origin, epoch, seq);
};

const leaveChain = async (
  tx: HubTx,
  { origin, epoch, seq }: HeadAbove,
  contradicted: boolean,
): Promise<void> => {
  const confirmed = (await tx.head(origin))?.central ?? 0;
  if (seq <= confirmed) return;
  const held = await tx.knownCommits(origin, confirmed + 1, LAST);
  const strayed = held.filter((one) => contradicted || one.seq <= seq || one.epoch < epoch);
  const last = strayed.reduce((most, one) => Math.max(most, one.seq), 0);
  if (last > 0) await tx.moveAside(origin, confirmed + 1, last);
};

/** Takes the commits of one epoch from this number on out of the chain: the central hub has other ones. */
export const leaveEpoch = async (
  tx: HubTx,
  origin: string,
  epoch: number,
  fromSeq: number,
): Promise<void> => {
  const held = await tx.knownCommits(origin, fromSeq, LAST);
  const own = held.filter((one) => one.epoch === epoch);
  const last = own.reduce((most, one) => Math.max(most, one.seq), 0);
  if (last > 0) await tx.moveAside(origin, fromSeq, last);
};
