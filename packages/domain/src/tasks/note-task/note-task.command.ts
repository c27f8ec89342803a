import { z } from 'zod';
import { idText } from '../../checks/schemas.ts';
import { SEEN_TYPES } from '../house-task.ts';

const isSeen = (key: string): boolean => [...SEEN_TYPES].some((type) => key.startsWith(`${type}:`));

/** A person has seen to a task that nothing else ends. `key`: see `HouseTask`. */
export const noteTaskCommand = z.object({ key: idText.refine(isSeen) });
export type NoteTaskCommand = z.infer<typeof noteTaskCommand>;
