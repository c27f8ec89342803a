import type { TableState } from '@galley/domain';
import type { TableView } from '@galley/pos/contract';
import {
  Armchair,
  BrushCleaning,
  ChefHat,
  Circle,
  Flame,
  type LucideIcon,
  ReceiptText,
} from 'lucide-react';
import { floorWords as texts } from '../../app/floor-words.ts';

/** Each state has a symbol and a word of its own; the colour only says it again. */
export const tableLook: Readonly<Record<TableState, { Icon: LucideIcon; look: string }>> = {
  free: { Icon: Circle, look: 'bg-surface data-pressed:bg-pressed' },
  seated: { Icon: Armchair, look: 'border-info bg-info-wash data-pressed:bg-pressed' },
  ordered: { Icon: ChefHat, look: 'border-ink bg-ink text-paper data-pressed:bg-ink-2' },
  fired: { Icon: Flame, look: 'border-ink bg-ink text-paper data-pressed:bg-ink-2' },
  paying: { Icon: ReceiptText, look: 'border-ok bg-ok-wash data-pressed:bg-pressed' },
  dirty: { Icon: BrushCleaning, look: 'border-dashed bg-sunken data-pressed:bg-pressed' },
};

export const stateWord = ({ state, course, courseName }: TableView): string =>
  state === 'fired' && course !== null
    ? texts.fired(courseName ?? texts.courseNumber(course))
    : texts.states[state];
