import type { CheckView } from '@galley/pos/contract';
import { Money, Notice, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { checkTitle } from '../../parts/check-title.ts';
import { likeliest } from '../../parts/likeliest.ts';
import { type SiteFormat, useFormat } from '../../state/format.ts';
import { rpc } from '../../state/rpc.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { useCheck } from '../../state/use-check.ts';
import { GivenBackSheet } from './GivenBackSheet.tsx';

type Payment = CheckView['payments'][number];
type ReverseSheetProps = { readonly checkId: string; readonly paymentId: string | null };

/** Money of one payment taken back: a wrong tender before its receipt, or what was paid too much. */
export function ReverseSheet({ checkId, paymentId }: ReverseSheetProps) {
  const check = useCheck(checkId);
  if (!check) return null;
  const payments = check.payments.filter((one) => one.reversibleMinor > 0);
  return payments.length === 0 ? (
    <GivenBack check={check} paymentId={paymentId} />
  ) : (
    <ReverseForm check={check} payments={payments} first={paymentId} />
  );
}

function GivenBack({
  check,
  paymentId,
}: {
  readonly check: CheckView;
  readonly paymentId: string | null;
}) {
  const format = useFormat();
  const reversed = check.payments.filter((one) => one.reversedAtName !== null);
  const payment = reversed.find(({ id }) => id === paymentId) ?? reversed.at(-1);
  return (
    <GivenBackSheet title={words.giveBackTitle(checkTitle(check))}>
      {payment?.reversedAtName
        ? words.alreadyGivenBackAt(payment.reversedAtName, format.money(payment.reversedMinor))
        : null}
    </GivenBackSheet>
  );
}

const nameOf = (payment: Payment, format: SiteFormat): string =>
  [
    words[payment.tender],
    format.money(payment.amountMinor),
    format.time(payment.paidAt),
    payment.takenByName,
  ].join(' · ');

type ReverseFormProps = {
  readonly check: CheckView;
  readonly payments: readonly Payment[];
  readonly first: string | null;
};

function ReverseForm({ check, payments, first }: ReverseFormProps) {
  const format = useFormat();
  const [chosen, setChosen] = useState(first);
  const payment = payments.find(({ id }) => id === chosen) ?? likeliest(payments);
  if (payment === undefined) return null;
  const about = { paymentId: payment.id, amountMinor: payment.reversibleMinor };
  const amount = format.money(about.amountMinor);
  const surplus = check.overpaidMinor > 0;
  const withoutReceipt = surplus ? words.gaveBack : words.undonePayment;
  const perform = async (approvalId?: string) => {
    const approval = approvalId === undefined ? {} : { approvalId };
    const outcome = await rpc().run('reversePayment', { ...about, ...approval });
    if (!outcome.ok) return outcome.error;
    closeSheet();
    const { receiptDisplay } = outcome.value;
    const message =
      receiptDisplay === null ? withoutReceipt(amount) : words.givenBack(amount, receiptDisplay);
    toaster.show({ message, tone: 'ok' });
    return undefined;
  };
  return (
    <ActSheet
      title={surplus ? words.giveBackTitle(checkTitle(check)) : words.undoPayment}
      label={words.giveBackAmount(amount)}
      act={{ type: 'reverse_payment', ...about }}
      perform={perform}
      testId="reverse-confirm"
    >
      <Notice
        kind="warn"
        title={surplus ? words.overpaid(format.money(check.overpaidMinor)) : words.undoPaymentTitle}
      >
        {surplus ? words.overpaidHelp : words.undoPaymentHelp}
      </Notice>
      <div className="flex items-baseline gap-3 rounded-control bg-sunken px-4 py-3">
        <span className="grow text-body">{words.giveBackBy[payment.tender]}</span>
        <Money minor={about.amountMinor} currency={format.currency} size="title" />
      </div>
      <ChoiceList
        label={words.whichPayment}
        options={payments.map((one) => ({ id: one.id, name: nameOf(one, format) }))}
        chosen={payment.id}
        onChoose={setChosen}
      />
    </ActSheet>
  );
}
