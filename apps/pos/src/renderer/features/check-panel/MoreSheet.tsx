import type { CheckView } from '@galley/pos/contract';
import {
  Button,
  IconButton,
  Kbd,
  SegmentedControl,
  SideSheet,
  type ThemeName,
  useTheme,
} from '@galley/ui';
import {
  BadgePercent,
  Ban,
  Cable,
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
import { adjustWords } from '../../app/adjust-words.ts';
import { availabilityWords } from '../../app/availability-words.ts';
import { deviceWords } from '../../app/device-words.ts';
import { moveWords } from '../../app/move-words.ts';
import { printWords } from '../../app/print-words.ts';
import { words } from '../../app/words.ts';
import { clearUnsent } from '../../state/clear-unsent.ts';
import { printGuestCheck } from '../../state/print-acts.ts';
import { useRead } from '../../state/read.store.ts';
import { repeatRound } from '../../state/repeat-round.ts';
import { logOut } from '../../state/session.ts';
import { beginOrder, closeSheet, openSheet } from '../../state/ui.store.ts';

/** Only what is on an open check can be moved. */
const isMovable = (check: CheckView | null | undefined): boolean =>
  check?.status === 'open' && check.lines.some((line) => line.quantity > line.voidedQuantity);

const canRepeat = (check: CheckView | null | undefined): boolean =>
  check?.status === 'open' &&
  check.lines.some(({ state }) => ['held', 'sent', 'made'].includes(state));

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
          <Button
            icon={<Printer aria-hidden />}
            disabled={!check || check.lines.length === 0}
            onPress={print}
            fullWidth
          >
            {words.printGuestCheck}
          </Button>
          <Button
            icon={<Pencil aria-hidden />}
            onPress={() => openSheet({ type: 'describe' })}
            fullWidth
          >
            {words.details}
          </Button>
          <Button
            icon={<Split aria-hidden />}
            disabled={!isMovable(check)}
            onPress={() => openSheet({ type: 'moves' })}
            fullWidth
            testId="open-moves"
          >
            {moveWords.move}
          </Button>
          <Button
            icon={<BadgePercent aria-hidden />}
            disabled={!isMovable(check)}
            onPress={() => openSheet({ type: 'adjust', lineId: null })}
            fullWidth
            testId="adjust-check"
          >
            {adjustWords.adjust}
          </Button>
          <Button
            icon={<Eraser aria-hidden />}
            disabled={check?.status !== 'open' || check.unsentCount === 0}
            onPress={() => check && void clearUnsent(check.id)}
            fullWidth
            testId="clear-unsent"
          >
            {adjustWords.clearUnsent}
          </Button>
          <Button
            icon={<RotateCw aria-hidden />}
            disabled={!canRepeat(check)}
            onPress={() => check && void repeatRound(check.id)}
            fullWidth
            testId="repeat-round"
          >
            {availabilityWords.repeatRound}
          </Button>
          <Button
            icon={<Ban aria-hidden />}
            onPress={() => openSheet({ type: 'outages' })}
            fullWidth
            testId="open-outages"
          >
            {availabilityWords.outList}
          </Button>
          <Button icon={<FilePlus2 aria-hidden />} onPress={() => beginOrder()} fullWidth>
            {words.newOrder}
          </Button>
          <Button
            icon={<Printer aria-hidden />}
            onPress={() => openSheet({ type: 'papers' })}
            fullWidth
            testId="open-papers"
          >
            {printWords.papersButton}
          </Button>
          <Button
            icon={<Cable aria-hidden />}
            onPress={() => openSheet({ type: 'devices' })}
            fullWidth
            testId="open-devices"
          >
            {deviceWords.devices}
          </Button>
          <Button icon={<LogOut aria-hidden />} onPress={() => void logOut()} fullWidth>
            {words.logOut}
          </Button>
        </div>
        <DisplaySettings />
        <Keys />
      </div>
    </SideSheet>
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

const keys: readonly (readonly [string, string])[] = [
  ['F2', words.sell],
  ['F3', words.tables],
  ['F4', words.checks],
  ['F6', words.newOrder],
  ['F7', words.logOut],
  ['F8', words.send],
  ['F9', words.pay],
  ['F10', words.moreActions],
  ['/', words.keyNames.search],
  ['← ↑ → ↓', words.keyNames.item],
  ['+ −', words.keyNames.fewerMore],
  ['Del', words.keyNames.removeLine],
];

function Keys() {
  return (
    <section aria-label={words.keys}>
      <h3 className="pb-2 text-label font-semibold text-ink-2">{words.keys}</h3>
      <ul className="m-0 grid list-none grid-cols-2 gap-x-4 gap-y-1 p-0 text-small">
        {keys.map(([key, does]) => (
          <li key={key} className="flex items-center gap-2">
            <span className="whitespace-nowrap">
              <Kbd>{key}</Kbd>
            </span>
            {does}
          </li>
        ))}
      </ul>
    </section>
  );
}
