import type { Fact, Result } from '@galley/base';
import { ok } from '@galley/base';
import {
  changedColumns,
  type DecisionContext,
  type NotAllowed,
  requirePermission,
} from '../../decision.ts';
import type { MenuItemRow } from '../../rows.ts';
import type { SetCategoryCourseCommand } from './category-course.command.ts';

/** Gives every item of a category the same usual course; what is rung keeps its own (rule CF8). */
export const decideSetCategoryCourse = (
  items: readonly MenuItemRow[],
  { categoryId, course }: SetCategoryCourseCommand,
  context: DecisionContext,
): Result<Fact[], NotAllowed> => {
  const allowed = requirePermission(context, 'edit_menu');
  if (!allowed.ok) return allowed;
  return ok(
    items
      .filter((item) => item.categoryId === categoryId && item.course !== course)
      .flatMap(({ id }) => changedColumns('menu_item', id, { course }) ?? []),
  );
};
