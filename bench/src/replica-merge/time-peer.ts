import type { Change, Pair, Peer } from './peers/peer.ts';
import { changedRows, factRows, inBatches, type Row, settingRows } from './rows.ts';

/** As many rows as the slowest takes in reasonable time. */
export const PEER_ROWS = 4000;
const BATCH = 500;

export type PeerTimes = { readonly factsMs: number; readonly settingsMs: number };

const timeMerges = async <R extends Row>(
  pair: Pair,
  rows: readonly R[],
  write: (batch: readonly R[]) => Promise<Change> | Change,
): Promise<number> => {
  let ms = 0;
  for (const batch of inBatches(rows, BATCH)) {
    const change = await write(batch);
    const began = performance.now();
    await pair.merge(change);
    ms += performance.now() - began;
  }
  return ms;
};

/** Only the merging is timed, not the writing and encoding before it. Throws when rows are missing after it. */
export const timePeer = async (peer: Peer): Promise<PeerTimes> => {
  const pair = await peer.open();
  const items = settingRows(PEER_ROWS);
  const changed = changedRows(items);
  const factsMs = await timeMerges(pair, factRows(PEER_ROWS), (rows) => pair.writeFacts(rows));
  const newMs = await timeMerges(pair, items, (rows) => pair.writeSettings(rows));
  const changedMs = await timeMerges(pair, changed, (rows) => pair.changeSettings(rows));
  const { facts, settings } = await pair.counts();
  const last = changed.at(-1);
  const price = await pair.price(last?.id ?? '');
  if (facts !== PEER_ROWS || settings !== PEER_ROWS || price !== last?.changed.priceMinor) {
    throw new Error(`${peer.name} has ${facts} facts, ${settings} settings, price ${price}`);
  }
  return { factsMs, settingsMs: newMs + changedMs };
};
