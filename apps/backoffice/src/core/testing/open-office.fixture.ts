import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createIdSource,
  err,
  type Fact,
  type Failure,
  failure,
  type Json,
  type Result,
} from '@galley/base';
import { INDEXES, KINDS } from '@galley/domain';
import { createPinKeeper, createSessions } from '@galley/shell/core';
import { generateDeviceKeys, openReplica } from '@galley/sync/replica';
import { withinRights } from '@galley/testkit';
import { defineOffice } from '../define-office.ts';
import { OFFICE_INDEXES } from '../indexes.ts';
import type { Office } from '../office.ts';
import { createOfficeReads } from '../reads/office-reads.ts';
import { seedSite } from '../seed/seed-site.ts';

export const SITE = 'sit_harbourlight';
export const TENANT = 'ten_harbourlight';
const PEPPER = Buffer.alloc(32, 7).toString('base64url');
const HOUSE_SESSION = 'house:a-secret-of-the-data-folder';

/** Noon of a day in Cornwall. */
export const NOW = Date.UTC(2026, 5, 1, 11);
export const TODAY = '2026-06-01';

const openEnrolled = (file: string, now: () => number) => {
  const opened = openReplica({
    file,
    kinds: KINDS,
    indexes: [...INDEXES, ...OFFICE_INDEXES],
    clock: { now },
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const grant = { tenantId: TENANT, siteId: SITE, epoch: 1, number: 3, token: 'token' };
  opened.value.enrol(
    { deviceId: 'dev_office', pepper: PEPPER, ...grant },
    { kind: 'backoffice', name: 'Back office', keys: generateDeviceKeys() },
  );
  return opened.value;
};

/** A back office over a real replica in a folder of its own, with the demo restaurant in it. */
export const openOffice = ({ seed = true } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'galley-office-'));
  let time = NOW;
  let random = 0;
  const replica = openEnrolled(join(folder, 'replica.db'), () => time);
  const clock = { now: () => time };
  const reads = createOfficeReads(replica);
  const ids = createIdSource(clock, {
    bytes: (n) => {
      random += 1;
      return Uint8Array.from({ length: n }, (_, place) => Math.floor(random / 32 ** place) % 32);
    },
  });
  /** What the hub was asked, and its next answers. */
  const asked: { readonly path: string; readonly body: object }[] = [];
  const hubAnswers: Result<unknown, Failure>[] = [];
  const office: Office = {
    replica: withinRights(replica),
    reads,
    clock,
    hubClock: clock,
    ids,
    pins: createPinKeeper({ pepper: PEPPER, lockFile: join(folder, 'lock.json'), clock }),
    sessions: createSessions({
      file: join(folder, 'sessions.json'),
      clock,
      ids,
      verifierOf: (employeeId) => reads.verifiers().get(employeeId),
    }),
    houseSession: HOUSE_SESSION,
    syncView: () => ({
      mode: 'alone',
      pendingCommits: 0,
      oldestPendingAt: null,
      caughtUp: true,
      clockOffsetMs: 0,
      lastError: null,
      device: { id: 'dev_office', name: 'Back office', number: 3 },
      peers: [],
    }),
    atHub: async (path, body) => {
      asked.push({ path, body });
      return hubAnswers.shift() ?? err(failure('unreachable', 'No hub is reached now.'));
    },
    pace: async (_key, work) => work(),
    invalidate: () => undefined,
  };
  const seedDemo = () => seedSite({ replica, reads, options: { GALLEY_SEED: 'demo' } });
  if (seed) seedDemo();
  let commands = 0;
  const definition = defineOffice(office);
  const commit = (facts: readonly Fact[]) => {
    const done = replica.commit({ facts });
    if (!done.ok) throw new Error(done.error.message);
  };
  return {
    replica,
    office,
    definition,
    seedDemo,
    commit,
    houseSession: HOUSE_SESSION,
    advance: (ms: number) => {
      time += ms;
    },
    asked,
    hubAnswers,
    call: (session?: string) => ({ session, commandId: `cmd_${++commands}` }),
    rows: (kind: string): Record<string, Json>[] =>
      replica.db.prepare(`SELECT * FROM "${kind}" WHERE _deleted = 0 ORDER BY id`).all() as never,
  };
};

export type TestOffice = ReturnType<typeof openOffice>;

/** Logs in by a demo person's PIN and returns the session. */
export const logIn = async ({ definition, call }: TestOffice, pin: string): Promise<string> => {
  const outcome = await definition.commands.login.run({ pin }, call());
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.sessionId;
};

export const OWNER_PIN = '7294';
export const SUPERVISOR_PIN = '4069';
export const COOK_PIN = '6148';
