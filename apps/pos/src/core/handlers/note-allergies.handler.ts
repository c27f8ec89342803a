import { err, ok } from '@galley/base';
import {
  applyFacts,
  decideNoteAllergies,
  noteAllergiesCommand,
  projectCheck,
} from '@galley/domain';
import { act } from '../acting.ts';
import { allergyChits } from '../printing/allergy-chits.ts';
import { checkGone, loadCheckRows } from '../read/load-check.ts';
import { unconfirmedOf } from '../read/unconfirmed.ts';
import type { PosHandler } from './handler.ts';

export const noteAllergiesHandler: PosHandler<'noteAllergies'> = (core) => ({
  schema: noteAllergiesCommand,
  run: (command, call) =>
    act(core, call, ({ context, site }) => {
      const rows = loadCheckRows(core.read, command.checkId);
      if (rows === undefined) return err(checkGone());
      const decided = decideNoteAllergies(rows, command, context);
      if (!decided.ok) return decided;
      const { facts, noted } = decided.value;
      const after = applyFacts(rows, facts);
      const outbox = allergyChits(core, after, noted, site);
      const asks = unconfirmedOf(core.read, projectCheck(after)).length > 0;
      return ok({ facts, outbox, result: { asks } });
    }),
});
