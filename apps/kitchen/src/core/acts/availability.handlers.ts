import {
  availabilityId,
  decideMarkAvailable,
  decideMarkUnavailable,
  markAvailableCommand,
  markUnavailableCommand,
  type Subject,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { KitchenContract } from '../../contract/index.ts';
import type { KitchenCore } from '../kitchen-core.ts';
import { act } from './act.ts';

const found = (
  { reads }: KitchenCore,
  { subjectKind, subjectId }: Omit<Subject, 'name'>,
  siteId: string,
) => {
  const name = reads.subjectName(subjectKind, subjectId);
  const id = availabilityId(siteId, subjectId);
  return {
    before: reads.availabilityRows().find((row) => row.id === id),
    subject: name === undefined ? undefined : { subjectKind, subjectId, name },
  };
};

export const markUnavailableHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'markUnavailable'> => ({
  schema: markUnavailableCommand,
  run: (input, { commandId }) =>
    act(core, {
      commandId,
      decide: (context) => {
        const { before, subject } = found(core, input, context.siteId);
        return decideMarkUnavailable(before, subject, input, context);
      },
    }),
});

export const markAvailableHandler = (
  core: KitchenCore,
): CommandHandler<KitchenContract, 'markAvailable'> => ({
  schema: markAvailableCommand,
  run: (input, { commandId }) =>
    act(core, {
      commandId,
      decide: (context) => {
        const { before, subject } = found(core, input, context.siteId);
        return decideMarkAvailable(before, subject, false, context);
      },
    }),
});
