import { ok } from '@galley/base';
import {
  decideSaveAllergenList,
  decideSaveAllergens,
  saveAllergenListCommand,
  saveAllergensCommand,
} from '@galley/domain';
import type { CommandHandler } from '@galley/shell/contract';
import type { BackOfficeContract } from '../../contract/index.ts';
import type { Office } from '../office.ts';
import { act } from './act.ts';

export const saveAllergensHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'saveAllergens'> => ({
  schema: saveAllergensCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const known = office.reads.hasAllergenSubject(input.subjectId);
        const facts = decideSaveAllergens(known, input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});

export const saveAllergenListHandler = (
  office: Office,
): CommandHandler<BackOfficeContract, 'saveAllergenList'> => ({
  schema: saveAllergenListCommand,
  run: (input, call) =>
    act(office, {
      ...call,
      decide: (context) => {
        const facts = decideSaveAllergenList(input, context);
        return facts.ok ? ok({ facts: facts.value, result: null }) : facts;
      },
    }),
});
