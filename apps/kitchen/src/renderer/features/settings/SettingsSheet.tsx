import { Button, SegmentedControl, SideSheet, Switch, useTheme } from '@galley/ui';
import { Keyboard, Moon, Rewind, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { GRIDS, type Grid, LISTS } from '../../state/grids.ts';
import { SILENCES, setPrefs, usePrefs } from '../../state/prefs.store.ts';
import { useRead } from '../../state/read.store.ts';
import { beginReplay } from '../../state/replay.store.ts';
import { openSheet, useUi } from '../../state/ui.store.ts';
import { ClosingSetting } from './ClosingSetting.tsx';
import { SoundTrials } from './SoundTrials.tsx';

function Setting({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h3 className="m-0 text-lead font-semibold">{title}</h3>
      {children}
    </section>
  );
}

const VOLUMES = [
  { id: 'low', label: 'Low' },
  { id: 'medium', label: 'Medium' },
  { id: 'high', label: 'High' },
] as const;

function SoundSetting() {
  const sound = usePrefs((prefs) => prefs.sound);
  const volume = usePrefs((prefs) => prefs.volume);
  return (
    <Setting title="Sound">
      <Switch label="Sound" on={sound} onChange={(on) => setPrefs({ sound: on })} />
      <SegmentedControl
        label="Volume"
        segments={VOLUMES}
        selected={volume}
        disabled={!sound}
        onSelect={(id) => setPrefs({ volume: id })}
      />
      <SoundTrials disabled={!sound} />
    </Setting>
  );
}

const THEMES = [
  { id: 'dark', label: 'Dark', icon: <Moon aria-hidden size="1.1em" /> },
  { id: 'light', label: 'Light', icon: <Sun aria-hidden size="1.1em" /> },
  { id: 'contrast', label: 'Contrast' },
] as const;

function ThemeSetting() {
  const { theme, setTheme } = useTheme();
  return (
    <Setting title="Colours">
      <SegmentedControl
        label="Colours"
        segments={THEMES}
        selected={theme === 'system' ? 'dark' : theme}
        onSelect={setTheme}
      />
    </Setting>
  );
}

type SizesProps = {
  readonly label: string;
  readonly name: string;
  readonly grids: readonly Grid[];
};

function Sizes({ label, name, grids }: SizesProps) {
  const columns = usePrefs((prefs) => prefs.columns);
  const rows = usePrefs((prefs) => prefs.rows);
  return (
    <fieldset className="m-0 grid grid-cols-5 gap-keys border-0 p-0">
      <legend className="pb-2 text-label font-semibold text-ink-2">{label}</legend>
      {grids.map((grid) => (
        <Button
          key={grid.columns * grid.rows}
          aria-pressed={grid.columns === columns && grid.rows === rows}
          testId={`${name}-${grid.columns * grid.rows}`}
          onPress={() => setPrefs(grid)}
        >
          {`${grid.columns * grid.rows}`}
        </Button>
      ))}
    </fieldset>
  );
}

function SizeSetting() {
  const combine = usePrefs((prefs) => prefs.combine);
  return (
    <Setting title="Tickets on the screen">
      <Sizes label="As cards" name="tickets" grids={GRIDS} />
      <Sizes label="As a list" name="list" grids={LISTS} />
      <Switch
        label="Lines that are alike as one"
        on={combine}
        onChange={(on) => setPrefs({ combine: on })}
      />
    </Setting>
  );
}

function TouchSetting() {
  const touchLines = usePrefs((prefs) => prefs.touchLines);
  return (
    <Setting title="A touch">
      <Switch
        label="On a line marks the line"
        hint="Started, done, not started. Beside the lines it bumps the ticket. Off: it always bumps."
        on={touchLines}
        onChange={(on) => setPrefs({ touchLines: on })}
      />
    </Setting>
  );
}

const SILENCE_SEGMENTS = SILENCES.map((seconds) => ({
  id: `${seconds}`,
  label: `${seconds} s`,
  seconds,
}));

function SilenceSetting() {
  const silence = usePrefs((prefs) => prefs.silence);
  const choose = (id: string) => {
    const chosen = SILENCE_SEGMENTS.find((segment) => segment.id === id);
    if (chosen !== undefined) setPrefs({ silence: chosen.seconds });
  };
  return (
    <Setting title="Red bar">
      <p className="m-0 text-body text-ink-2">
        Raised when a register or the hub has been silent for:
      </p>
      <SegmentedControl
        label="Silence before the red bar"
        segments={SILENCE_SEGMENTS}
        selected={`${silence}`}
        onSelect={choose}
      />
    </Setting>
  );
}

function ReplaySetting() {
  const today = useRead(({ site }) => site?.businessDate);
  if (today === undefined) return null;
  return (
    <Setting title="Look back">
      <Button
        icon={<Rewind aria-hidden size="1.1em" />}
        testId="open-replay"
        onPress={() => beginReplay(today)}
      >
        Play a service again
      </Button>
    </Setting>
  );
}

/** What this device remembers of itself. */
export function SettingsSheet() {
  const open = useUi((ui) => ui.sheet === 'settings');
  const change = () => {
    openSheet(null);
    setPrefs({ stationKey: null });
  };
  return (
    <SideSheet open={open} onClose={() => openSheet(null)} title="This screen" width="narrow">
      <div className="flex flex-col gap-8">
        <Setting title="Station">
          <Button onPress={change}>Choose another station</Button>
          <ClosingSetting />
        </Setting>
        <SizeSetting />
        <TouchSetting />
        <Setting title="Bump bar and keys">
          <Button
            icon={<Keyboard aria-hidden size="1.1em" />}
            testId="open-keys"
            onPress={() => openSheet('keys')}
          >
            Set up the keys
          </Button>
        </Setting>
        <ReplaySetting />
        <SilenceSetting />
        <SoundSetting />
        <ThemeSetting />
      </div>
    </SideSheet>
  );
}
