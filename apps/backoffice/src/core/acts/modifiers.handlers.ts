import { ok } from '@galley/base';
import {
  decideRemoveModifierGroup,
  decideSaveModifierGroup,
  decideSavePreModifiers,
  removeModifierGroupCommand,
  saveModifierGroupCommand,
  savePreModifiersCommand,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract, ModifierCommands } from '../../contract/index.ts';
import type { Office } from '../office.ts';
import { act } from './act.ts';

type Handlers = { [N in keyof ModifierCommands]: CommandHandler<BackOfficeContract, N> };

/** What the menu editor does with modifier groups and pre-modifiers. */
export const modifierHandlers = (office: Office): Handlers => ({
  saveModifierGroup: {
    schema: saveModifierGroupCommand,
    run: (input, call) =>
      act(office, {
        ...call,
        decide: (context) => {
          const saved = decideSaveModifierGroup(office.reads.modifierState(), input, context);
          if (!saved.ok) return saved;
          return ok({ facts: saved.value.facts, result: { groupId: saved.value.groupId } });
        },
      }),
  },
  removeModifierGroup: {
    schema: removeModifierGroupCommand,
    run: ({ groupId }, call) =>
      act(office, {
        ...call,
        decide: (context) => {
          const facts = decideRemoveModifierGroup(office.reads.modifierState(), groupId, context);
          return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
        },
      }),
  },
  savePreModifiers: {
    schema: savePreModifiersCommand,
    run: (input, call) =>
      act(office, {
        ...call,
        decide: (context) => {
          const { preModifiers, groups } = office.reads.modifierState();
          const facts = decideSavePreModifiers(preModifiers, groups, input, context);
          return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
        },
      }),
  },
});
