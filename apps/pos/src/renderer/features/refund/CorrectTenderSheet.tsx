import { canonicalJson } from '@galley/base';
import type { BackTender, Tender } from '@galley/domain';
import type { CheckView } from '@galley/pos/contract';
import { Money, Notice, TextField, toaster } from '@galley/ui';
import { useState } from 'react';
import { words } from '../../app/words.ts';
import { ActSheet } from '../../parts/ActSheet.tsx';
import { ChoiceList } from '../../parts/ChoiceList.tsx';
import { useFormat } from '../../state/format.ts';
import { rpc } from '../../state/rpc.ts';
import { closeSheet } from '../../state/ui.store.ts';
import { useCheck } from '../../state/use-check.ts';
import { GivenBackSheet } from './GivenBackSheet.tsx';
import { WhyList } from './WhyList.tsx';

type Payment = CheckView['payments'][number];
type CorrectTenderSheetProps = { readonly checkId: string; readonly paymentId: string };

/** How a settled payment was really made: beside what was recorded, with a manager's consent. */
export function CorrectTenderSheet({ checkId, paymentId }: CorrectTenderSheetProps) {
  const check = useCheck(checkId);
  const payment = check?.payments.find(({ id }) => id === paymentId);
  if (!payment) return null;
  return payment.correctableMinor > 0 ? (
    <CorrectForm checkId={checkId} payment={payment} />
  ) : (
    <GivenBackSheet title={words.correctTender} />
  );
}

const TENDERS: readonly BackTender[] = ['cash', 'card'];

const nameOf = (tender: Tender): string => words[tender];

function CorrectForm({
  checkId,
  payment,
}: {
  readonly checkId: string;
  readonly payment: Payment;
}) {
  const format = useFormat();
  const others = TENDERS.filter((tender) => tender !== payment.tender);
  const [tender, setTender] = useState<BackTender>(others[0] ?? 'cash');
  const [reference, setReference] = useState('');
  const [reason, setReason] = useState('');
  const amountMinor = payment.correctableMinor;
  const wish = {
    paymentId: payment.id,
    amountMinor,
    tender,
    ...(tender === 'card' && reference.trim() !== '' ? { reference: reference.trim() } : {}),
    reason: reason.trim(),
  };
  const act = { type: 'correct_tender' as const, checkId, wish: canonicalJson(wish) };
  const perform = async (approvalId?: string) => {
    const approval = approvalId === undefined ? {} : { approvalId };
    const outcome = await rpc().run('correctTender', { ...wish, ...approval });
    if (!outcome.ok) return outcome.error;
    closeSheet();
    const message = words.tenderCorrected(format.money(amountMinor), nameOf(tender));
    toaster.show({ message, tone: 'ok' });
    return undefined;
  };
  return (
    <ActSheet
      title={words.correctTender}
      label={words.correctTo(nameOf(tender))}
      act={wish.reason === '' ? undefined : act}
      perform={perform}
      testId="correct-confirm"
    >
      <div className="flex items-baseline gap-3 rounded-control bg-sunken px-4 py-3">
        <span className="grow text-body">
          {words.recordedAs(nameOf(payment.tender), nameOf(tender))}
        </span>
        <Money minor={amountMinor} currency={format.currency} size="title" />
      </div>
      {others.length > 1 ? (
        <ChoiceList
          label={words.paidInTruth}
          options={others.map((id) => ({ id, name: nameOf(id) }))}
          chosen={tender}
          onChoose={setTender}
        />
      ) : null}
      {tender === 'card' ? (
        <TextField
          label={words.reference}
          placeholder={words.referenceHint}
          value={reference}
          onChange={setReference}
          maxLength={60}
        />
      ) : null}
      <WhyList
        label={words.whyCorrected}
        usual={words.correctionReasons}
        reason={reason}
        onReason={setReason}
        testId="correct-reason"
      />
      <Notice kind="info" title={words.correctionHelp} />
    </ActSheet>
  );
}
