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
import { act, actingNow } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';
import { testJob } from '../printing/test-jobs.ts';
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

/** A paper, a kick or a beep, to see that the device does it. */
export const testDeviceHandler: PosHandler<'testDevice'> = (core) => ({
  schema: z.object({ id: idText, test: z.enum(['print', 'drawer', 'beep']) }),
  run: ({ id, test }, call) =>
    act(core, call, ({ context, site }) => {
      const allowed = requirePermission(context, 'edit_devices');
      if (!allowed.ok) return allowed;
      if (test === 'beep') {
        core.attached.desk.order({ type: 'scan-feedback', deviceId: id, tone: 'good' });
        return ok({ facts: [], result: null });
      }
      const job = testJob(core, id, test, site);
      return job.ok ? ok({ facts: [], outbox: [job.value], result: null }) : job;
    }),
});
