import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIdSource, type Failure, type Result } from '@galley/base';
import { INDEXES, KINDS } from '@galley/domain';
import { demoFacts, demoPins, replaySiteFacts } from '@galley/domain/demo';
import {
  createPinKeeper,
  createSessions,
  type DeviceHealth,
  type DevicePort,
  hashPinSync,
} from '@galley/shell/core';
import { generateDeviceKeys, openReplica, type Replica } from '@galley/sync/replica';
import { withinRights } from '@galley/testkit';
import type { PosContract } from '../../contract/index.ts';
import { NO_TERMINALS, type Terminals } from '../cards/terminals.ts';
import { everLaterClock } from '../ever-later-clock.ts';
import type { MailPost } from '../mail/mail-post.ts';
import { createPosCore, type PosCore } from '../pos-core.ts';
import { defineWithTraining } from '../training/route-worlds.ts';
import { noteTraining } from '../training/training.handlers.ts';
import { splitDevices } from '../training/training-devices.ts';
import { createTrainingRoom, type TrainingRoom } from '../training/training-room.ts';

export const NOW = Date.UTC(2026, 5, 1, 12);
const PEPPER = Buffer.alloc(32, 7).toString('base64url');
const TENANT = 'ten_diner000';
const SITE = 'sit_harbour0';
const PRINTER = { host: '127.0.0.1', port: 9100 };

/** A verifier names its cost: tests that are not about hashing need not wait for it. */
const CHEAP = { memory: 8, passes: 1, parallelism: 1 };
const verifierOf = (employeeId: string, pin: string): string =>
  hashPinSync(PEPPER, employeeId, pin, CHEAP);

/** A device process by hand: what it was told, and what it tells. */
export const fakeDevices = () => {
  const sent: Record<string, unknown>[] = [];
  const listeners: ((message: unknown) => void)[] = [];
  const opened: (() => void)[] = [];
  let connected = false;
  const say = (message: object): void => {
    for (const listener of listeners) listener(message);
  };
  /** Like a device process it knows the jobs that it was given. */
  const knows = (jobKey: unknown): boolean =>
    sent.some((one) => one.type === 'print' && one.jobKey === jobKey);
  const port: DevicePort = {
    connected: () => connected,
    postMessage(message) {
      const order = message as Record<string, unknown>;
      sent.push(order);
      if (order.type === 'job?' && !knows(order.jobKey))
        say({ type: 'no-job', jobKey: order.jobKey });
    },
    onMessage: (listener) => void listeners.push(listener),
    onClose: () => undefined,
    close: () => undefined,
    onOpen: (listener) => void opened.push(listener),
  };
  return {
    port,
    sent,
    /** A new device process has come up. */
    open() {
      connected = true;
      for (const listener of opened) listener();
    },
    tell(jobKey: unknown, state: string, more: object = {}) {
      const report = {
        type: 'job',
        jobKey,
        state,
        evidence: 'none',
        bytesSent: 0,
        at: NOW,
        ...more,
      };
      say(report);
    },
    say,
  };
};

const seed = (replica: Replica, purpose: 'demo' | 'replay'): void => {
  const input = { siteId: SITE, tenantId: TENANT, printer: PRINTER, pinVerifier: verifierOf };
  const replaySite = { ...input, name: 'Replay', currency: 'GBP', timeZone: 'Europe/London' };
  const { tenant, site } = purpose === 'demo' ? demoFacts(input) : replaySiteFacts(replaySite);
  const done = replica.commit({ facts: [...tenant, ...site] });
  if (!done.ok) throw new Error(done.error.message);
};

type Options = {
  readonly folder?: string;
  readonly number?: number;
  readonly purpose?: 'demo' | 'replay';
  readonly takesReplays?: boolean;
  readonly terminals?: Terminals;
  readonly mailPost?: MailPost;
};

