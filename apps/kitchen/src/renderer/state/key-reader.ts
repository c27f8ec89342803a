import type { BoardAction, KeyMap } from './key-map.ts';

/** A stroke as the window tells of it. `chord`: Ctrl, Alt or Meta is held with it, which is no bump bar's. */
export type Stroke = {
  readonly type: 'down' | 'up';
  readonly code: string;
  readonly repeat: boolean;
  readonly chord: boolean;
  /** Window time, ms. */
  readonly at: number;
};

/** Keys of a sequence follow each other within this time, ms. */
export const SEQUENCE_MS = 700;

/** What is not decided yet: keys that begin a sequence, and a modifier that was pressed alone so far. */
export type Pending = {
  readonly codes: readonly string[];
  readonly at: number;
  readonly lone: string | null;
};

export const NOTHING_PENDING: Pending = { codes: [], at: 0, lone: null };

export type Reading = { readonly pending: Pending; readonly actions: readonly BoardAction[] };

const MODIFIERS = new Set(
  ['Control', 'Shift', 'Alt', 'Meta'].flatMap((name) => [`${name}Left`, `${name}Right`]),
);

export const isModifier = (code: string): boolean => MODIFIERS.has(code);

const actionsOf = (keys: KeyMap, codes: readonly string[]): BoardAction[] => {
  const name = codes.join(' ');
  const action = Object.hasOwn(keys, name) ? keys[name] : undefined;
  return action === undefined ? [] : [action];
};

const begins = (keys: KeyMap, codes: readonly string[]): boolean =>
  Object.keys(keys).some((name) => name.startsWith(`${codes.join(' ')} `));

/** What the keys that waited for more mean by themselves, once nothing more came. */
export const readPause = (keys: KeyMap, pending: Pending, now: number): Reading =>
  pending.codes.length === 0 || now - pending.at < SEQUENCE_MS
    ? { pending, actions: [] }
    : { pending: NOTHING_PENDING, actions: actionsOf(keys, pending.codes) };

const press = (keys: KeyMap, pending: Pending, code: string, at: number): Reading => {
  const codes = [...pending.codes, code];
  if (begins(keys, codes)) return { pending: { codes, at, lone: null }, actions: [] };
  const whole = actionsOf(keys, codes);
  if (whole.length > 0 || pending.codes.length === 0)
    return { pending: NOTHING_PENDING, actions: whole };
  // No such sequence: what came before stands for itself, and this key begins anew.
  const rest = press(keys, NOTHING_PENDING, code, at);
  return { ...rest, actions: [...actionsOf(keys, pending.codes), ...rest.actions] };
};

/**
 * Strokes as acts (rules KS14, KB1, KB2): a key when it goes down, a modifier alone when it is let go with nothing
 * pressed between, a sequence with its last key.
 */
export const readStroke = (keys: KeyMap, before: Pending, stroke: Stroke): Reading => {
  const { pending, actions } = readPause(keys, before, stroke.at);
  const { code, at } = stroke;
  if (isModifier(code)) {
    if (stroke.type === 'down')
      return { pending: { ...pending, lone: stroke.repeat ? pending.lone : code }, actions };
    if (pending.lone !== code) return { pending, actions };
    const alone = press(keys, { ...pending, lone: null }, code, at);
    return { ...alone, actions: [...actions, ...alone.actions] };
  }
  if (stroke.type === 'up' || stroke.repeat) return { pending, actions };
  if (stroke.chord) return { pending: { ...pending, lone: null }, actions };
  const pressed = press(keys, { ...pending, lone: null }, code, at);
  return { ...pressed, actions: [...actions, ...pressed.actions] };
};

/** Keys pressed in learn mode as the name of a mapping; the same rule of lone modifiers. */
export const learnStroke = (learned: readonly string[], stroke: Stroke, lone: string | null) => {
  const { code, type, repeat } = stroke;
  if (isModifier(code)) {
    if (type === 'down') return { learned, lone: code };
    return lone === code ? { learned: [...learned, code], lone: null } : { learned, lone: null };
  }
  if (type === 'up' || repeat) return { learned, lone };
  return { learned: [...learned, code], lone: null };
};
