import { err, failure, ok } from '@galley/base';
import { layoutProblem, triggerProblem } from '@galley/devices/core';
import {
  decideRemovePeripheral,
  decideSavePeripheral,
  removePeripheralCommand,
  requirePermission,
  savePeripheralCommand,
  searchFact,
  trialFact,
  tryDeviceCommand,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import { z } from 'zod';
import type { BackOfficeContract } from '../../contract/index.ts';
import type { Office } from '../office.ts';
import { act } from './act.ts';

type Handler<N extends keyof BackOfficeContract['commands'] & string> = CommandHandler<
  BackOfficeContract,
  N
>;

export const savePeripheralHandler = (office: Office): Handler<'savePeripheral'> => ({
  schema: savePeripheralCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const problem = layoutProblem(input.setup);
        if (problem !== undefined) return err(failure('bad_layout', problem, 'setup.layouts'));
        const trigger = triggerProblem(input.setup);
        if (trigger !== undefined) return err(failure('bad_trigger', trigger, 'setup.opens'));
        const saved = decideSavePeripheral(office.reads.peripherals(), input, context);
        if (!saved.ok) return saved;
        return ok({ facts: saved.value.facts, result: { id: saved.value.peripheralId } });
      },
    }),
});

export const removePeripheralHandler = (office: Office): Handler<'removePeripheral'> => ({
  schema: removePeripheralCommand,
  run: ({ id }, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const facts = decideRemovePeripheral(office.reads.peripherals(), id, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

/** Asks every machine of the site what is plugged in there (rule PE16). */
export const findDevicesHandler = (office: Office): Handler<'findDevices'> => ({
  schema: z.object({}),
  run: (_input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const allowed = requirePermission(context, 'edit_devices');
        if (!allowed.ok) return allowed;
        return ok({ facts: [searchFact(context, context.now)], result: null });
      },
    }),
});

/** Asks the machine that a device hangs on to hear it once; `devices` tells its answer (rule PE21). */
export const tryDeviceHandler = (office: Office): Handler<'tryDevice'> => ({
  schema: tryDeviceCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const allowed = requirePermission(context, 'edit_devices');
        if (!allowed.ok) return allowed;
        const fact = trialFact(context, input, context.now);
        return ok({ facts: [fact], result: { wish: String(fact.doc['wish']) } });
      },
    }),
});
