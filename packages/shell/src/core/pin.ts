import { argon2, argon2Sync, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import type { Clock, Result } from '@galley/base';
import { err, ok } from '@galley/base';
import {
  afterWrongPin,
  lockedOut,
  type PinLock,
  type PinRefusal,
  pinWaitMs,
  UNLOCKED,
  wrongPin,
} from '@galley/domain';

/** RFC 9106 argon2id at the cost that OWASP names for 12 MiB: about 30 ms on a till. */
const COST = { memory: 12_288, passes: 3, parallelism: 1 } as const;
const TAG_BYTES = 32;
/** Several at once use the cores; more would only wait for one another. */
const AT_ONCE = 2;

/** KiB of memory, passes over it, lanes. */
export type PinCost = {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
};

const message = (pepper: Buffer, employeeId: string, pin: string): Buffer =>
  createHmac('sha256', pepper).update(`${pin}\u0000${employeeId}`).digest();

const parameters = (
  pepper: Buffer,
  employeeId: string,
  pin: string,
  salt: Buffer,
  cost: PinCost,
) => ({
  message: message(pepper, employeeId, pin),
  nonce: salt,
  tagLength: TAG_BYTES,
  ...cost,
});

const tagOf = (
  pepper: Buffer,
  employeeId: string,
  pin: string,
  salt: Buffer,
  cost: PinCost,
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    argon2('argon2id', parameters(pepper, employeeId, pin, salt, cost), (error, tag) =>
      error ? reject(error) : resolve(tag),
    );
  });

const written = (cost: PinCost, salt: Buffer, tag: Buffer): string =>
  ['argon2id', cost.memory, cost.passes, cost.parallelism, b64(salt), b64(tag)].join('$');

const b64 = (bytes: Buffer): string => bytes.toString('base64url');

type Verifier = { readonly cost: PinCost; readonly salt: Buffer; readonly tag: Buffer };

const readVerifier = (text: string): Verifier | undefined => {
  const match = /^argon2id\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/.exec(text);
  if (match === null) return undefined;
  const [memory = 0, passes = 0, parallelism = 0] = match.slice(1, 4).map(Number);
  const [salt = '', tag = ''] = match.slice(4);
  return {
    cost: { memory, passes, parallelism },
    salt: Buffer.from(salt, 'base64url'),
    tag: Buffer.from(tag, 'base64url'),
  };
};

const pepperBytes = (pepper: string): Buffer => Buffer.from(pepper, 'base64url');

/** A person's stored verifier, `argon2id$m$t$p$salt$hash`; useless to anyone without the pepper (base64url). */
export const hashPin = async (pepper: string, employeeId: string, pin: string): Promise<string> => {
  const salt = randomBytes(16);
  return written(COST, salt, await tagOf(pepperBytes(pepper), employeeId, pin, salt, COST));
};

/**
 * The same while a first start writes its people and nobody waits for taps. A verifier names its cost, so
 * that tests may write cheap ones.
 */
export const hashPinSync = (
  pepper: string,
  employeeId: string,
  pin: string,
  cost: PinCost = COST,
): string => {
  const salt = randomBytes(16);
  const tag = argon2Sync('argon2id', parameters(pepperBytes(pepper), employeeId, pin, salt, cost));
  return written(cost, salt, tag);
};

const matches = async (pepper: Buffer, pin: string, candidate: PinCandidate): Promise<boolean> => {
  const verifier = readVerifier(candidate.verifier);
  if (verifier === undefined) return false;
  const tag = await tagOf(pepper, candidate.employeeId, pin, verifier.salt, verifier.cost);
  return tag.length === verifier.tag.length && timingSafeEqual(tag, verifier.tag);
};

/** Whose PIN it is, if it is anybody's; `undefined` otherwise. */
const ownerOf = async (
  pepper: Buffer,
  pin: string,
  candidates: readonly PinCandidate[],
): Promise<string | undefined> => {
  for (let at = 0; at < candidates.length; at += AT_ONCE) {
    const some = candidates.slice(at, at + AT_ONCE);
    const answers = await Promise.all(some.map((candidate) => matches(pepper, pin, candidate)));
    const found = some.find((_, i) => answers[i]);
    if (found !== undefined) return found.employeeId;
  }
  return undefined;
};

const readLock = (file: string): PinLock => {
  try {
    const lock = JSON.parse(readFileSync(file, 'utf8')) as Partial<PinLock>;
    return { wrong: lock.wrong ?? 0, until: lock.until ?? 0 };
  } catch {
    return UNLOCKED;
  }
};

/** On disk before the answer is given: pulling the plug must not give tries back. */
const writeLock = (file: string, lock: PinLock): void => {
  const fresh = `${file}.new`;
  const handle = openSync(fresh, 'w', 0o600);
  try {
    writeSync(handle, JSON.stringify(lock));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(fresh, file);
};

export type PinCandidate = { readonly employeeId: string; readonly verifier: string };

/** Checks PINs on one device: one at a time, with a lock-out that survives a restart. */
export type PinKeeper = {
  /** Whose PIN it is. A wrong one counts towards the lock-out. */
  identify(pin: string, candidates: readonly PinCandidate[]): Promise<Result<string, PinRefusal>>;
  /** True when one of them has this PIN already; counts nothing. */
  isTaken(pin: string, candidates: readonly PinCandidate[]): Promise<boolean>;
  hash(employeeId: string, pin: string): Promise<string>;
  /** How long the device still takes no PIN, ms; 0 when it does. */
  waitMs(): number;
};

export type PinKeeperOptions = {
  /** The tenant's pepper, base64url. */
  readonly pepper: string;
  /** Where the device keeps its count of wrong tries. */
  readonly lockFile: string;
  readonly clock: Clock;
};

export const createPinKeeper = ({ pepper, lockFile, clock }: PinKeeperOptions): PinKeeper => {
  const secret = pepperBytes(pepper);
  const recent: string[] = [];
  let lock = readLock(lockFile);
  let queue: Promise<unknown> = Promise.resolve();

  const byRecency = (candidates: readonly PinCandidate[]): PinCandidate[] =>
    [...candidates].sort((a, b) => recent.indexOf(b.employeeId) - recent.indexOf(a.employeeId));

  const setLock = (next: PinLock): void => {
    if (next.wrong === lock.wrong && next.until === lock.until) return;
    writeLock(lockFile, next);
    lock = next;
  };

  const tryPin = async (
    pin: string,
    candidates: readonly PinCandidate[],
  ): Promise<Result<string, PinRefusal>> => {
    const waitMs = pinWaitMs(lock, clock.now());
    if (waitMs > 0) return err(lockedOut(waitMs));
    // Counted before it is known: a plug pulled during the check must not give the try back.
    const ifWrong = afterWrongPin(lock, clock.now());
    setLock(ifWrong);
    const found = await ownerOf(secret, pin, byRecency(candidates));
    if (found === undefined) return err(wrongPin(ifWrong));
    setLock(UNLOCKED);
    recent.splice(0, recent.length, ...recent.filter((id) => id !== found), found);
    return ok(found);
  };

  return {
    identify(pin, candidates) {
      const answer = queue.then(() => tryPin(pin, candidates));
      queue = answer.catch(() => undefined);
      return answer;
    },
    isTaken: async (pin, candidates) => (await ownerOf(secret, pin, candidates)) !== undefined,
    hash: (employeeId, pin) => hashPin(pepper, employeeId, pin),
    waitMs: () => pinWaitMs(lock, clock.now()),
  };
};
