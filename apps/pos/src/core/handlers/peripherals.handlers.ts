import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { layoutProblem, triggerProblem } from '@galley/devices/core';
import {
  decideRemovePeripheral,
  decideSavePeripheral,
  idText,
  removePeripheralCommand,
  requirePermission,
  type SavePeripheralCommand,
  savePeripheralCommand,
  searchFact,
} from '@galley/domain';
import { z } from 'zod';
import type { DrawerKickView } from '../../contract/index.ts';
import { act, actingNow } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';
import { testJob, unknownPrinter } from '../printing/test-jobs.ts';
import { drawerTarget } from '../records/drawer-targets.ts';
import type { PosHandler } from './handler.ts';

const isFolder = (path: string): boolean => {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
};

/** A folder takes no papers: said while it is typed, where this machine is the one that writes there. */
const fileProblem = (
  { identity }: PosCore,
  { connection, hostId }: SavePeripheralCommand,
): Failure | undefined => {
  if (connection?.kind !== 'file' || hostId !== identity.deviceId) return undefined;
  const path = String(connection['path']);
  if (isFolder(path)) {
    const text = `File: ${path} is a folder. Type the path of a file, as in ${join(path, 'papers.bin')}.`;
    return failure('not_a_file', text, 'connection');
  }
  if (isFolder(dirname(path))) return undefined;
  const text = `File: the folder ${dirname(path)} is not there. Make it, or type another path.`;
  return failure('not_a_file', text, 'connection');
};

/** What the device process could not be told is said while it is typed (rules SN17, SD4). */
const setupProblem = ({ setup }: SavePeripheralCommand): Failure | undefined => {
  const layout = layoutProblem(setup);
  if (layout !== undefined) return failure('bad_layout', layout, 'setup.layouts');
  const trigger = triggerProblem(setup);
  return trigger === undefined ? undefined : failure('bad_trigger', trigger, 'setup.opens');
};

export const savePeripheralHandler: PosHandler<'savePeripheral'> = (core) => ({
  schema: savePeripheralCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const saved = decideSavePeripheral(core.read.peripherals(), command, context);
      if (!saved.ok) return saved;
      const problem = fileProblem(core, command) ?? setupProblem(command);
      if (problem !== undefined) return err(problem);
      return ok({ facts: saved.value.facts, result: { id: saved.value.peripheralId } });
    }),
});

export const removePeripheralHandler: PosHandler<'removePeripheral'> = (core) => ({
  schema: removePeripheralCommand,
  run: ({ id }, call) =>
    act(core, call, ({ context }) => {
      const facts = decideRemovePeripheral(core.read.peripherals(), id, context);
      return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
    }),
});

const mayEdit = (core: PosCore, session: string | undefined): Result<null, Failure> => {
  const acting = actingNow(core, session);
  return acting.ok ? requirePermission(acting.value.context, 'edit_devices') : acting;
};

/** Asks every machine of the site what is plugged in there; the answers come by the query of devices. */
export const findDevicesHandler: PosHandler<'findDevices'> = (core) => ({
  schema: z.object({}),
  run(_input, { session }) {
    const allowed = mayEdit(core, session);
    if (!allowed.ok) return allowed;
    core.replica.commit({ facts: [searchFact(core.identity, core.clock.now())] });
    return core.devices.connected() ? ok(null) : err(noProcess);
  },
});

const noProcess = failure('no_device_process', 'The device process is not running. Wait a moment.');

/** A drawer with a line of its own is opened where it hangs. */
const notReached = ({ read }: PosCore, id: string): Failure => {
  const row = read.peripheral(id);
  if (row?.type !== 'drawer') return unknownPrinter;
  const host =
    row.hostId === null ? 'the first register' : (read.deviceName(row.hostId) ?? row.hostId);
  const text = `${row.name} hangs on ${host}. Open it there, or take it off and set it up here.`;
  return failure('drawer_elsewhere', text, 'id');
};

/** The drawer of one device, now; the answer says whether it went. */
const testDrawer = async (
  core: PosCore,
  id: string,
  session: string | undefined,
): Promise<Result<DrawerKickView | null, Failure>> => {
  const acting = actingNow(core, session);
  if (!acting.ok) return acting;
  const { context, employee } = acting.value;
  const allowed = requirePermission(context, 'edit_devices');
  if (!allowed.ok) return allowed;
  const drawer = drawerTarget(core.read, core.identity, id);
  if (drawer === undefined) return err(notReached(core, id));
  const wish = { employeeId: employee.id, reason: 'test', about: null, drawer } as const;
  const kick = core.kicks.prepare(wish);
  if (kick === undefined) return ok(null);
  const done = core.replica.commit({ facts: [], outbox: [kick.job] });
  return done.ok ? ok(await kick.send()) : done;
};

/** A paper, a pulse, a beep or letters, to see that the device does it. */
export const testDeviceHandler: PosHandler<'testDevice'> = (core) => ({
  schema: z.object({ id: idText, test: z.enum(['print', 'drawer', 'beep', 'show']) }),
  run({ id, test }, call) {
    if (test === 'drawer') return testDrawer(core, id, call.session);
    return act(core, call, ({ context, site }) => {
      const allowed = requirePermission(context, 'edit_devices');
      if (!allowed.ok) return allowed;
      if (test === 'beep') {
        core.attached.desk.order({ type: 'scan-feedback', deviceId: id, tone: 'good' });
        return ok({ facts: [], result: null });
      }
      if (test === 'show') {
        core.displays.test(id);
        return ok({ facts: [], result: null });
      }
      const job = testJob(core, id, site);
      if (!job.ok) return job;
      const { jobKey } = job.value;
      return ok({ facts: [], outbox: [job.value], result: { jobKey } });
    });
  },
});
