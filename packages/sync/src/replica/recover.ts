import { err, failure, invariant, ok, type Result } from '@galley/base';
import type Database from 'better-sqlite3';
import { forkHash, GENESIS, type HlcClock, type Signer } from '../core/index.ts';
import type {
  CommitHead,
  EpochResponse,
  ForkRequest,
  ForkResponse,
  HeldHead,
  Txn,
} from '../protocol/index.ts';
import type { CommitLog } from './commit-log.ts';
import { type Identity, identityOf, promoteKeys, stageKeys, writeIdentity } from './identity.ts';
import { createSigner, type DeviceKeys, sha256, tokenOf } from './node-crypto.ts';
import { probesOf, rechain } from './rechain.ts';
import type { RowStore } from './row-store.ts';
import type { State } from './state.ts';

/** What recovery needs of an open, enrolled replica. */
export type Recovering = {
  readonly db: Database.Database;
  readonly file: string;
  readonly parts: { readonly log: CommitLog; readonly state: State; readonly rows: RowStore };
  readonly identity: Identity;
  readonly signer: Signer;
  readonly hlc: HlcClock;
};

/** The highest number of this device's commits that any hub told of, by the row of its head. */
export const headHeard = ({ parts, identity }: Recovering): number => {
  const rank = parts.rows.read({ kind: 'origin', id: identity.deviceId })?.doc.rank;
  return typeof rank === 'number' ? rank : 0;
};

/**
 * The number of this device's own head in the current epoch, as a hub told it, if the log has not that very commit:
 * the file is an old copy of itself, though no hub may know it any more. Undefined for none.
 */
export const lostHead = ({ db, parts, identity }: Recovering): number | undefined => {
  const { generation, rank, hash } =
    parts.rows.read({ kind: 'origin', id: identity.deviceId })?.doc ?? {};
  if (generation !== identity.epoch || hash === GENESIS || typeof rank !== 'number')
    return undefined;
  if (rank > parts.state.head().lastSeq) return rank;
  const held = db.prepare('SELECT hash FROM sync_commit WHERE seq = ?').pluck().get(rank);
  return held === undefined || held === hash ? undefined : rank;
};

/** What of this device's log a hub may know; see `probesOf`. */
export const probesHere = ({ db, parts }: Recovering): CommitHead[] =>
  probesOf(db, parts.state.central());

/** This device's newest commit; undefined for none in this epoch's chain. */
export const chainHead = (state: State): CommitHead | undefined => {
  const { lastSeq: seq, lastHash: hash, chainEpoch } = state.head();
  return seq === 0 || chainEpoch === 0 ? undefined : { seq, hash };
};

/** Goes on in the granted epoch; commits made after `agreed` are numbered anew. */
export const beginEpoch = (
  recovering: Recovering,
  granted: EpochResponse,
  agreed: number,
): Identity => {
  const { db, parts, signer, hlc } = recovering;
  const identity = { ...recovering.identity, epoch: granted.epoch };
  const from = identity.deviceId;
  db.transaction(() => {
    writeIdentity(db, identity);
    const { lastSeq } = granted;
    rechain(db, parts, { from, signing: { identity, signer, hlc }, after: agreed, start: lastSeq });
    parts.state.setCentral(lastSeq);
  }).immediate();
  return identity;
};

/** A hub's word that it holds another commit than this device, at `seq`, and the head that it holds. */
export type ForkTold = {
  readonly seq: number | undefined;
  readonly held?: HeldHead | undefined;
};

/** Asks for an identity of its own, with a token of its own making: asked again it is the same. */
export const forkRequestOf = (
  recovering: Recovering,
  keys: DeviceKeys,
  { seq, held }: ForkTold,
): Result<ForkRequest, { code: 'no_commit'; message: string }> => {
  const { db, identity, signer } = recovering;
  const select = db.prepare('SELECT epoch, txn FROM sync_commit WHERE seq = ?');
  const newest = db.prepare('SELECT epoch, txn FROM sync_commit ORDER BY seq DESC LIMIT 1');
  const found = ((seq === undefined ? undefined : select.get(seq)) ?? newest.get()) as
    | { epoch: number; txn: string }
    | undefined;
  if (found === undefined) {
    return err(failure('no_commit', 'This device has no commit that shows the fork.'));
  }
  return ok({
    epoch: found.epoch,
    proof: JSON.parse(found.txn) as Txn,
    probes: probesHere(recovering),
    tokenHash: sha256(tokenOf(keys)),
    ...(held && { held }),
    publicKey: keys.publicKey,
    sig: signer.sign(forkHash(sha256, identity.deviceId, keys.kid)),
  });
};

/**
 * Takes on the identity that the hub gave and commits anew, under it, what the hub does not hold. The new key
 * is on disk before the identity, and takes the old one's place after: a crash between leaves one that fits.
 */
export const adoptIdentity = (
  recovering: Recovering,
  response: ForkResponse,
  keys: DeviceKeys,
): Identity => {
  const { db, file, parts, hlc } = recovering;
  const { kind, name, deviceId: from, tenantId, siteId } = recovering.identity;
  // A hub of before tokens were the device's own makes one.
  const { token = tokenOf(keys) } = response;
  const identity = identityOf({ ...response, token }, { kind, name, keys });
  invariant(
    identity.tenantId === tenantId && identity.siteId === siteId,
    'a fork stays at its site',
  );
  stageKeys(file, keys);
  const signing = { identity, signer: createSigner(keys), hlc };
  db.transaction(() => {
    writeIdentity(db, identity);
    rechain(db, parts, { from, signing, after: response.agreed, start: 0 });
    db.prepare('DELETE FROM sync_acked').run();
    parts.state.setCentral(0);
  }).immediate();
  promoteKeys(file);
  return identity;
};
