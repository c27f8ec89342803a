import type { CheckView, PrintJobView } from '@galley/pos/contract';
import { Button, Money, Notice, StatusBadge, useHotkey } from '@galley/ui';
import { Gift, Printer, Wallet } from 'lucide-react';
import { printWords } from '../../app/print-words.ts';
import { words } from '../../app/words.ts';
import { isShut, shutText, shutTitle } from '../../parts/drawer-shut.ts';
import { MailPaper } from '../../parts/MailPaper.tsx';
import { Overpaid } from '../../parts/Overpaid.tsx';
import { printMark } from '../../parts/print-state.ts';
import { useFormat } from '../../state/format.ts';
import { openDrawerAgain, printGiftReceipt, reprintReceipt } from '../../state/print-acts.ts';
import { useRead } from '../../state/read.store.ts';
import { beginOrder } from '../../state/ui.store.ts';

/** Change first, because the drawer is open; then the number to call, the receipt, and on to the next. */
export function PaidScreen({ check }: { readonly check: CheckView }) {
  const { currency } = useFormat();
  const standing = check.payments.filter(({ reversedMinor }) => reversedMinor === 0);
  const last = standing.findLast(({ own }) => own) ?? standing.at(-1);
  const change = last?.changeMinor ?? 0;
  useHotkey('Enter', () => beginOrder());
  return (
    <div
      className="flex h-full flex-col items-center justify-center gap-8 p-8 text-center"
      data-testid="paid"
    >
      <div className="[&>span]:text-center">
        <p className="text-lead font-semibold text-ink-2">
          {change > 0 ? words.changeDue : words.paidInFull}
        </p>
        <Money minor={change > 0 ? change : check.totalMinor} currency={currency} size="display" />
        {last?.tender === 'cash' && change === 0 ? (
          <p className="text-body text-ink-2">{words.noChange}</p>
        ) : null}
      </div>
      {check.overpaidMinor > 0 ? <Overpaid check={check} /> : null}
      <DrawerState check={check} />
      <CallOut check={check} />
      <ReceiptState check={check} />
      <div className="w-full max-w-md">
        <Button
          variant="primary"
          size="tile"
          fullWidth
          autoFocus
          onPress={() => beginOrder()}
          testId="next-order"
        >
          {words.nextOrder}
        </Button>
      </div>
    </div>
  );
}

function CallOut({ check }: { readonly check: CheckView }) {
  if (check.callNumber === null) return null;
  return (
    <div className="flex flex-col items-center rounded-control bg-sunken px-10 py-4">
      <span className="text-label text-ink-2">{words.callNumber}</span>
      <span className="figures text-display font-bold" data-testid="call-number">
        {check.callNumber}
      </span>
      {check.guestName === null ? null : (
        <span className="text-lead font-semibold">{check.guestName}</span>
      )}
    </div>
  );
}

type Receipt = CheckView['receipts'][number];

/** The newest print job that speaks of the receipt, by its id or its number. */
const jobOf = (jobs: readonly PrintJobView[], { id, display }: Receipt): PrintJobView | undefined =>
  [...jobs]
    .sort((a, b) => b.at - a.at)
    .find(({ jobKey, title }) => jobKey.includes(id) || title.includes(display));

function ReceiptState({ check }: { readonly check: CheckView }) {
  const jobs = useRead(({ printJobs }) => printJobs);
  const sales = check.receipts.filter(({ type }) => type === 'sale');
  const receipt = sales.findLast(({ own }) => own) ?? sales.at(-1);
  if (receipt === undefined) return null;
  return (
    <div className="flex items-center gap-4" data-testid="receipt">
      <span className="figures text-body font-semibold">{words.receipt(receipt.display)}</span>
      <PrintMark job={jobOf(jobs, receipt)} />
      <Button
        size="small"
        icon={<Printer aria-hidden size="1.1em" />}
        onPress={() => void reprintReceipt(receipt.id, receipt.display)}
      >
        {words.reprint}
      </Button>
      <MailPaper paper="receipt" id={receipt.id} display={receipt.display} />
      <Button
        size="small"
        variant="quiet"
        icon={<Gift aria-hidden size="1.1em" />}
        onPress={() => void printGiftReceipt(receipt.id, receipt.display)}
        testId="gift-receipt"
      >
        {printWords.giftReceipt}
      </Button>
    </div>
  );
}

function PrintMark({ job }: { readonly job: PrintJobView | undefined }) {
  if (job === undefined) return null;
  const { tone, text } = printMark(job);
  return <StatusBadge tone={tone} label={text} />;
}

/** The change lies in a drawer that stayed shut: nobody should have to find out by pulling at it. */
function DrawerState({ check }: { readonly check: CheckView }) {
  const kick = useRead((models) => models.drawerKick);
  if (!isShut(kick) || !check.receipts.some(({ id }) => id === kick.about)) return null;
  return (
    <div className="w-full max-w-xl text-start" data-testid="drawer-shut">
      <Notice kind="warn" title={shutTitle(kick)}>
        {shutText(kick)}
      </Notice>
      <div className="flex justify-center pt-3">
        <Button
          size="small"
          icon={<Wallet aria-hidden size="1.1em" />}
          onPress={() => void openDrawerAgain(kick.id)}
        >
          {printWords.openDrawer}
        </Button>
      </div>
    </div>
  );
}
