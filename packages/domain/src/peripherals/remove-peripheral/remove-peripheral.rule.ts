import type { Fact, Failure, Result } from '@galley/base';
import { err, failure, ok } from '@galley/base';
import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import type { PeripheralRow } from '../../rows.ts';

export const removePeripheralCommand = z.object({ id: idText });

/** Takes a device off; whoever handed papers on to it hands them on no more (rule PE5). */
export const decideRemovePeripheral = (
  rows: readonly PeripheralRow[],
  id: string,
  context: DecisionContext,
): Result<Fact[], NotAllowed | Failure<'unknown_peripheral'>> => {
  const allowed = requirePermission(context, 'edit_devices');
  if (!allowed.ok) return allowed;
  if (!rows.some((row) => row.id === id)) {
    return err(failure('unknown_peripheral', 'This device was taken off already.', 'id'));
  }
  const loosened = rows
    .filter((row) => row.failoverId === id)
    .flatMap((row) => changedColumns('peripheral', row.id, { failoverId: null }) ?? []);
  return ok([{ kind: 'peripheral', id, doc: {}, deleted: true }, ...loosened]);
};
