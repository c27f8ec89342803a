import { EXPO_PAGE } from '../../state/expo-places.ts';
import type { BoardAction, KeyMap } from '../../state/key-map.ts';
import { keysFor, keyText } from '../../state/key-presets.ts';
import { useKeys } from '../../state/keys.store.ts';

const nameOf = (keys: KeyMap, action: BoardAction): string | undefined => {
  const [first] = keysFor(keys, action);
  return first === undefined ? undefined : keyText(first);
};

const digitsOf = (keys: KeyMap): string | undefined => {
  const first = nameOf(keys, { type: 'bumpAt', position: 1 });
  const last = nameOf(keys, { type: 'bumpAt', position: EXPO_PAGE });
  return first === undefined || last === undefined ? undefined : `${first}–${last}`;
};

/** Which key does what at the expo, as this device has it; what has no key is left out. */
export const expoKeyHints = (keys: KeyMap) =>
  [
    { act: 'hands out', key: digitsOf(keys) },
    { act: 'chosen order', key: nameOf(keys, { type: 'bumpSelected' }) },
    { act: 'all of it', key: nameOf(keys, { type: 'openTicket' }) },
    { act: 'takes back', key: nameOf(keys, { type: 'recallLast' }) },
    { act: 'handed out', key: nameOf(keys, { type: 'openRecall' }) },
  ].flatMap(({ act, key }) => (key === undefined ? [] : [{ act, key }]));

/** The keys in words, where no message stands. */
export function ExpoKeys() {
  const keys = useKeys((store) => store.keys);
  return (
    <p
      className="kt-meta m-0 flex min-w-0 grow items-center gap-5 self-center overflow-hidden text-ink-2 whitespace-nowrap"
      data-testid="expo-keys"
    >
      {expoKeyHints(keys).map(({ act, key }) => (
        <span key={act}>
          <kbd className="font-semibold text-ink">{key}</kbd> {act}
        </span>
      ))}
    </p>
  );
}
