import type { BoardAction } from '../../state/key-map.ts';
import type { PresetName } from '../../state/key-presets.ts';

export const presetWords: Readonly<
  Record<PresetName, { readonly label: string; readonly hint: string }>
> = {
  keyboard: { label: 'Keyboard', hint: 'Digits bump, Enter bumps the chosen one' },
  left_ctrl: { label: 'Bar with Bump on left Ctrl', hint: 'Arrows choose, left Ctrl alone bumps' },
  zero_first: { label: 'Bar with 0 before ten and up', hint: '0 then 2 bumps the twelfth' },
};

const WORDS: Readonly<Record<Exclude<BoardAction['type'], 'bumpAt' | 'move' | 'page'>, string>> = {
  bumpSelected: 'Bump the chosen ticket',
  markNext: 'Mark its next line',
  recallLast: 'Bring the last one back',
  undo: 'Undo',
  acknowledge: 'Confirm an allergy or a void',
  rush: 'Rush the chosen ticket',
  hush: 'Heard: no more sound for this',
  toggleAllDay: 'All-day',
  toggleComing: 'Coming',
  openRecall: 'Recall',
  openTicket: 'Chosen ticket: rush, again, move, 86',
  openSettings: 'Settings of this screen',
  chooseStation: 'Choose another station',
  clear: 'Choose none',
};

/** What a key does, in words. */
export const actionWords = (action: BoardAction): string => {
  if (action.type === 'bumpAt') return `Bump ticket ${action.position}`;
  if (action.type === 'move') return `Choose ${action.to}`;
  return action.type === 'page' ? `Page: ${action.to}` : WORDS[action.type];
};
