import { IconButton, Kbd, SegmentedControl, type ThemeName, useTheme } from '@galley/ui';
import { Minus, Plus } from 'lucide-react';
import { words } from '../../app/words.ts';
import { Section } from '../../parts/Section.tsx';

const themes: readonly ThemeName[] = ['system', 'light', 'dark', 'contrast'];
const SCALE_STEP = 0.1;

/** How this device shows things, and the keys that work on it. */
export function DisplayPage() {
  const { theme, scale, setTheme, setScale } = useTheme();
  return (
    <div className="flex max-w-[46rem] flex-col gap-8">
      <Section title={words.theme}>
        <SegmentedControl
          label={words.theme}
          segments={themes.map((id) => ({ id, label: words.themes[id] }))}
          selected={theme}
          onSelect={setTheme}
        />
      </Section>
      <Section title={words.size}>
        <div className="flex items-center gap-3">
          <IconButton
            variant="plain"
            icon={<Minus aria-hidden />}
            label={words.smaller}
            onPress={() => setScale(scale - SCALE_STEP)}
          />
          <span className="figures w-24 text-center text-lead font-semibold">
            {words.percent(Math.round(scale * 100))}
          </span>
          <IconButton
            variant="plain"
            icon={<Plus aria-hidden />}
            label={words.larger}
            onPress={() => setScale(scale + SCALE_STEP)}
          />
        </div>
      </Section>
      <Section title={words.keys}>
        <dl className="m-0 grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2 text-body">
          <dt className="flex gap-1">
            <Kbd>Alt+1</Kbd>–<Kbd>7</Kbd>
          </dt>
          <dd className="m-0">{words.keysHelp.pages}</dd>
          <dt>
            <Kbd>/</Kbd>
          </dt>
          <dd className="m-0">{words.keysHelp.search}</dd>
          <dt className="flex gap-1">
            <Kbd>Alt+←</Kbd>
            <Kbd>Alt+→</Kbd>
          </dt>
          <dd className="m-0">{words.keysHelp.days}</dd>
        </dl>
      </Section>
    </div>
  );
}
