import type { CheckView } from '@galley/pos/contract';
import {
  Button,
  IconButton,
  SegmentedControl,
  SideSheet,
  Switch,
  type ThemeName,
  useTheme,
} from '@galley/ui';
import {
  BadgePercent,
  Ban,
  Cable,
  Contact,
  DoorOpen,
  Eraser,
  FilePlus2,
  LogOut,
  Minus,
  Pencil,
  Plus,
  Printer,
  RotateCw,
  Split,
} from 'lucide-react';
import type { ComponentProps } from 'react';
import { adjustWords } from '../../app/adjust-words.ts';
import { availabilityWords } from '../../app/availability-words.ts';
import { customerRecordWords } from '../../app/customer-record-words.ts';
import { deviceWords } from '../../app/device-words.ts';
import { floorWords } from '../../app/floor-words.ts';
import { moveWords } from '../../app/move-words.ts';
import { printWords } from '../../app/print-words.ts';
import { stripWords } from '../../app/strip-words.ts';
import { words } from '../../app/words.ts';
import { clearUnsent } from '../../state/clear-unsent.ts';
import { leaveTable } from '../../state/floor-acts.ts';
import { printGuestCheck } from '../../state/print-acts.ts';
import { useRead } from '../../state/read.store.ts';
import { repeatRound } from '../../state/repeat-round.ts';
import { logOut } from '../../state/session.ts';
import { setSuggestions } from '../../state/strip.ts';
import { beginOrder, closeSheet, go, openSheet } from '../../state/ui.store.ts';
import { Keys } from './Keys.tsx';

/** Only what is on an open check can be moved. */
const isMovable = (check: CheckView | null | undefined): boolean =>
  check?.status === 'open' && check.lines.some((line) => line.quantity > line.voidedQuantity);

const canRepeat = (check: CheckView | null | undefined): boolean =>
  check?.status === 'open' &&
  check.lines.some(({ state }) => ['held', 'sent', 'made'].includes(state));

/** Guests who sit and had nothing yet may go again. */
const mayLeave = (check: CheckView | null | undefined): check is CheckView =>
  check?.status === 'open' && check.tableId !== null && check.lines.length === 0;

/** One act of the sheet: as wide as the sheet, its words in the language's order after its icon. */
const Act = (props: ComponentProps<typeof Button>) => <Button {...props} fullWidth />;

const letGo = async (checkId: string): Promise<void> => {
  closeSheet();
  if (!(await leaveTable(checkId))) return;
  beginOrder();
  go('tables');
};

export function MoreSheet() {
  const check = useRead((models) => models.check);
  const print = () => {
    closeSheet();
    if (check) void printGuestCheck(check.id);
  };
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
          <Act
            icon={<Printer aria-hidden />}
            disabled={!check || check.lines.length === 0}
            onPress={print}
          >
            {words.printGuestCheck}
          </Act>
          <Act
            icon={<Contact aria-hidden />}
            onPress={() => openSheet({ type: 'customer-record' })}
            testId="more-customer"
          >
            {customerRecordWords.customer}
          </Act>
          {mayLeave(check) ? (
            <Act
              icon={<DoorOpen aria-hidden />}
              onPress={() => void letGo(check.id)}
              testId="guests-left"
            >
              {floorWords.left}
            </Act>
          ) : null}
          <Act icon={<Pencil aria-hidden />} onPress={() => openSheet({ type: 'describe' })}>
            {words.details}
          </Act>
          <Act
            icon={<Split aria-hidden />}
            disabled={!isMovable(check)}
            onPress={() => openSheet({ type: 'moves' })}
            testId="open-moves"
          >
            {moveWords.move}
          </Act>
          <Act
            icon={<BadgePercent aria-hidden />}
            disabled={!isMovable(check)}
            onPress={() => openSheet({ type: 'adjust', lineId: null })}
            testId="adjust-check"
          >
            {adjustWords.adjust}
          </Act>
          <Act
            icon={<Eraser aria-hidden />}
            disabled={check?.status !== 'open' || check.unsentCount === 0}
            onPress={() => check && void clearUnsent(check.id)}
            testId="clear-unsent"
          >
            {adjustWords.clearUnsent}
          </Act>
          <Act
            icon={<RotateCw aria-hidden />}
            disabled={!canRepeat(check)}
            onPress={() => check && void repeatRound(check.id)}
            testId="repeat-round"
          >
            {availabilityWords.repeatRound}
          </Act>
          <Act
            icon={<Ban aria-hidden />}
            onPress={() => openSheet({ type: 'outages' })}
            testId="open-outages"
          >
            {availabilityWords.outList}
          </Act>
          <Act icon={<FilePlus2 aria-hidden />} onPress={() => beginOrder()}>
            {words.newOrder}
          </Act>
          <Act
            icon={<Printer aria-hidden />}
            onPress={() => openSheet({ type: 'papers' })}
            testId="open-papers"
          >
            {printWords.papersButton}
          </Act>
          <Act
            icon={<Cable aria-hidden />}
            onPress={() => openSheet({ type: 'devices' })}
            testId="open-devices"
          >
            {deviceWords.devices}
          </Act>
          <Act icon={<LogOut aria-hidden />} onPress={() => void logOut()}>
            {words.logOut}
          </Act>
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
