import type Database from 'better-sqlite3';
import type { ChainHead } from './commit-log.ts';

/** The one row of sync_state: chain head, clock, what central has, latest refetch generation. */
export type State = {
  head(): ChainHead;
  setHead(head: ChainHead, hlc: string): void;
  hlc(): string | undefined;
  central(): number;
  setCentral(seq: number): void;
  generation(): number;
  setGeneration(generation: number): void;
  /** Counts the alarms of healed buckets, so that each is one of its own. */
  nextHeal(): number;
};

export const createState = (db: Database.Database): State => {
  const head = db.prepare(
    'SELECT last_seq AS lastSeq, last_hash AS lastHash, chain_epoch AS chainEpoch FROM sync_state',
  );
  const setHead = db.prepare(
    'UPDATE sync_state SET last_seq = ?, last_hash = ?, chain_epoch = ?, hlc = ?',
  );
  const hlc = db.prepare('SELECT hlc FROM sync_state').pluck();
  const central = db.prepare('SELECT central_seq FROM sync_state').pluck();
  const setCentral = db.prepare('UPDATE sync_state SET central_seq = ?');
  const generation = db.prepare('SELECT generation FROM sync_state').pluck();
  const heals = db.prepare('SELECT 1 + coalesce(max(no), 0) FROM sync_alarm').pluck();
  const setGeneration = db.prepare('UPDATE sync_state SET generation = ?');
  return {
    head: () => head.get() as ChainHead,
    setHead: (next, at) => void setHead.run(next.lastSeq, next.lastHash, next.chainEpoch, at),
    hlc: () => (hlc.get() as string | null) ?? undefined,
    central: () => central.get() as number,
    setCentral: (seq) => void setCentral.run(seq),
    generation: () => generation.get() as number,
    setGeneration: (value) => void setGeneration.run(value),
    nextHeal: () => heals.get() as number,
  };
};
