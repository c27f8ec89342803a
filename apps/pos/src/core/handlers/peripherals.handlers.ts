import { err, type Failure, failure, ok, type Result } from '@galley/base';
import {
  decideRemovePeripheral,
  decideSavePeripheral,
  idText,
  removePeripheralCommand,
  requirePermission,
  savePeripheralCommand,
} from '@galley/domain';
import { z } from 'zod';
import type { DrawerKickView } from '../../contract/index.ts';
import { act, actingNow } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';
import { printersNow } from '../printing/destination.ts';
import { testJob, unknownPrinter } from '../printing/test-jobs.ts';
import type { PosHandler } from './handler.ts';

export const savePeripheralHandler: PosHandler<'savePeripheral'> = (core) => ({
  schema: savePeripheralCommand,
  run: (command, call) =>
    act(core, call, ({ context }) => {
      const saved = decideSavePeripheral(core.read.peripherals(), command, context);
      if (!saved.ok) return saved;
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

/** Looks what is plugged in here; the answer comes by the query of devices. */
export const findDevicesHandler: PosHandler<'findDevices'> = (core) => ({
  schema: z.object({}),
  run(_input, { session }) {
    const allowed = mayEdit(core, session);
    if (!allowed.ok) return allowed;
    if (!core.devices.connected()) {
      return err(failure('no_device_process', 'The device process is not running. Wait a moment.'));
    }
    core.attached.desk.order({ type: 'find' });
    return ok(null);
  },
});

/** The drawer of one printer, now; the answer says whether it went. */
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
  const [printer] = printersNow(core.read, core.identity, { to: 'printer', id });
  if (printer === undefined) return err(unknownPrinter);
  const wish = { employeeId: employee.id, reason: 'test', about: null, printer } as const;
  return ok((await core.kicks.kick(wish)) ?? null);
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
      return job.ok ? ok({ facts: [], outbox: [job.value], result: null }) : job;
    });
  },
});
