import {
  Button,
  IconButton,
  SegmentedControl,
  SideSheet,
  Switch,
  type ThemeName,
  useTheme,
} from '@galley/ui';
import { Minus, Plus } from 'lucide-react';
import { stripWords } from '../../app/strip-words.ts';
import { words } from '../../app/words.ts';
import { type Act, checkActs, registerActs } from '../../parts/check-acts.tsx';
import { useRead } from '../../state/read.store.ts';
import { setSuggestions } from '../../state/strip.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { Keys } from './Keys.tsx';

/** One act of the sheet: as wide as the sheet, its words in the language's order after its icon. */
const ActButton = ({ act: { id, label, Icon, off, run } }: { readonly act: Act }) => (
  <Button fullWidth icon={<Icon aria-hidden />} disabled={off} onPress={run} testId={id}>
    {label}
  </Button>
);

export function MoreSheet() {
  const check = useRead((models) => models.check);
  return (
    <SideSheet
      open
      width="narrow"
      onClose={closeSheet}
      title={words.moreActions}
      closeLabel={words.close}
    >
      <div className="flex flex-col gap-6">
        <div className="flex flex-col gap-keys [&_button]:justify-start">
          {[...checkActs(check), ...registerActs].map((act) => (
            <ActButton key={act.id} act={act} />
          ))}
        </div>
        <SuggestionSwitch />
        <DisplaySettings />
        <Keys />
      </div>
    </SideSheet>
  );
}

/** For who sets the register up. */
function SuggestionSwitch() {
  const may = useRead(({ session }) => session?.mayEditDevices === true);
  const on = useRead(({ strip }) => strip?.suggestions === true);
  if (!may) return null;
  return (
    <Switch
      label={stripWords.suggestions}
      hint={stripWords.suggestionsHint}
      on={on}
      onChange={(wanted) => void setSuggestions(wanted)}
    />
  );
}

const themes: readonly ThemeName[] = ['system', 'light', 'dark', 'contrast'];

function DisplaySettings() {
  const { theme, scale, setTheme, setScale } = useTheme();
  const percent = Math.round(scale * 100);
  return (
    <section aria-label={words.display} className="flex flex-col gap-3">
      <h3 className="text-label font-semibold text-ink-2">{words.theme}</h3>
      <SegmentedControl
        label={words.theme}
        segments={themes.map((id) => ({ id, label: words.themes[id] }))}
        selected={theme}
        onSelect={setTheme}
        size="small"
      />
      <div className="flex items-center gap-keys">
        <h3 className="grow text-label font-semibold text-ink-2">{words.size}</h3>
        <IconButton
          variant="plain"
          size="small"
          icon={<Minus aria-hidden />}
          label={words.smaller}
          onPress={() => setScale((percent - 5) / 100)}
        />
        <output className="figures min-w-[6ch] text-center text-body">
          {words.percent(percent)}
        </output>
        <IconButton
          variant="plain"
          size="small"
          icon={<Plus aria-hidden />}
          label={words.larger}
          onPress={() => setScale((percent + 5) / 100)}
        />
      </div>
    </section>
  );
}
