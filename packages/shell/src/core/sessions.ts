import { createHash, timingSafeEqual } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import type { Clock, IdSource } from '@galley/base';
import { z } from 'zod';

/** A session that nobody used for so long is over: nobody's turn lasts that long without a tap. */
export const SESSION_IDLE_MS = 12 * 3_600_000;
/** Uses closer together than this count as one: not every tap writes a file. */
const TOUCH_MS = 60_000;

/** Who is logged in at which window of this device. Outlives the core's process, not the log-out. */
export type Sessions = {
  /** A new session; its id is known to the window alone. */
  open(employeeId: string): string;
  close(sessionId: string): void;
  /** Undefined when there is no such session, or its person's PIN is another now. */
  employeeOf(sessionId: string | undefined): string | undefined;
  count(): number;
  /** Everybody who is logged in at this device, once each. */
  employees(): readonly string[];
};

export type SessionOptions = {
  /** Where the device keeps its sessions; not replicated, for this user alone. */
  readonly file: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** The person's stored PIN verifier; a session ends when it changes. */
  readonly verifierOf: (employeeId: string) => string | undefined;
  /** A log-in ended by itself, and why: nobody used it, or PIN and badge are others than at the log-in. */
  readonly onEnd?: (employeeId: string, why: 'unused' | 'proof changed') => void;
};

const keptSchema = z.array(
  z.object({ hash: z.string(), employeeId: z.string(), proof: z.string(), seenAt: z.number() }),
);
type Kept = z.infer<typeof keptSchema>[number];

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** A file that cannot be read is no log-in. */
const readKept = (file: string): Kept[] => {
  try {
    return keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return [];
  }
};

/** The file names no session id: whoever reads it cannot take a session over. */
const writeKept = (file: string, kept: readonly Kept[]): void => {
  const fresh = `${file}.new`;
  const handle = openSync(fresh, 'w', 0o600);
  try {
    writeSync(handle, JSON.stringify(kept));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(fresh, file);
};

export const createSessions = ({
  file,
  clock,
  ids,
  verifierOf,
  onEnd,
}: SessionOptions): Sessions => {
  let kept = readKept(file);

  const isOver = ({ seenAt }: Kept): boolean => clock.now() - seenAt > SESSION_IDLE_MS;

  const set = (next: readonly Kept[]): void => {
    kept = next.filter((one) => !isOver(one));
    writeKept(file, kept);
  };

  const find = (sessionId: string): Kept | undefined => {
    const hash = digest(sessionId);
    return kept.find((one) => same(one.hash, hash));
  };

  const touch = (session: Kept): void => {
    if (Math.abs(clock.now() - session.seenAt) < TOUCH_MS) return;
    session.seenAt = clock.now();
    set(kept);
  };

  const proofOf = (employeeId: string): string => digest(verifierOf(employeeId) ?? '');

  const reasonToEnd = (session: Kept) => {
    if (isOver(session)) return 'unused' as const;
    return same(session.proof, proofOf(session.employeeId)) ? undefined : 'proof changed';
  };

  const end = (session: Kept): void => set(kept.filter((one) => one !== session));

  return {
    open(employeeId) {
      const sessionId = ids('session');
      const one = { employeeId, proof: proofOf(employeeId), seenAt: clock.now() };
      set([...kept, { hash: digest(sessionId), ...one }]);
      return sessionId;
    },
    close(sessionId) {
      const session = find(sessionId);
      if (session !== undefined) end(session);
    },
    employeeOf(sessionId) {
      const session = sessionId === undefined ? undefined : find(sessionId);
      if (session === undefined) return undefined;
      const why = reasonToEnd(session);
      if (why !== undefined) {
        end(session);
        onEnd?.(session.employeeId, why);
        return undefined;
      }
      touch(session);
      return session.employeeId;
    },
    count: () => kept.filter((one) => !isOver(one)).length,
    employees: () => [
      ...new Set(kept.filter((one) => !isOver(one)).map(({ employeeId }) => employeeId)),
    ],
  };
};
