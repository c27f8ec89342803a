import { Button, IconButton, Select, SideSheet } from '@galley/ui';
import { X } from 'lucide-react';
import type { BoardAction } from '../../state/key-map.ts';
import { ACTIONS_BY_NAME, keysFor, keyText, PRESETS, withoutKey } from '../../state/key-presets.ts';
import { learn, setKeys, useKeys } from '../../state/keys.store.ts';
import { openSheet, useUi } from '../../state/ui.store.ts';
import { actionWords, presetWords } from './key-words.ts';
import { useLearning } from './use-learning.ts';

const presets = Object.entries(presetWords).map(([id, { label, hint }]) => ({ id, label, hint }));

function ActionRow({ name, action }: { readonly name: string; readonly action: BoardAction }) {
  const keys = useKeys((store) => store.keys);
  const learning = useKeys((store) => store.learning === name);
  return (
    <li className="hairline-b flex min-h-[4.5rem] items-center gap-3 py-2" data-testid="key-row">
      <span className="grow text-body font-semibold">{actionWords(action)}</span>
      <span className="flex flex-wrap justify-end gap-2">
        {keysFor(keys, action).map((key) => (
          <span
            key={key}
            className="border-control flex items-center gap-1 rounded-control bg-sunken ps-3 text-body"
          >
            {keyText(key)}
            <IconButton
              variant="quiet"
              icon={<X aria-hidden size="1em" />}
              label={`Take off ${keyText(key)}`}
              onPress={() => setKeys(withoutKey(keys, key))}
            />
          </span>
        ))}
      </span>
      <Button
        variant={learning ? 'primary' : 'plain'}
        testId={`learn-${name}`}
        onPress={() => learn(learning ? null : name)}
      >
        {learning ? 'Press the key' : 'Learn'}
      </Button>
    </li>
  );
}

/** What each key of a bump bar does: a preset to begin with, and single keys learned by pressing them. */
export function KeysSheet() {
  const open = useUi((ui) => ui.sheet === 'keys');
  useLearning(open);
  const close = () => {
    learn(null);
    openSheet(null);
  };
  return (
    <SideSheet open={open} onClose={close} title="Bump bar and keys">
      <div className="flex flex-col gap-6" data-testid="keys-sheet">
        <Select
          label="Begin with"
          options={presets}
          selected={null}
          placeholder="Choose a preset"
          onSelect={(id) => {
            const preset = PRESETS[id as keyof typeof PRESETS];
            setKeys(preset);
          }}
        />
        <ul className="m-0 flex list-none flex-col p-0">
          {[...ACTIONS_BY_NAME].map(([name, action]) => (
            <ActionRow key={name} name={name} action={action} />
          ))}
        </ul>
      </div>
    </SideSheet>
  );
}
