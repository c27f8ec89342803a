import { ok } from '@galley/base';
import {
  decideRemovePeripheral,
  decideSavePeripheral,
  removePeripheralCommand,
  savePeripheralCommand,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract } from '../../contract/index.ts';
import type { Office } from '../office.ts';
import { act } from './act.ts';

type Handler<N extends keyof BackOfficeContract['commands'] & string> = CommandHandler<
  BackOfficeContract,
  N
>;

export const savePeripheralHandler = (office: Office): Handler<'savePeripheral'> => ({
  schema: savePeripheralCommand
    .omit({ key: true, type: true, connection: true })
    .required({ id: true }),
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
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
