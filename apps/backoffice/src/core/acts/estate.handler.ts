import { ok } from '@galley/base';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract } from '../../contract/index.ts';
import type { Office } from '../office.ts';
import { resolveCommand } from '../resolve/resolve.command.ts';
import { decideResolve } from '../resolve/resolve.rule.ts';
import { act } from './act.ts';

export const resolveHandler = (office: Office): CommandHandler<BackOfficeContract, 'resolve'> => ({
  schema: resolveCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const facts = decideResolve(office.reads, input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});
