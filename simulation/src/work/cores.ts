import { createIdSource, type Failure, type IdSource, type Result } from '@galley/base';
import { createPaceKeeper } from '@galley/domain';
import type { Identity } from '@galley/sync/replica';
import { defineOffice } from '../../../apps/backoffice/src/core/define-office.ts';
import { createOfficeReads } from '../../../apps/backoffice/src/core/reads/office-reads.ts';
import { defineKitchen } from '../../../apps/kitchen/src/core/define-kitchen.ts';
import { createHearing } from '../../../apps/kitchen/src/core/hearing.ts';
import { createKitchenReads } from '../../../apps/kitchen/src/core/reads/kitchen-reads.ts';
import { defineRegister } from '../../../apps/pos/src/core/define-register.ts';
import { everLaterClock } from '../../../apps/pos/src/core/ever-later-clock.ts';
import { createPosCore, type PosCore } from '../../../apps/pos/src/core/pos-core.ts';
import type { RunningDevice } from '../shop/parts.ts';
import type { World } from '../shop/world.ts';

export type Outcome = Result<unknown, Failure>;

/** What a core lets the simulation do: any command of its contract, by name. */
export type Commands = (name: string, input: object, commandId: string) => Promise<Outcome>;

type Handlers = Readonly<
  Record<
    string,
    {
      readonly schema: { parse(input: unknown): unknown };
      run(
        input: never,
        call: { session: string | undefined; commandId: string },
      ): Outcome | Promise<Outcome>;
    }
  >
>;

const commandsOf =
  (handlers: Handlers, session: () => string | undefined): Commands =>
  async (name, input, commandId) => {
    const handler = handlers[name];
    if (handler === undefined) throw new Error(`Invariant broken: no command ${name}`);
    const parsed = handler.schema.parse(input);
    return handler.run(parsed as never, { session: session(), commandId });
  };

export const identityOf = ({ replica }: RunningDevice): Identity => {
  const identity = replica.identity();
  if (identity === undefined) throw new Error('Invariant broken: a started device is enrolled');
  return identity;
};

/** The device's clock as its core corrects it: its own plus what its hub taught. */
const corrected = ({ clock, sync }: RunningDevice) => {
  let offsetMs = Math.round(sync.status().clockOffsetMs);
  sync.onStatus((status) => {
    offsetMs = Math.round(status.clockOffsetMs);
  });
  return { now: () => clock.now() + offsetMs };
};

const view = (running: RunningDevice) => {
  const { deviceId, name, number } = identityOf(running);
  const status = running.sync.status();
  return {
    mode: status.mode,
    pendingCommits: status.pendingCommits,
    oldestPendingAt: status.oldestPendingAt ?? null,
    caughtUp: status.caughtUp,
    clockOffsetMs: status.clockOffsetMs,
    lastError: status.lastError ?? null,
    device: { id: deviceId, name, number },
    peers: status.peers,
    heldSettings: running.replica.heldSettings(),
  };
};

const NO_DEVICES = {
  connected: () => false,
  postMessage: () => undefined,
  onMessage: () => undefined,
  onClose: () => undefined,
  close: () => undefined,
  onOpen: () => undefined,
};

/** In the simulation a PIN is the id of its employee. */
const PINS = {
  identify: async (pin: string): Promise<Result<string, never>> => ({ ok: true, value: pin }),
};

/** Log-ins that end with the process: a simulated one writes no files beside its replica. */
const memorySessions = (ids: IdSource): PosCore['sessions'] => {
  const open = new Map<string, string>();
  return {
    open(employeeId) {
      const sessionId = ids('session');
      open.set(sessionId, employeeId);
      return sessionId;
    },
    close: (sessionId) => void open.delete(sessionId),
    employeeOf: (sessionId) => (sessionId === undefined ? undefined : open.get(sessionId)),
    count: () => open.size,
    employees: () => [...new Set(open.values())],
  };
};

/** The register's core as its process builds it, but for PINs and printers. */
export const registerCore = (world: World, running: RunningDevice) => {
  const clock = corrected(running);
  const { replica, random } = running;
  const ids = createIdSource(everLaterClock(clock), random);
  const built = createPosCore(
    {
      replica,
      clock,
      ids,
      pins: PINS as unknown as PosCore['pins'],
      openSessions: () => memorySessions(ids),
      devices: NO_DEVICES,
      deviceHealth: () => ({ state: 'gone', since: 0, restarts: 0, hangs: 0 }),
      takesReplays: false,
      sync: {
        view: () => view(running),
        setOpen: (open) => running.sync.setOpen(open),
        askAllowance: (wish) => running.sync.askAllowance(wish),
      },
      invalidate: () => undefined,
    },
    identityOf(running),
  );
  const core = world.mutation.register(built, world);
  let session: string | undefined;
  const run = commandsOf(defineRegister(core).commands as unknown as Handlers, () => session);
  return {
    core,
    run,
    async login(employeeId: string): Promise<boolean> {
      const done = await run('login', { pin: employeeId }, '');
      session = done.ok ? (done.value as { sessionId: string }).sessionId : undefined;
      return done.ok;
    },
  };
};

export type RegisterCore = ReturnType<typeof registerCore>;

export const kitchenCore = (running: RunningDevice) => {
  const { replica, clock, random } = running;
  const reads = createKitchenReads(replica);
  const syncStatus = () => view(running);
  const core = {
    replica,
    reads,
    clock,
    hubClock: corrected(running),
    ids: createIdSource(everLaterClock(corrected(running)), random),
    syncStatus,
    hearing: createHearing(clock, syncStatus, reads.revokedDevices),
    pace: createPaceKeeper(reads),
    courseTime: { next: null },
  };
  const commands = defineKitchen(core).commands as unknown as Handlers;
  return { reads, run: commandsOf(commands, () => undefined) };
};

export type KitchenCore = ReturnType<typeof kitchenCore>;

const HOUSE = 'house:simulation';

/** The back office acts as the house itself: whoever reads its data folder. */
export const officeCore = (running: RunningDevice) => {
  const { replica, clock, random } = running;
  const ids = createIdSource(everLaterClock(corrected(running)), random);
  const office = {
    replica,
    reads: createOfficeReads(replica),
    clock,
    hubClock: corrected(running),
    ids,
    pins: PINS as never,
    sessions: memorySessions(ids),
    houseSession: HOUSE,
    syncView: () => view(running),
    pace: async <T>(_key: string, work: () => T) => work(),
    invalidate: () => undefined,
  };
  const commands = defineOffice(office as never).commands as unknown as Handlers;
  return { reads: office.reads, run: commandsOf(commands, () => HOUSE) };
};

export type OfficeCore = ReturnType<typeof officeCore>;
