import { join } from 'node:path';
import { createIdSource, invariant } from '@galley/base';
import { INDEXES, KINDS } from '@galley/domain';
import {
  type CoreContext,
  createDeviceClocks,
  createPinKeeper,
  createSessions,
  type DevicePort,
  runCore,
} from '@galley/shell/core';
import type { SyncView } from '@galley/sync/protocol';
import type { Identity } from '@galley/sync/replica';
import type { PosContract } from '../contract/index.ts';
import { heardFile } from './availability/heard-file.ts';
import { createHearing, type Hearing } from './availability/hearing.ts';
import { startSaleTime } from './availability/start-sale-time.ts';
import { openTerminals, terminalSettings } from './cards/open-terminals.ts';
import { turnCourses } from './courses/course-clock.ts';
import { PERIPHERALS, PROBES, SCALES } from './devices/device-desk.ts';
import { keepStates } from './devices/keep-states.ts';
import { lookAtPrinters } from './devices/look-at-printers.ts';
import { createMissedScans } from './devices/missed-scans.ts';
import { everLaterClock } from './ever-later-clock.ts';
import { printKitchenPapers } from './kitchen/kitchen-papers.ts';
import { watchDeliveries } from './kitchen/undelivered.query.ts';
import { mailSettings, openMailPost } from './mail/open-mail-post.ts';
import { turnPromises } from './order-types/promise-clock.ts';
import { createPosCore, type PosCore } from './pos-core.ts';
import type { PosPorts } from './pos-ports.ts';
import { createForeignPort, FOREIGN_PORT, type ForeignPort } from './printing/foreign-port.ts';
import { COURSE_TIME } from './queries/course-views.ts';
import { defineWithTraining } from './training/route-worlds.ts';
import { noteTraining } from './training/training.handlers.ts';
import { splitDevices, type TrainingDevices } from './training/training-devices.ts';
import { createTrainingRoom, type TrainingRoom } from './training/training-room.ts';

const syncView = ({ sync }: CoreContext, identity: Identity): SyncView => {
  const status = sync.status();
  return {
    mode: status.mode,
    pendingCommits: status.pendingCommits,
    oldestPendingAt: status.oldestPendingAt ?? null,
    caughtUp: status.caughtUp,
    clockOffsetMs: status.clockOffsetMs,
    ...(status.clockWrong === undefined ? {} : { clockWrong: status.clockWrong }),
    ...(status.heldSettings === undefined ? {} : { heldSettings: status.heldSettings }),
    ...(status.digest === undefined ? {} : { digest: status.digest }),
    ...(status.hub === undefined ? {} : { hub: status.hub }),
    ...(status.revoked && { revoked: true as const }),
    lastError: status.lastError ?? null,
    device: { id: identity.deviceId, name: identity.name, number: identity.number },
    peers: status.peers.filter((peer) => peer.deviceId !== identity.deviceId),
  };
};

/** After the start, and never two dates in one turn: the first tap does not wait for last year. */
const LOOK_BACK_FIRST_MS = 3000;
const LOOK_BACK_MS = 40;
const LOOK_BACK_IDLE_MS = 5000;

/** Finds checks of any age that are paid but not sent, or overpaid (rule CK12). */
const startLookingBack = (context: CoreContext, { checkStates }: PosCore): void => {
  let timer: ReturnType<typeof setTimeout>;
  const look = (): void => {
    const came = checkStates.lookBack();
    if (came === 'found') context.invalidate(['check']);
    timer = setTimeout(look, came === 'idle' ? LOOK_BACK_IDLE_MS : LOOK_BACK_MS);
  };
  timer = setTimeout(look, LOOK_BACK_FIRST_MS);
  context.onShutdown(() => clearTimeout(timer));
};

/** What says something of devices says otherwise once their process is silent or gone. */
const DEVICE_TOPICS = ['printers', 'print-jobs', 'drawers', PERIPHERALS, SCALES, PROBES];

const PRINTERS_EVERY_MS = 1000;

const startWatchingPrinters = (context: CoreContext, { printing }: PosCore): void => {
  const timer = setInterval(() => printing.tick(), PRINTERS_EVERY_MS);
  context.onShutdown(() => clearInterval(timer));
};

/** Long enough that a device which flaps does not fill the log of commits, nor a printer's line. */
const KEEP_STATES_MS = 3000;

const startKeepingStates = (context: CoreContext, core: PosCore): void => {
  const look = (): void => {
    keepStates(core);
    lookAtPrinters(core);
  };
  const timer = setInterval(look, KEEP_STATES_MS);
  context.onShutdown(() => {
    clearInterval(timer);
    core.probeReadings.end();
  });
};

/** Programs that print by `escpos` or to port 9100 print here, where somebody asked for that by a port. */
const foreignPortOf = (context: CoreContext): ForeignPort => {
  const foreign = createForeignPort({
    host: '127.0.0.1',
    wanted: context.env[FOREIGN_PORT],
    changed({ port, problem }) {
      context.invalidate([PERIPHERALS]);
      if (problem === null) context.log.info({ port }, 'other programs print here');
      else context.log.warn({ port }, problem);
    },
  });
  context.onShutdown(() => foreign.close());
  return foreign;
};

const MAILS_EVERY_MS = 1000;

/** Receipts by e-mail, also those of the process before (rule EM4). */
const startMails = (context: CoreContext, { mails }: PosCore): void => {
  if (!mails.ready) return;
  const timer = setInterval(() => void mails.tick(), MAILS_EVERY_MS);
  context.onShutdown(() => {
    clearInterval(timer);
    mails.close();
  });
};

const POINTS_EVERY_MS = 2000;

