import { err, type Failure, failure, ok, type Result } from '@galley/base';
import { type DrawerSensor, sensorFrom } from '@galley/devices/core';
import { decideSavePeripheral, idText, requirePermission } from '@galley/domain';
import { z } from 'zod';
import { act, actingNow } from '../acting.ts';
import type { PosCore } from '../pos-core.ts';
import type { PosHandler } from './handler.ts';

const mayEdit = (core: PosCore, session: string | undefined): Result<null, Failure> => {
  const acting = actingNow(core, session);
  return acting.ok ? requirePermission(acting.value.context, 'edit_devices') : acting;
};

/** The level of a drawer's line, as its printer or its own line tells it now; nothing is sent to the drawer. */
export const readDrawerLevelHandler: PosHandler<'readDrawerLevel'> = (core) => ({
  schema: z.object({ id: idText }),
  async run({ id }, { session }) {
    const allowed = mayEdit(core, session);
    if (!allowed.ok) return allowed;
    const level = await core.drawerLevels.read(id);
    return level.ok ? ok({ high: level.value }) : level;
  },
});

const LEFT_OPEN_MS = 60_000;

type Learnt = { readonly sensor: DrawerSensor };

/** Keeps which level means open, where the two tries differ (rule DW9). */
export const learnDrawerSensorHandler: PosHandler<'learnDrawerSensor'> = (core) => ({
  schema: z.object({ id: idText, highWhenShut: z.boolean(), highWhenOpen: z.boolean() }),
  run: ({ id, highWhenShut, highWhenOpen }, call) =>
    act<Learnt>(core, call, ({ context }) => {
      const row = core.read.peripheral(id);
      if (row === undefined) {
        return err(failure('unknown_peripheral', 'This device was taken off meanwhile.', 'id'));
      }
      const sensor = sensorFrom(highWhenShut, highWhenOpen);
      if (sensor === 'none') return ok({ facts: [], result: { sensor } });
      const leftOpenMs = Object(row.setup['drawer']).leftOpenMs ?? LEFT_OPEN_MS;
      const setup = { ...row.setup, drawer: { sensor, leftOpenMs } };
      const saved = decideSavePeripheral(core.read.peripherals(), { id, setup }, context);
      return saved.ok ? ok({ facts: saved.value.facts, result: { sensor } }) : saved;
    }),
});
