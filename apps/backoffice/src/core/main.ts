import { join } from 'node:path';
import { type Clock, createIdSource, invariant } from '@galley/base';
import { INDEXES, KINDS } from '@galley/domain';
import {
  type CoreContext,
  createDeviceClocks,
  createPinKeeper,
  createSessions,
  runCore,
} from '@galley/shell/core';
import type { Identity } from '@galley/sync/replica';
import type { BackOfficeContract } from '../contract/index.ts';
import { defineOffice } from './define-office.ts';
import { houseSession } from './house-key.ts';
import { OFFICE_INDEXES } from './indexes.ts';
import type { Office } from './office.ts';
import { DAY_TURN } from './queries.ts';
import { createOfficeReads, type OfficeReads } from './reads/office-reads.ts';
import { createPace } from './reads/pace.ts';
import { syncViewOf } from './reads/sync-view.ts';
import { adoptOlderPrinters, followPrinterPort, followTwins } from './seed/devices.ts';
import { correctPrinterPort } from './seed/printer-port.ts';
import { readPrinterPort, readSeedOptions, readTwinPorts } from './seed/seed-options.ts';
import { seedSite } from './seed/seed-site.ts';

/** Work of one figure at most four times a second, however fast the commits come. */
const PACE_MS = 250;
const DAY_TURN_MS = 15_000;
const WAIT_FOR_HUB_MS = 8_000;

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

const pinsOf = ({ dataDir }: CoreContext, clock: Clock, { pepper }: Identity) => {
  invariant(pepper !== undefined, 'the hub hands the pepper to back offices');
  return createPinKeeper({ pepper, lockFile: join(dataDir, 'pin-lock.json'), clock });
};

const startDayTurn = ({ invalidate, onShutdown }: CoreContext): void => {
  const timer = setInterval(() => invalidate([DAY_TURN]), DAY_TURN_MS);
  onShutdown(() => clearInterval(timer));
};

const seed = ({ replica, env, log, progress }: CoreContext, reads: OfficeReads): void => {
  const options = readSeedOptions(env);
  if (options === undefined) return;
  const outcome = seedSite({ replica, reads, options, now: Date.now() });
  if (!outcome.ok) log.error({ failure: outcome.error }, 'The site could not be filled');
  else if (outcome.value) progress('demo restaurant created');
};

const followPrinter = ({ replica, env, log }: CoreContext, reads: OfficeReads): void => {
  const port = readPrinterPort(env);
  if (port === undefined) return;
  const moved = followPrinterPort({ replica, reads }, port);
  if (!moved.ok) log.error({ failure: moved.error }, 'The port of the printer was not kept');
  const outcome = correctPrinterPort({ replica, reads, port });
  if (!outcome.ok) log.error({ failure: outcome.error }, 'The port of the printer was not kept');
};

const setUpDevices = ({ replica, env, log }: CoreContext, reads: OfficeReads): void => {
  const adopted = adoptOlderPrinters({ replica, reads });
  if (!adopted.ok) log.error({ failure: adopted.error }, 'The printers were not set up');
  const [scale, scanner, probe, display] = readTwinPorts(env) ?? [];
  if (scale === undefined || scanner === undefined) return;
  if (probe === undefined || display === undefined) return;
  const twins = followTwins({ replica, reads }, { scale, scanner, probe, display });
  if (!twins.ok) log.error({ failure: twins.error }, 'The virtual devices were not set up');
};

/**
 * Fills an empty site and keeps the port of its virtual printer. Only a replica that has caught up knows
 * what the site has: another device may have changed it, and its rows would be overwritten.
 */
const prepareWhenCaughtUp = async (context: CoreContext, reads: OfficeReads): Promise<void> => {
  const { env, sync } = context;
  if (readSeedOptions(env) === undefined && readPrinterPort(env) === undefined) return;
  const prepared = new Promise<void>((done) => {
    const tryNow = () => {
      if (!sync.status().caughtUp) return;
      stop();
      seed(context, reads);
      followPrinter(context, reads);
      setUpDevices(context, reads);
      done();
    };
    const stop = sync.onStatus(() => setImmediate(tryNow));
    tryNow();
  });
  await Promise.race([prepared, wait(WAIT_FOR_HUB_MS)]);
};

const define = async (context: CoreContext) => {
  const { replica, sync, rng, invalidate } = context;
  const { corrected, local: clock } = createDeviceClocks(context.clock, sync);
  const ids = createIdSource(corrected, rng);
  const reads = createOfficeReads(replica);
  const identity = replica.identity();
  invariant(identity !== undefined, 'a core is built for an enrolled device');
  const office: Office = {
    replica,
    reads,
    clock,
    hubClock: corrected,
    ids,
    pins: pinsOf(context, clock, identity),
    sessions: createSessions({
      file: join(context.dataDir, 'sessions.json'),
      clock,
      ids,
      verifierOf: (employeeId) => reads.verifiers().get(employeeId),
    }),
    houseSession: houseSession(context.dataDir),
    syncView: () => syncViewOf(sync.status(), identity),
    atHub: context.atHub,
    askAllowance: (wish) => sync.askAllowance(wish),
    pace: createPace(PACE_MS, () => clock.now(), wait),
    invalidate,
  };
  sync.setOpen(true);
  startDayTurn(context);
  await prepareWhenCaughtUp(context, reads);
  return defineOffice(office);
};

await runCore<BackOfficeContract>({
  part: 'backoffice',
  appName: 'the back office',
  deviceKind: 'backoffice',
  defaultName: 'Back office',
  defaultPort: 4603,
  kinds: KINDS,
  indexes: [...INDEXES, ...OFFICE_INDEXES],
  define,
});
