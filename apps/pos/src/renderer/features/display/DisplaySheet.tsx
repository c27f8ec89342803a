import {
  IconButton,
  LanguageChoice,
  SegmentedControl,
  SideSheet,
  type ThemeName,
  useTheme,
} from '@galley/ui';
import { CreditCard, Minus, Plus } from 'lucide-react';
import { displayWords } from '../../app/display-words.ts';
import { words } from '../../app/words.ts';
import { tapsDone } from '../../state/session.ts';
import { closeSheet } from '../../state/ui.store.ts';

const themes: readonly ThemeName[] = ['system', 'light', 'dark', 'contrast'];

/** How this screen looks: colours, language, and how large a millimetre is on it. */
export function DisplaySheet() {
  const { theme, setTheme } = useTheme();
  return (
    <SideSheet open onClose={closeSheet} title={words.display} closeLabel={words.close}>
      <div className="flex flex-col gap-6" data-testid="display">
        <section aria-label={words.theme} className="flex flex-col gap-2">
          <h3 className="text-label font-semibold text-ink-2">{words.theme}</h3>
          <SegmentedControl
            label={words.theme}
            segments={themes.map((id) => ({ id, label: words.themes[id] }))}
            selected={theme}
            onSelect={setTheme}
          />
        </section>
        <div className="flex items-center gap-keys">
          <h3 className="grow text-label font-semibold text-ink-2">{words.language}</h3>
          <LanguageChoice onLeave={tapsDone} />
        </div>
        <Size />
      </div>
    </SideSheet>
  );
}

const STEP = 0.02;

function Size() {
  const { scale, setScale } = useTheme();
  const percent = Math.round(scale * 100);
  return (
    <section aria-label={words.size} className="flex flex-col gap-3">
      <div className="flex items-center gap-keys">
        <h3 className="grow text-label font-semibold text-ink-2">{words.size}</h3>
        <IconButton
          icon={<Minus aria-hidden />}
          label={words.smaller}
          onPress={() => setScale(scale - STEP)}
        />
        <output className="figures min-w-[6ch] text-center text-body" data-testid="scale">
          {words.percent(percent)}
        </output>
        <IconButton
          icon={<Plus aria-hidden />}
          label={words.larger}
          onPress={() => setScale(scale + STEP)}
        />
      </div>
      <p className="m-0 text-label text-ink-2">{displayWords.cardHelp}</p>
      <CardFrame />
    </section>
  );
}

/** What every till has at hand and has one size everywhere (ISO/IEC 7810, ID-1). */
const CARD_MM = { width: 85.6, height: 53.98 };

function CardFrame() {
  return (
    <div
      role="img"
      aria-label={displayWords.frame}
      data-testid="card-frame"
      style={{
        width: `calc(var(--mm) * ${CARD_MM.width})`,
        height: `calc(var(--mm) * ${CARD_MM.height})`,
      }}
      className="flex max-w-full shrink-0 items-center justify-center gap-2 rounded-control border-2 border-ink bg-surface text-label text-ink-2"
    >
      <CreditCard aria-hidden size="1.3em" />
      {displayWords.card}
    </div>
  );
}
