import type { Fact, Result } from '@galley/base';
import { ok } from '@galley/base';
import { z } from 'zod';
import { type DecisionContext, type NotAllowed, requirePermission, rowAgain } from '../decision.ts';
import type { OrderScreenRow } from '../rows.ts';

/** `on` null: the register goes by its site again. */
export const setSuggestionsCommand = z.object({ on: z.boolean().nullable() });
export type SetSuggestionsCommand = z.infer<typeof setSuggestionsCommand>;

/** Rule SP7: off, unless the register, or else its site, says otherwise. */
export const suggestionsOn = (
  register: Pick<OrderScreenRow, 'suggestions'> | undefined,
  site: Pick<OrderScreenRow, 'suggestions'> | undefined,
): boolean => (register?.suggestions ?? site?.suggestions ?? 0) === 1;

/** `id`: the register's own, or the site's for all of its registers. */
export const decideSetSuggestions = (
  id: string,
  { on }: SetSuggestionsCommand,
  context: DecisionContext,
): Result<readonly Fact[], NotAllowed> => {
  const allowed = requirePermission(context, id === context.siteId ? 'edit_menu' : 'edit_devices');
  if (!allowed.ok) return allowed;
  if (on === null) return ok([{ kind: 'order_screen', id, doc: {}, deleted: true }]);
  return ok([rowAgain('order_screen', { id, suggestions: on ? 1 : 0 })]);
};
