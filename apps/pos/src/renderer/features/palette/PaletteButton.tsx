import { IconButton, useHotkey } from '@galley/ui';
import { Command } from 'lucide-react';
import { paletteWords as texts } from '../../app/palette-words.ts';
import { useRead } from '../../state/read.store.ts';
import { openSheet, useUi } from '../../state/ui.store.ts';
import { mayCommand } from './commands.tsx';

const open = (): void => openSheet({ type: 'palette' });

/** For managers: a key of the bar, and Ctrl or Command with K; never in another sheet's way (rule KP3). */
export function PaletteButton() {
  const may = useRead(mayCommand);
  const busy = useUi(({ sheet }) => sheet !== null);
  useHotkey('ctrl+k', open, { disabled: !may || busy });
  useHotkey('meta+k', open, { disabled: !may || busy });
  if (!may) return null;
  return (
    <IconButton
      icon={<Command aria-hidden size="1.25em" />}
      label={texts.palette}
      onPress={open}
      size="small"
      testId="open-palette"
    />
  );
}
