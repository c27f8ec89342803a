import { type Box, focusAfter } from '../state/focus-moves.ts';
import type { BoardAction, KeyMap } from '../state/key-map.ts';
import { useKeys } from '../state/keys.store.ts';
import { openSheet, useUi } from '../state/ui.store.ts';
import { useKeyReader } from './use-key-reader.ts';

const CONTROLS = 'button, a[href], input, [role="row"][tabindex], [role="option"]';

/** What a bar's keys do where controls are chosen instead of tickets. */
const ACTS: ReadonlySet<BoardAction['type']> = new Set([
  'move',
  'bumpSelected',
  'markNext',
  'clear',
]);

const keysOfSheet = (): KeyMap =>
  Object.fromEntries(
    Object.entries(useKeys.getState().keys).filter(([, action]) => ACTS.has(action.type)),
  );

/** In a text field the keys are those of writing, but for the way out of it. */
const leavesText = (action: BoardAction | undefined): boolean =>
  action?.type === 'clear' ||
  (action?.type === 'move' && (action.to === 'up' || action.to === 'down'));

const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type));

const taken = (event: KeyboardEvent): KeyMap | null => {
  const keys = keysOfSheet();
  return isText(event.target) && !leavesText(keys[event.code]) ? null : keys;
};

const inSheet = (event: KeyboardEvent): KeyMap | null =>
  useUi.getState().sheet === null || useKeys.getState().learning !== null ? null : taken(event);

const onChoice = (event: KeyboardEvent): KeyMap | null =>
  useUi.getState().sheet === null ? taken(event) : null;

/** What stands for a control: of a switch the input itself is drawn as nothing. */
const boxOf = (control: HTMLElement): Box =>
  (control.closest('label') ?? control).getBoundingClientRect();

const controlsIn = (root: ParentNode): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (one) => !one.matches(':disabled, [aria-disabled="true"]') && boxOf(one).width > 0,
  );

const act = (action: BoardAction, root: ParentNode | null): void => {
  if (action.type === 'clear') openSheet(null);
  if (root === null || action.type === 'clear') return;
  const controls = controlsIn(root);
  const at = controls.indexOf(document.activeElement as HTMLElement);
  if (action.type === 'move') controls[focusAfter(controls.map(boxOf), at, action.to)]?.focus();
  else controls[at]?.click();
};

const lastDialog = (): ParentNode | null =>
  [...document.querySelectorAll('[role="dialog"]')].at(-1) ?? null;

/** A bump bar works in sheets: arrows choose a control, the bump key presses it, Escape closes (rule KS78). */
export const useSheetKeys = (): void =>
  useKeyReader((action) => act(action, lastDialog()), inSheet);

/** The same where the station is chosen. */
export const useChoiceKeys = (): void =>
  useKeyReader((action) => act(action, document.querySelector('[data-choice]')), onChoice);
