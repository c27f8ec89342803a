import type { CheckView } from '@galley/pos/contract';
import { Button, IconButton, List, ListRow, Money, Skeleton } from '@galley/ui';
import { Banknote, CreditCard, FolderOpen, Gift, History, Printer, Undo2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { historyWords } from '../../app/history-words.ts';
import { printWords } from '../../app/print-words.ts';
import { tipWords } from '../../app/tip-words.ts';
import { words } from '../../app/words.ts';
import { Exceptions } from '../../parts/Exceptions.tsx';
import { LineText, modifierText } from '../../parts/LineText.tsx';
import { MailPaper } from '../../parts/MailPaper.tsx';
import { Overpaid } from '../../parts/Overpaid.tsx';
import { PaidNotSent } from '../../parts/PaidNotSent.tsx';
import { StateMark } from '../../parts/StateMark.tsx';
import { Totals } from '../../parts/Totals.tsx';
import type { CheckLine } from '../../state/check-rows.ts';
import { type SiteFormat, useFormat } from '../../state/format.ts';
import { printGiftReceipt, reprintReceipt } from '../../state/print-acts.ts';
import { leftOf } from '../../state/refund-wish.ts';
import { openSheet } from '../../state/ui.store.ts';
import { useCheck } from '../../state/use-check.ts';
import { CheckInvoices } from './CheckInvoices.tsx';

/** What was sold, how it was paid, and the papers of it: to be printed again or given back. */
export function SettledCheck({ checkId }: { readonly checkId: string }) {
  const check = useCheck(checkId);
  if (!check)
    return (
      <div className="p-4">
        <Skeleton shape="row" count={5} label={words.loading} />
      </div>
    );
  return (
    <div
      className="scroll-region flex h-full flex-col gap-4 px-5 py-4"
      data-testid="settled-detail"
    >
      <Head check={check} />
      <PaidNotSent check={check} />
      {check.overpaidMinor > 0 ? <Overpaid check={check} /> : null}
      <Exceptions types={check.exceptions} />
      <List label={words.lines}>
        {check.lines.map((line) => (
          <SoldLine key={line.id} line={line} />
        ))}
      </List>
      <Totals check={check} />
      <Section title={words.payments}>
        {check.payments.map((payment) => (
          <PaymentRow key={payment.id} payment={payment} checkId={check.id} />
        ))}
        {check.refunds.map((refund) => (
          <RefundRow key={refund.id} refund={refund} />
        ))}
      </Section>
      <Section title={words.receipts}>
        {check.receipts.map((receipt) => (
          <ReceiptRow key={receipt.id} receipt={receipt} />
        ))}
      </Section>
      <CheckInvoices check={check} />
    </div>
  );
}

function Head({ check }: { readonly check: CheckView }) {
  const format = useFormat();
  const parts = [
    check.orderTypeName,
    check.guestName,
    check.openedByName,
    format.time(check.openedAt),
  ];
  return (
    <header className="flex flex-wrap items-start justify-between gap-3">
      <div className="min-w-0">
        <h2 className="figures text-title leading-tight font-bold">
          {check.callNumber ??
            (check.tableLabel === null ? '–' : words.tableName(check.tableLabel))}
        </h2>
        <p className="text-label text-ink-2">{parts.filter((part) => part !== null).join(' · ')}</p>
      </div>
      <span className="flex flex-wrap gap-2">
        {check.status === 'settled' && check.lines.some((line) => leftOf(line) > 0) ? (
          <Button
            size="small"
            icon={<Undo2 aria-hidden size="1.1em" />}
            onPress={() => openSheet({ type: 'refund', lineId: null })}
            testId="refund-check"
          >
            {words.refundAll}
          </Button>
        ) : null}
        {check.reopenable ? (
          <Button
            size="small"
            icon={<FolderOpen aria-hidden size="1.1em" />}
            onPress={() => openSheet({ type: 'reopen', checkId: check.id })}
            testId="reopen-check"
          >
            {words.reopen}
          </Button>
        ) : null}
        <Button
          size="small"
          icon={<History aria-hidden size="1.1em" />}
          onPress={() => openSheet({ type: 'history', checkId: check.id })}
          testId="settled-history"
        >
          {historyWords.history}
        </Button>
      </span>
    </header>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="text-label font-semibold text-ink-2">{title}</h3>
      <List label={title}>{children}</List>
    </section>
  );
}

function SoldLine({ line }: { readonly line: CheckLine }) {
  const left = leftOf(line);
  const voided = line.state === 'voided';
  return (
    <li className="hairline-b flex items-center gap-3 py-1.5 last:border-b-0">
      <LineText
        quantity={voided ? line.quantity : line.quantity - line.voidedQuantity}
        name={line.name}
        amountMinor={line.amountMinor}
        listMinor={line.listMinor}
        modifiers={modifierText(line)}
        note={line.note}
        struck={voided || left === 0}
        marks={
          <>
            <StateMark state={line.state} />
            {line.refundedQuantity > 0 ? (
              <span className="text-ink-2">{words.refundedOf(line.refundedQuantity)}</span>
            ) : null}
          </>
        }
      />
      <span className="shrink-0">
        <Button
          size="small"
          icon={<Undo2 aria-hidden size="1.1em" />}
          disabled={left <= 0}
          onPress={() => openSheet({ type: 'refund', lineId: line.id })}
          testId="refund-line"
        >
          {words.refund}
        </Button>
      </span>
    </li>
  );
}

type PaymentRowProps = {
  readonly payment: CheckView['payments'][number];
  readonly checkId: string;
};

function PaymentRow({ payment, checkId }: PaymentRowProps) {
  const format = useFormat();
  const Icon = payment.tender === 'cash' ? Banknote : CreditCard;
  const parts = [
    format.time(payment.paidAt),
    payment.correction ? words.correction : null,
    payment.carried ? words.carriedOver : null,
    payment.reference,
    payment.tipMinor ? tipWords.line(format.money(payment.tipMinor)) : null,
    payment.changeMinor > 0 ? `${words.change} ${format.money(payment.changeMinor)}` : null,
    backText(payment, format),
  ];
  return (
    <ListRow
      start={<Icon aria-hidden className="text-ink-2" />}
      title={words[payment.tender]}
      subtitle={parts.filter((part) => part !== null).join(' · ')}
      end={
        <span className="flex items-center gap-4">
          <Money
            minor={payment.amountMinor}
            currency={format.currency}
            struck={payment.reversedMinor >= payment.amountMinor}
          />
          {payment.tippable ? (
            <Button
              size="small"
              variant="quiet"
              onPress={() => openSheet({ type: 'tip', checkId, paymentId: payment.id })}
              testId="note-tip"
            >
              {tipWords.add}
            </Button>
          ) : null}
          {payment.correctableMinor > 0 ? (
            <Button
              size="small"
              variant="quiet"
              onPress={() => openSheet({ type: 'correct-tender', checkId, paymentId: payment.id })}
              testId="correct-tender"
            >
              {words.wrongTender}
            </Button>
          ) : null}
        </span>
      }
      testId="payment"
    />
  );
}

const backText = (
  { reversedMinor, reversedAtName, corrected }: CheckView['payments'][number],
  { money }: SiteFormat,
): string | null => {
  if (reversedMinor === 0) return null;
  if (corrected) return words.tenderWasWrong;
  return reversedAtName === null
    ? words.takenBack(money(reversedMinor))
    : words.takenBackAt(money(reversedMinor), reversedAtName);
};

/** Lines that went back; of an amount that was spread over them it is said once. */
const partsText = (parts: CheckView['refunds'][number]['parts']): string =>
  parts.every(({ quantity }) => quantity === 0)
    ? words.partOfPrice
    : parts.map(({ quantity, lineName }) => words.ofLine(quantity, lineName)).join(', ');

function RefundRow({ refund }: { readonly refund: CheckView['refunds'][number] }) {
  const format = useFormat();
  const parts = [
    format.time(refund.refundedAt),
    partsText(refund.parts),
    refund.cashMinor > 0 ? words.refundedCashPart(format.money(refund.cashMinor)) : null,
    refund.cashReason,
    refund.refundedByName,
  ];
  return (
    <ListRow
      start={<Undo2 aria-hidden className="text-ink-2" />}
      title={refund.reopenedAs === null ? words.refundedTo[refund.tender] : words.reopenedAsNew}
      subtitle={parts.filter((part) => part !== null).join(' · ')}
      end={<Money minor={-refund.amountMinor} currency={format.currency} />}
      testId="refund"
    />
  );
}

function ReceiptRow({ receipt }: { readonly receipt: CheckView['receipts'][number] }) {
  const format = useFormat();
  return (
    <ListRow
      title={<span className="figures">{receipt.display}</span>}
      subtitle={`${receipt.type === 'sale' ? words.saleReceipt : words.refundReceipt} · ${format.time(receipt.issuedAt)}`}
      end={
        <span className="flex items-center gap-4">
          <Money minor={receipt.totalMinor} currency={format.currency} />
          <Button
            size="small"
            icon={<Printer aria-hidden size="1.1em" />}
            onPress={() => void reprintReceipt(receipt.id, receipt.display)}
            testId="reprint"
          >
            {words.reprint}
          </Button>
          <MailPaper paper="receipt" id={receipt.id} display={receipt.display} />
          {receipt.type === 'sale' ? (
            <IconButton
              variant="quiet"
              icon={<Gift aria-hidden size="1.1em" />}
              label={printWords.giftReceipt}
              onPress={() => void printGiftReceipt(receipt.id, receipt.display)}
              testId="gift-receipt"
            />
          ) : null}
        </span>
      }
    />
  );
}