/** Points that a peer told of before the hub knew them (rule LY6). */
const startPoints = (context: CoreContext, core: PosCore): void => {
  const timer = setInterval(() => core.askForPoints(), POINTS_EVERY_MS);
  context.onShutdown(() => clearInterval(timer));
};

const COURSES_EVERY_MS = 1000;

/** Courses and promised orders follow by the clock; what kitchens fire, move and hand out gets its chits; a fire grows too old to be taken back. */
const startCourses = (context: CoreContext, core: PosCore): void => {
  const lookAtDeliveries = watchDeliveries(core);
  const timer = setInterval(() => {
    if (turnCourses(core)) context.invalidate([COURSE_TIME]);
    turnPromises(core);
    printKitchenPapers(core);
    lookAtDeliveries();
  }, COURSES_EVERY_MS);
  context.onShutdown(() => clearInterval(timer));
};

const CARDS_EVERY_MS = 1000;

/** Card payments without an answer are looked up by themselves, also those of the process before (rule PC13). */
const startCards = (context: CoreContext, { cardDesk }: PosCore): void => {
  const timer = setInterval(() => cardDesk.tick(), CARDS_EVERY_MS);
  context.onShutdown(() => {
    clearInterval(timer);
    cardDesk.close();
  });
};

/** Practice goes on where the process before left it (rule TM8). */
const startTraining = (
  { dataDir, onShutdown }: CoreContext,
  live: PosCore,
  devices: TrainingDevices,
): TrainingRoom => {
  const onOver = (by: { readonly id: string }) => noteTraining(live, 'training_ended', by.id);
  const room = createTrainingRoom({ live, dataDir, devices, onOver });
  const timer = setInterval(room.tick, COURSES_EVERY_MS);
  onShutdown(() => {
    clearInterval(timer);
    room.close();
  });
  return room;
};

const HEARD_EVERY_MS = 30_000;

/** A register that is killed and starts cut off says how old what it knows is (rule AV12). */
const keepHearing = (context: CoreContext, hearing: Hearing): void => {
  const timer = setInterval(hearing.keep, HEARD_EVERY_MS);
  context.onShutdown(() => {
    clearInterval(timer);
    hearing.keep();
  });
};

const portsOf = (
  context: CoreContext,
  identity: Identity,
  foreignPort: ForeignPort['view'],
  devices: DevicePort,
  trainingOn: () => boolean,
): PosPorts => {
  const { corrected: clock, local } = createDeviceClocks(context.clock, context.sync);
  const memory = heardFile(join(context.dataDir, 'heard.json'));
  const hearing = createHearing(clock, () => context.sync.status(), memory);
  keepHearing(context, hearing);
  context.sync.onStatus(hearing.look);
  const ids = createIdSource(everLaterClock(clock), context.rng);
  invariant(identity.pepper !== undefined, 'a register is enrolled with the pepper of its tenant');
  return {
    replica: context.replica,
    clock,
    ids,
    pins: createPinKeeper({
      pepper: identity.pepper,
      lockFile: join(context.dataDir, 'pin-lock.json'),
      // Waits are measured by the device's own clock: a hub's correction must not shorten them.
      clock: local,
    }),
    openSessions: (verifierOf) =>
      createSessions({
        file: join(context.dataDir, 'sessions.json'),
        clock: local,
        ids,
        verifierOf,
        onEnd: (employeeId, why) =>
          context.log.info({ employeeId, why }, 'a log-in ended by itself'),
      }),
    devices,
    terminals: openTerminals(terminalSettings(context.env, context.dataDir)),
    mailPost: openMailPost(mailSettings(context.env, context.dataDir)),
    trainingOn,
    deviceHealth: context.deviceHealth.read,
    foreignPort,
    twinPorts: context.env['GALLEY_TWIN_PORTS'],
    takesReplays: context.env.GALLEY_SEED === 'replay',
    sync: {
      view: () => syncView(context, identity),
      setOpen: (open) => context.sync.setOpen(open),
      askAllowance: (wish) => context.sync.askAllowance(wish),
      cutOffSince: hearing.cutOffSince,
    },
    invalidate: context.invalidate,
  };
};

void runCore<PosContract>({
  part: 'register',
  appName: 'the register',
  deviceKind: 'register',
  defaultName: 'Register',
  defaultPort: 4601,
  hostsDevices: true,
  customer: { page: 'customer.html', only: ['customer'] },
  kinds: KINDS,
  indexes: INDEXES,
  define(context) {
    const identity = context.replica.identity();
    invariant(identity !== undefined, 'a core is defined once its device is enrolled');
    const foreign = foreignPortOf(context);
    const devices = splitDevices(context.devices);
    const core = createPosCore(
      portsOf(context, identity, foreign.view, devices.live, () => training.isActive()),
      identity,
    );
    const training = startTraining(context, core, devices);
    context.sync.setOpen(core.sessions.count() > 0);
    startLookingBack(context, core);
    startKeepingStates(context, core);
    startWatchingPrinters(context, core);
    startSaleTime(context, core);
    startCourses(context, core);
    startCards(context, core);
    startMails(context, core);
    startPoints(context, core);
    foreign.open(core);
    const missedScans = createMissedScans({
      deviceHealth: context.deviceHealth.read,
      scanners: () => core.attached.own().filter(({ type }) => type === 'scanner').length,
      // As the health is timed: by the machine's own clock.
      now: Date.now,
      tell: core.attached.scans.say,
    });
    context.deviceHealth.onChange(() => {
      context.invalidate(DEVICE_TOPICS);
      missedScans();
    });
    return defineWithTraining(core, training);
  },
});
