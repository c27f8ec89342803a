import type { Fact, Result } from '@galley/base';
import { ok } from '@galley/base';
import {
  type DecisionContext,
  type NotAllowed,
  requirePermission,
  rowFact,
} from '../../decision.ts';
import { PROGRAMME_ID } from '../loyalty.table.ts';
import type { SaveProgrammeCommand } from './save-programme.command.ts';

/** The programme from now on; what was earned before stays as it was (rule LY1). */
export const decideSaveProgramme = (
  { active, ...rest }: SaveProgrammeCommand,
  context: DecisionContext,
): Result<Fact[], NotAllowed> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  const row = { id: PROGRAMME_ID, active: active ? 1 : 0, ...rest };
  return ok([rowFact('loyalty_programme', row)]);
};
