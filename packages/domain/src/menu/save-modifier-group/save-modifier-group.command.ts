import { z } from 'zod';
import { idText, nameText, typedText } from '../../checks/schemas.ts';
import { MOST_PRICE_MINOR } from '../save-item/save-item.command.ts';

const count = z.int().min(0).max(99);

/** A group with the whole list of its modifiers, in order; who is not on it is taken off. */
export const saveModifierGroupCommand = z.object({
  /** Absent: a new group. */
  id: idText.exactOptional(),
  name: nameText.max(60),
  min: count,
  /** 0: no limit. */
  max: count,
  free: count,
  /** Of an item in two halves it is asked for each half. */
  halves: z.boolean().exactOptional(),
  preModifierIds: z.array(idText).max(20).readonly(),
  modifiers: z
    .array(
      z.object({
        id: idText.exactOptional(),
        name: nameText.max(60),
        kitchenName: typedText.trim().max(40).nullable(),
        priceMinor: z.int().min(0).max(MOST_PRICE_MINOR),
        /** Groups that it opens, in the order in which they are asked for. */
        groupIds: z.array(idText).max(20).readonly(),
        /** It is a part of a meal deal: this item. */
        itemId: idText.nullable(),
      }),
    )
    .max(100)
    .readonly(),
});
export type SaveModifierGroupCommand = z.infer<typeof saveModifierGroupCommand>;

export const removeModifierGroupCommand = z.object({ groupId: idText });
export type RemoveModifierGroupCommand = z.infer<typeof removeModifierGroupCommand>;
