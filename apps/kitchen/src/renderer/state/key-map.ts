/** What a key does on the board. */
export type BoardAction =
  | { readonly type: 'bumpAt'; readonly position: number }
  | { readonly type: 'move'; readonly to: Direction }
  | { readonly type: 'page'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  | { readonly type: 'bumpSelected' }
  | { readonly type: 'recallLast' }
  | { readonly type: 'undo' }
  | { readonly type: 'acknowledge' }
  | { readonly type: 'toggleAllDay' }
  | { readonly type: 'toggleComing' }
  | { readonly type: 'openRecall' }
  | { readonly type: 'openTicket' }
  | { readonly type: 'openSettings' }
  | { readonly type: 'chooseStation' }
  | { readonly type: 'markNext' }
  | { readonly type: 'rush' }
  | { readonly type: 'hush' }
  | { readonly type: 'clear' };

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * By the key's place on the board (`KeyboardEvent.code`), because bump bars send positions and not letters; several codes
 * with blanks between them are pressed one after the other.
 */
export type KeyMap = { readonly [code: string]: BoardAction };

const digits = (prefix: string): [string, BoardAction][] =>
  Array.from({ length: 10 }, (_, digit) => [
    `${prefix}${digit}`,
    { type: 'bumpAt', position: digit === 0 ? 10 : digit },
  ]);

export const DEFAULT_KEYS: KeyMap = {
  ...Object.fromEntries([...digits('Digit'), ...digits('Numpad')]),
  ArrowUp: { type: 'move', to: 'up' },
  ArrowDown: { type: 'move', to: 'down' },
  ArrowLeft: { type: 'move', to: 'left' },
  ArrowRight: { type: 'move', to: 'right' },
  PageDown: { type: 'page', to: 'next' },
  PageUp: { type: 'page', to: 'previous' },
  Home: { type: 'page', to: 'first' },
  End: { type: 'page', to: 'last' },
  Enter: { type: 'bumpSelected' },
  NumpadEnter: { type: 'bumpSelected' },
  Backspace: { type: 'recallLast' },
  NumpadSubtract: { type: 'recallLast' },
  KeyR: { type: 'recallLast' },
  KeyU: { type: 'undo' },
  KeyA: { type: 'acknowledge' },
  KeyH: { type: 'hush' },
  F1: { type: 'toggleAllDay' },
  F2: { type: 'toggleComing' },
  F3: { type: 'rush' },
  Space: { type: 'markNext' },
  F4: { type: 'openRecall' },
  F6: { type: 'openTicket' },
  F7: { type: 'openSettings' },
  F8: { type: 'chooseStation' },
  Escape: { type: 'clear' },
};
