import { cx, EmptyState, Kbd, Pressable, SearchField, SideSheet } from '@galley/ui';
import { SearchX } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { paletteWords as texts } from '../../app/palette-words.ts';
import { words } from '../../app/words.ts';
import { useRead } from '../../state/read.store.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { type Command, matching } from './commands.tsx';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What is done closes the palette first: what it opens takes its place. */
const carryOut = ({ run }: Command): void => {
  closeSheet();
  run();
};

/** Everything that may be done now, found by words, done by Enter or a tap (rules KP1 to KP3). */
export function PaletteSheet() {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const models = useRead();
  const found = useMemo(() => matching(models, query), [models, query]);
  const at = Math.min(chosen, found.length - 1);
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined || found.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    setChosen((at + by + found.length) % found.length);
  };
  return (
    <SideSheet open onClose={closeSheet} title={texts.palette} closeLabel={words.close}>
      <div className="flex flex-col gap-4" onKeyDownCapture={step} data-testid="palette">
        <SearchField
          label={texts.search}
          value={query}
          onChange={(typed) => {
            setQuery(typed);
            setChosen(0);
          }}
          onSubmit={() => found[at] && carryOut(found[at])}
          clearLabel={words.clear}
          autoFocus
        />
        {found.length === 0 ? (
          <EmptyState icon={<SearchX aria-hidden />} title={texts.nothing(query.trim())}>
            {texts.nothingHelp}
          </EmptyState>
        ) : (
          <ul aria-label={texts.results} className="m-0 list-none p-0">
            {found.map((command, nth) => (
              <Row key={command.id} command={command} chosen={nth === at} />
            ))}
          </ul>
        )}
      </div>
    </SideSheet>
  );
}

function Row({ command, chosen }: { readonly command: Command; readonly chosen: boolean }) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const { id, group, label, Icon, hotkey } = command;
  return (
    <li ref={row} className="hairline-b last:border-b-0">
      <Pressable
        testId={`command-${id}`}
        aria-current={chosen ? 'true' : undefined}
        onPress={() => carryOut(command)}
        className={cx(
          'flex min-h-key w-full items-center gap-3 px-3 text-start -outline-offset-4 data-pressed:bg-pressed',
          chosen && 'mark-s bg-selected',
        )}
      >
        <Icon aria-hidden size="1.2em" className="shrink-0 text-ink-2" />
        <span className="min-w-0 grow text-body break-words">{label}</span>
        <span className="shrink-0 text-label text-ink-2">{texts.groups[group]}</span>
        {hotkey === undefined ? null : <Kbd>{hotkey}</Kbd>}
      </Pressable>
    </li>
  );
}