const openStore = (folder: string, number: number, clock: { now(): number }): Replica => {
  const opened = openReplica({
    file: join(folder, 'replica.db'),
    kinds: KINDS,
    indexes: INDEXES,
    clock,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const replica = opened.value;
  if (replica.identity() !== undefined) return replica;
  const grant = {
    deviceId: `dev_register${number}`,
    tenantId: TENANT,
    siteId: SITE,
    epoch: 1,
    number,
    token: 'token',
    pepper: PEPPER,
  };
  replica.enrol(grant, {
    kind: 'register',
    name: `Register ${number}`,
    keys: generateDeviceKeys(),
  });
  return replica;
};

const alone = {
  mode: 'alone',
  pendingCommits: 0,
  oldestPendingAt: null,
  caughtUp: true,
  clockOffsetMs: 0,
  lastError: null,
  device: { id: 'dev_register1', name: 'Register 1', number: 1 },
  peers: [],
} as const;

const randomly = { bytes: (n: number) => crypto.getRandomValues(new Uint8Array(n)) };

/** A register on a real replica in a temporary folder, without any hub. */
export const openRegister = ({
  folder,
  number = 1,
  purpose = 'demo',
  takesReplays = true,
  terminals = NO_TERMINALS,
  mailPost,
}: Options = {}) => {
  const home = folder ?? mkdtempSync(join(tmpdir(), 'galley-register-'));
  const time = { now: NOW };
  const clock = { now: () => time.now };
  const replica = openStore(home, number, clock);
  const identity = replica.identity();
  if (identity === undefined) throw new Error('not enrolled');
  if (folder === undefined) seed(replica, purpose);
  const devices = fakeDevices();
  const ports = splitDevices(devices.port);
  const health: { now: DeviceHealth } = {
    now: { state: 'working', since: NOW, restarts: 0, hangs: 0 },
  };
  const openings: boolean[] = [];
  const topics: string[] = [];
  const ids = createIdSource(everLaterClock(clock), randomly);
  const core: PosCore = createPosCore(
    {
      replica: withinRights(replica),
      clock,
      ids,
      pins: createPinKeeper({ pepper: PEPPER, lockFile: join(home, 'pin-lock.json'), clock }),
      openSessions: (verifierOf) =>
        createSessions({ file: join(home, 'sessions.json'), clock, ids, verifierOf }),
      devices: ports.live,
      terminals,
      mailPost,
      trainingOn: () => training.isActive(),
      deviceHealth: () => health.now,
      takesReplays,
      sync: { view: () => alone, setOpen: (open) => void openings.push(open) },
      invalidate: (changed) => void topics.push(...changed),
    },
    identity,
  );
  const training = createTrainingRoom({
    live: core,
    dataDir: home,
    devices: ports,
    onOver: ({ id }) => noteTraining(core, 'training_ended', id),
  });
  const parts = { core, replica, devices, health, time, home, openings, topics, training };
  return { ...drive(core, training), ...parts };
};

type Commands = PosContract['commands'];
type Queries = PosContract['queries'];

/** Calls commands and queries as a window does. */
const drive = (core: PosCore, training: TrainingRoom) => {
  const { commands, queries } = defineWithTraining(core, training);
  let session: string | undefined;
  let calls = 0;

  const tryRun = async <N extends keyof Commands & string>(
    name: N,
    input: Commands[N]['input'],
    commandId = `cmd_${++calls}_${Math.random()}`,
  ): Promise<Result<Commands[N]['output'], Failure>> => {
    const handler = commands[name];
    const parsed = handler.schema.safeParse(input);
    if (!parsed.success) throw new Error(JSON.stringify(parsed.error.issues));
    return handler.run(parsed.data, { session, commandId });
  };

  const run = async <N extends keyof Commands & string>(
    name: N,
    input: Commands[N]['input'],
    commandId?: string,
  ): Promise<Commands[N]['output']> => {
    const result = await tryRun(name, input, commandId);
    if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
    return result.value;
  };

  const ask = async <N extends keyof Queries & string>(
    name: N,
    params: Queries[N]['params'],
  ): Promise<Queries[N]['result']> => {
    const answer = await queries[name].ask(params, { session });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };

  const login = async (who: string): Promise<void> => {
    const person = demoPins.find((one) => one.key === who);
    session = (await run('login', { pin: person?.pin ?? who })).sessionId;
  };

  const itemId = async (name: string): Promise<string> => {
    const item = (await ask('menu', {})).items.find((one) => one.name === name);
    if (item === undefined) throw new Error(`no item ${name}`);
    return item.id;
  };

  const openTakeaway = async (guestName?: string): Promise<string> => {
    const type = (await ask('menu', {})).orderTypes.find((one) => one.kind === 'takeaway');
    const named = guestName === undefined ? {} : { guestName };
    return (await run('openCheck', { orderTypeId: type?.id ?? '', ...named })).checkId;
  };

  const ring = async (checkId: string, name: string, quantity = 1): Promise<string> => {
    const line = { checkId, itemId: await itemId(name), quantity, modifiers: [] };
    return (await run('addLine', line)).lineId;
  };

  const payAll = async (checkId: string, tenderedMinor?: number) => {
    const due = (await ask('check', { checkId }))?.dueMinor ?? 0;
    const tendered = tenderedMinor ?? due;
    return run('pay', { checkId, tender: 'cash', amountMinor: due, tenderedMinor: tendered });
  };

  const takeSession = (sessionId: string | undefined): void => {
    session = sessionId;
  };

  return {
    session: () => session,
    takeSession,
    run,
    tryRun,
    ask,
    login,
    openTakeaway,
    ring,
    payAll,
    itemId,
  };
};

/** Code of the failure that a command ended in. */
export const codeOf = (result: { ok: boolean; error?: { code: string } }) =>
  result.ok ? 'ok' : result.error?.code;

/** The papers of a kind that were asked for. */
export const papers = (register: ReturnType<typeof openRegister>, kind: string) =>
  register.core.printing.unfinished().filter((job) => job.kind === kind);
