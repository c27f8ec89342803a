import { IconButton } from '@galley/ui';
import { ArrowUp } from 'lucide-react';
import { words } from '../app/words.ts';

/** Moves an entry of a list that people put in order one place up; nothing for the first. */
export function EarlierButton({ onEarlier }: { readonly onEarlier: (() => void) | undefined }) {
  if (onEarlier === undefined) return null;
  return (
    <IconButton
      variant="plain"
      icon={<ArrowUp aria-hidden />}
      label={words.earlier}
      onPress={onEarlier}
    />
  );
}
