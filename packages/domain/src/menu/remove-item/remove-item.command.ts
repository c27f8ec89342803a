import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';

export const removeItemCommand = z.object({ itemId: idText });
export type RemoveItemCommand = z.infer<typeof removeItemCommand>;
