export type KeyStroke = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
};

const modifiers = ['ctrl', 'alt', 'shift', 'meta'] as const;

/**
 * Does this stroke match a hotkey such as `F2`, `Enter`, `ctrl+p` or `NumpadAdd`?
 * The last part is a `KeyboardEvent.code` or `.key` (letters in any case); modifiers must match
 * exactly, except that shift is free for a single character, which already contains it.
 */
export function matchesHotkey(hotkey: string, stroke: KeyStroke): boolean {
  const parts = hotkey === '+' ? ['+'] : hotkey.split('+');
  const key = parts.at(-1) ?? '';
  const wanted = new Set(parts.slice(0, -1).map((part) => part.toLowerCase()));
  const exact = modifiers.every(
    (name) => (name === 'shift' && key.length === 1) || stroke[`${name}Key`] === wanted.has(name),
  );
  return exact && (stroke.code === key || stroke.key.toLowerCase() === key.toLowerCase());
}
