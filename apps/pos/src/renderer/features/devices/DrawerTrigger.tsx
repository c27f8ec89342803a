import { Select, TextField } from '@galley/ui';
import { useState } from 'react';
import { drawerWords } from '../../app/drawer-words.ts';
import { TRIGGERS } from './known-setups.ts';

type DrawerTriggerProps = {
  /** In hex, as in `07`. */
  readonly opens: string;
  readonly onType: (opens: string) => void;
  /** Chosen, or typed to its end. */
  readonly onKeep: (opens: string) => void;
  /** Why what was typed is none. */
  readonly problem: string | undefined;
};

const OWN = 'own';
const isKnown = (opens: string): boolean => TRIGGERS.some(({ id }) => id === opens);

/** The bytes on which the box of a drawer opens: those of usual boxes, or others. */
export function DrawerTrigger({ opens, onType, onKeep, problem }: DrawerTriggerProps) {
  const [isOwn, setOwn] = useState(!isKnown(opens));
  const [text, setText] = useState(opens);
  const choose = (id: string) => {
    setOwn(id === OWN);
    if (id !== OWN) onKeep(id);
  };
  const type = (next: string) => {
    setText(next);
    onType(next);
  };
  return (
    <>
      <Select
        label={drawerWords.opensOn}
        selected={isOwn ? OWN : opens}
        options={[...TRIGGERS, { id: OWN, label: drawerWords.ownBytes }]}
        onSelect={choose}
      />
      {isOwn ? (
        <TextField
          label={drawerWords.bytes}
          hint={drawerWords.bytesHelp}
          value={text}
          onChange={type}
          onBlur={() => onKeep(text.trim())}
          error={problem}
          maxLength={80}
        />
      ) : null}
    </>
  );
}
