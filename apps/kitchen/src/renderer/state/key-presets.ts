import { type BoardAction, DEFAULT_KEYS, type KeyMap } from './key-map.ts';

export type PresetName = 'keyboard' | 'left_ctrl' | 'zero_first';

const twoDigits = (block: string): [string, BoardAction][] =>
  Array.from({ length: 10 }, (_, digit) => [
    `${block}0 ${block}${digit}`,
    { type: 'bumpAt', position: 10 + digit },
  ]);

const ZEROES = new Set(['Digit0', 'Numpad0']);

/** Bars differ: these are the ways of the most common ones, to begin learning from. */
export const PRESETS: Readonly<Record<PresetName, KeyMap>> = {
  keyboard: DEFAULT_KEYS,
  left_ctrl: { ...DEFAULT_KEYS, ControlLeft: { type: 'bumpSelected' } },
  zero_first: Object.fromEntries([
    ...Object.entries(DEFAULT_KEYS).filter(([name]) => !ZEROES.has(name)),
    ...twoDigits('Digit'),
    ...twoDigits('Numpad'),
  ]),
};

const parameterOf = (action: BoardAction): string => {
  if (action.type === 'bumpAt') return ` ${action.position}`;
  return action.type === 'move' || action.type === 'page' ? ` ${action.to}` : '';
};

/** The name under which a device remembers what a key does. */
export const actionName = (action: BoardAction): string => `${action.type}${parameterOf(action)}`;

const PLACES = 24;

const ACTIONS: readonly BoardAction[] = [
  { type: 'bumpSelected' },
  { type: 'markNext' },
  { type: 'recallLast' },
  { type: 'undo' },
  { type: 'acknowledge' },
  { type: 'rush' },
  { type: 'hush' },
  ...(['up', 'down', 'left', 'right'] as const).map((to) => ({ type: 'move' as const, to })),
  ...(['next', 'previous', 'first', 'last'] as const).map((to) => ({ type: 'page' as const, to })),
  { type: 'toggleAllDay' },
  { type: 'toggleComing' },
  { type: 'openRecall' },
  { type: 'openTicket' },
  { type: 'openSettings' },
  { type: 'chooseStation' },
  { type: 'clear' },
  ...Array.from({ length: PLACES }, (_, at) => ({ type: 'bumpAt' as const, position: at + 1 })),
];

/** All that a key can do, by name, in the order in which people learn them. */
export const ACTIONS_BY_NAME: ReadonlyMap<string, BoardAction> = new Map(
  ACTIONS.map((action) => [actionName(action), action]),
);

/** Key names with what they do, as a device remembers them. */
export type StoredKeys = { readonly [name: string]: string };

export const storedOf = (keys: KeyMap): StoredKeys =>
  Object.fromEntries(Object.entries(keys).map(([name, action]) => [name, actionName(action)]));

/** What a later version stored and this one does not know is left out; nothing that is no map is one. */
export const keysOf = (stored: unknown): KeyMap | null => {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
  return Object.fromEntries(
    Object.entries(stored).flatMap(([name, what]): [string, BoardAction][] => {
      const action = ACTIONS_BY_NAME.get(String(what));
      return action === undefined ? [] : [[name, action]];
    }),
  );
};

/** A key does one thing: learned for another act, it leaves the one before. */
export const withKey = (keys: KeyMap, name: string, action: BoardAction): KeyMap => ({
  ...keys,
  [name]: action,
});

export const withoutKey = (keys: KeyMap, name: string): KeyMap => {
  const { [name]: _gone, ...rest } = keys;
  return rest;
};

/** Keys of an act, in the order of the map. */
export const keysFor = (keys: KeyMap, action: BoardAction): string[] =>
  Object.keys(keys).filter((name) => {
    const mapped = keys[name];
    return mapped !== undefined && actionName(mapped) === actionName(action);
  });

/** `Digit1` reads 1, `ControlLeft` left Ctrl. */
export const keyText = (name: string): string =>
  name
    .split(' ')
    .map((code) =>
      code
        .replace(/^(Digit|Key)/, '')
        .replace(/^Numpad/, 'Pad ')
        .replace(/^Arrow/, '')
        .replace(/^Control(Left|Right)$/, (_, side: string) => `${side} Ctrl`)
        .replace(
          /^(Shift|Alt|Meta)(Left|Right)$/,
          (_, key: string, side: string) => `${side} ${key}`,
        )
        .replace(/^(Page)(Up|Down)$/, '$1 $2'),
    )
    .join(', ');
