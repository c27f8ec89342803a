import { EXPO } from '@galley/kitchen/contract';
import { AppFrame, LocaleProvider, MessageStrip } from '@galley/ui';
import { AllDayPanel } from '../features/all-day/AllDayPanel.tsx';
import { Board } from '../features/board/Board.tsx';
import { ComingPanel } from '../features/coming/ComingPanel.tsx';
import { ExpoBoard } from '../features/expo/ExpoBoard.tsx';
import { ExpoOrderSheet } from '../features/expo/ExpoOrderSheet.tsx';
import { HandedOutSheet } from '../features/expo/HandedOutSheet.tsx';
import { Foot } from '../features/foot/Foot.tsx';
import { FreshnessStrip } from '../features/freshness/FreshnessStrip.tsx';
import { KeysSheet } from '../features/keys/KeysSheet.tsx';
import { OutSheet } from '../features/out/OutSheet.tsx';
import { RecallSheet } from '../features/recall/RecallSheet.tsx';
import { RemakeSheet } from '../features/remake/RemakeSheet.tsx';
import { SettingsSheet } from '../features/settings/SettingsSheet.tsx';
import { StationChoice } from '../features/stations/StationChoice.tsx';
import { SyncSheet } from '../features/sync/SyncSheet.tsx';
import { useChoiceKeys, useSheetKeys } from '../parts/use-sheet-keys.ts';
import { usePrefs } from '../state/prefs.store.ts';
import { useRead } from '../state/read.store.ts';
import { useReplay } from '../state/replay.store.ts';
import { ExpoActions, ExpoFoot, ExpoName } from './ExpoBar.tsx';
import { ReplayPage } from './ReplayPage.tsx';
import { BarActions, StationName } from './TopBar.tsx';

export function App() {
  const chosen = usePrefs((prefs) => prefs.stationKey);
  const locale = useRead((models) => models.site?.locale);
  return (
    <LocaleProvider locale={locale ?? 'en-GB'}>
      {chosen === null ? <Choice /> : <Live expo={chosen === EXPO} />}
    </LocaleProvider>
  );
}

function Choice() {
  useChoiceKeys();
  const site = useRead((models) => models.site);
  return (
    <AppFrame
      title="Kitchen"
      context={site?.name}
      timeZone={site?.timeZone}
      banner={<FreshnessStrip />}
    >
      <StationChoice />
      <SyncSheet />
      <MessageStrip />
    </AppFrame>
  );
}

/** A service that is played again takes the place of what the screen shows otherwise. */
function Live({ expo }: { readonly expo: boolean }) {
  const replaying = useReplay(({ day }) => day !== null);
  if (replaying) return <ReplayPage />;
  return expo ? <Expo /> : <Station />;
}

/** The screen of the person who gathers all stations' work and hands it out. */
function Expo() {
  useSheetKeys();
  const timeZone = useRead((models) => models.site?.timeZone);
  return (
    <AppFrame
      title="Kitchen"
      context={<ExpoName />}
      end={<ExpoActions />}
      timeZone={timeZone}
      banner={<FreshnessStrip />}
    >
      <ExpoBoard />
      <ExpoFoot />
      <HandedOutSheet />
      <ExpoOrderSheet />
      <OutSheet />
      <RemakeSheet />
      <SettingsSheet />
      <KeysSheet />
      <SyncSheet />
    </AppFrame>
  );
}

function Station() {
  useSheetKeys();
  const timeZone = useRead((models) => models.site?.timeZone);
  return (
    <AppFrame
      title="Kitchen"
      context={<StationName />}
      end={<BarActions />}
      timeZone={timeZone}
      banner={<FreshnessStrip />}
    >
      <div className="flex min-h-0 grow">
        <Board />
        <ComingPanel />
        <AllDayPanel />
      </div>
      <Foot />
      <RecallSheet />
      <OutSheet />
      <RemakeSheet />
      <SettingsSheet />
      <KeysSheet />
      <SyncSheet />
    </AppFrame>
  );
}
