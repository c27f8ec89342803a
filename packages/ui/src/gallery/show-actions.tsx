import { Banknote, Pencil, Send, Trash2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../button/Button.tsx';
import { IconButton } from '../button/IconButton.tsx';
import { ConfirmButton } from '../confirm-button/ConfirmButton.tsx';
import { useHotkey } from '../hooks/use-hotkey.ts';
import { Kbd } from '../kbd/Kbd.tsx';
import { Money } from '../money/Money.tsx';
import { SideSheet } from '../side-sheet/SideSheet.tsx';
import { toaster } from '../toast/toaster.ts';
import { Example } from './Example.tsx';

function Taps() {
  const [taps, setTaps] = useState(0);
  const tap = () => setTaps((count) => count + 1);
  useHotkey('F9', tap);
  return (
    <Example title="Every tap counts, also with two fingers at once">
      <Button onPress={tap} testId="tap-a">
        Left
      </Button>
      <Button onPress={tap} testId="tap-b" hotkey="F9">
        Right
      </Button>
      <output className="figures text-lead font-semibold" data-testid="taps">
        {taps}
      </output>
    </Example>
  );
}

function Variants() {
  return (
    <Example title="One brass button on a screen: the next action">
      <Button
        variant="primary"
        size="tile"
        icon={<Banknote aria-hidden />}
        end={<Money minor={4250} currency="GBP" />}
        onPress={() => toaster.show({ message: 'Paid £42.50 in cash', tone: 'ok' })}
      >
        Pay
      </Button>
      <Button
        icon={<Send aria-hidden />}
        onPress={() => toaster.show({ message: 'Sent to the grill' })}
      >
        Send
      </Button>
      <Button variant="quiet" onPress={() => toaster.show({ message: 'Held' })}>
        Hold
      </Button>
      <Button variant="danger" onPress={() => toaster.show({ message: 'Voided', tone: 'alarm' })}>
        Void
      </Button>
      <Button disabled>Reopen</Button>
      <Button size="small" hotkey="F2" onPress={() => toaster.show({ message: 'Printed' })}>
        Print
      </Button>
    </Example>
  );
}

function Sheet() {
  const [open, setOpen] = useState(false);
  return (
    <Example title="Side sheet instead of a dialog">
      <Button onPress={() => setOpen(true)} testId="open-sheet">
        Discount
      </Button>
      <SideSheet
        open={open}
        onClose={() => setOpen(false)}
        title="Discount"
        subtitle="Table 12"
        footer={
          <Button variant="primary" fullWidth onPress={() => setOpen(false)}>
            Take 10% off
          </Button>
        }
      >
        <p className="text-body">Ten per cent off every line. A manager approves it with a PIN.</p>
      </SideSheet>
    </Example>
  );
}

export function Actions() {
  const undone = () => toaster.show({ message: 'Line is back', tone: 'ok' });
  const removed = () =>
    toaster.show({ message: 'Removed Battered haddock', action: { label: 'Undo', run: undone } });
  return (
    <div className="grid gap-8 xl:grid-cols-2">
      <div className="xl:col-span-2">
        <Variants />
      </div>
      <Taps />
      <Sheet />
      <Example title="Icon buttons">
        <IconButton icon={<Pencil aria-hidden />} label="Edit" onPress={undone} />
        <IconButton icon={<Undo2 aria-hidden />} label="Undo" variant="plain" onPress={undone} />
        <IconButton
          icon={<Trash2 aria-hidden />}
          label="Remove"
          variant="danger"
          onPress={removed}
        />
        <IconButton icon={<Pencil aria-hidden />} label="Edit" disabled />
        <span className="text-label text-ink-2">
          Key hint <Kbd>Esc</Kbd>
        </span>
      </Example>
      <Example title="Asked twice in its own place">
        <ConfirmButton confirm="Void the check?" variant="danger" onConfirm={removed}>
          Void check
        </ConfirmButton>
      </Example>
    </div>
  );
}
