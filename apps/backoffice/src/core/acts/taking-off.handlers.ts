import { ok } from '@galley/base';
import {
  decideSaveReason,
  decideSaveRoleLimit,
  saveReasonCommand,
  saveRoleLimitCommand,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract } from '../../contract/index.ts';
import type { Office } from '../office.ts';
import { act } from './act.ts';

export const saveRoleLimitHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'saveRoleLimit'> => ({
  schema: saveRoleLimitCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const facts = decideSaveRoleLimit(office.reads.roles(), input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

export const saveReasonHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'saveReason'> => ({
  schema: saveReasonCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const facts = decideSaveReason(office.reads.reasons(), input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});
