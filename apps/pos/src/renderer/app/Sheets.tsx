import { useState } from 'react';
import { AdjustSheet } from '../features/adjust/AdjustSheet.tsx';
import { TakeOffSheet } from '../features/adjust/TakeOffSheet.tsx';
import { AllergySheet } from '../features/allergies/AllergySheet.tsx';
import { ClashSheet } from '../features/allergies/ClashSheet.tsx';
import { UnsentClashSheet } from '../features/allergies/UnsentClashSheet.tsx';
import { AgeSheet } from '../features/availability/AgeSheet.tsx';
import { AvailabilitySheet } from '../features/availability/AvailabilitySheet.tsx';
import { OpenItemSheet } from '../features/availability/OpenItemSheet.tsx';
import { OutagesSheet } from '../features/availability/OutagesSheet.tsx';
import { CashSheet } from '../features/cash/CashSheet.tsx';
import { HistorySheet } from '../features/check-history/HistorySheet.tsx';
import { DescribeSheet } from '../features/check-panel/DescribeSheet.tsx';
import { MoreSheet } from '../features/check-panel/MoreSheet.tsx';
import { NoteSheet } from '../features/check-panel/NoteSheet.tsx';
import { RemakeSheet } from '../features/check-panel/RemakeSheet.tsx';
import { SendLackingSheet } from '../features/check-panel/SendLackingSheet.tsx';
import { CustomerSheet } from '../features/customer-records/CustomerSheet.tsx';
import { CallerSheet } from '../features/delivery/CallerSheet.tsx';
import { DeliverySheet } from '../features/delivery/DeliverySheet.tsx';
import { DevicesSheet } from '../features/devices/DevicesSheet.tsx';
import { DisplaySheet } from '../features/display/DisplaySheet.tsx';
import { GiftCardSheet } from '../features/gift-cards/GiftCardSheet.tsx';
import { InvoiceSheet } from '../features/invoices/InvoiceSheet.tsx';
import { KeysSheet } from '../features/keys/KeysSheet.tsx';
import { MailSheet } from '../features/mail/MailSheet.tsx';
import { ModifierSheet } from '../features/modifiers/ModifierSheet.tsx';
import { MovesSheet } from '../features/moves/MovesSheet.tsx';
import { TypeTableSheet } from '../features/order-type/TypeTableSheet.tsx';
import { PaletteSheet } from '../features/palette/PaletteSheet.tsx';
import { ReleaseSheet } from '../features/payment/ReleaseSheet.tsx';
import { PapersSheet } from '../features/print-jobs/PapersSheet.tsx';
import { PromiseSheet } from '../features/promised-time/PromiseSheet.tsx';
import { SlotFullSheet } from '../features/promised-time/SlotFullSheet.tsx';
import { ReprintSheet } from '../features/receipts/ReprintSheet.tsx';
import { CorrectTenderSheet } from '../features/refund/CorrectTenderSheet.tsx';
import { RefundSheet } from '../features/refund/RefundSheet.tsx';
import { ReopenSheet } from '../features/refund/ReopenSheet.tsx';
import { ReverseSheet } from '../features/refund/ReverseSheet.tsx';
import { SyncSheet } from '../features/sync-badge/SyncSheet.tsx';
import { TasksSheet } from '../features/tasks/TasksSheet.tsx';
import { ExemptSheet } from '../features/tax/ExemptSheet.tsx';
import { TipLedgerSheet } from '../features/tips/TipLedgerSheet.tsx';
import { TipSheet } from '../features/tips/TipSheet.tsx';
import { TrainingSheet } from '../features/training/TrainingSheet.tsx';
import { VoidLineSheet } from '../features/void-line/VoidLineSheet.tsx';
import { WeighSheet } from '../features/weigh/WeighSheet.tsx';
import { useTypeInHand } from '../state/order-acts.ts';
import { useRead } from '../state/read.store.ts';
import { useUi } from '../state/ui.store.ts';

/** The one sheet that is open, if any. */
export function Sheets() {
  const sheet = useUi((ui) => ui.sheet);
  switch (sheet?.type) {
    case 'modifiers':
      return <ModifierSheet itemId={sheet.itemId} lineId={sheet.lineId} wish={sheet.wish} />;
    case 'availability':
      return <AvailabilitySheet subject={sheet.subject} />;
    case 'allergies':
      return <AllergySheet />;
    case 'clash':
      return <ClashSheet asks={sheet.asks} />;
    case 'unsent-clash':
      return <UnsentClashSheet checkId={sheet.checkId} send={sheet.send} />;
    case 'slot-full':
      return <SlotFullSheet checkId={sheet.checkId} pays={sheet.pays} />;
    case 'send-lacking':
      return <SendLackingSheet checkId={sheet.checkId} early={sheet.early} pays={sheet.pays} />;
    case 'outages':
      return <OutagesSheet />;
    case 'age':
      return <AgeSheet itemId={sheet.itemId} quantity={sheet.quantity} />;
    case 'open-item':
      return <OpenItemSheet itemId={sheet.itemId} wish={sheet.wish} />;
    case 'weigh':
      return <WeighSheet itemId={sheet.itemId} wish={sheet.wish} />;
    case 'cash':
      return <CashSheet then={sheet.then} />;
    case 'gift-cards':
      return <GiftCardSheet />;
    case 'tip-ledger':
      return <TipLedgerSheet />;
    case 'papers':
      return <PapersSheet />;
    case 'devices':
      return <DevicesSheet />;
    case 'note':
      return <NoteSheet lineId={sheet.lineId} />;
    case 'void':
      return <VoidLineSheet lineId={sheet.lineId} />;
    case 'remake':
      return <RemakeSheet lineId={sheet.lineId} />;
    case 'adjust':
      return <AdjustSheet lineId={sheet.lineId} />;
    case 'take-off':
      return <TakeOffSheet wish={sheet.wish} />;
    case 'invoice':
      return <InvoiceSheet checkId={sheet.checkId} />;
    case 'refund':
      return <RefundSheet lineId={sheet.lineId} />;
    case 'reopen':
      return <ReopenSheet checkId={sheet.checkId} />;
    case 'tip':
      return <TipSheet checkId={sheet.checkId} paymentId={sheet.paymentId} />;
    case 'correct-tender':
      return <CorrectTenderSheet checkId={sheet.checkId} paymentId={sheet.paymentId} />;
    case 'reverse':
      return <ReverseSheet checkId={sheet.checkId} paymentId={sheet.paymentId} />;
    case 'release':
      return <ReleaseSheet intentId={sheet.intentId} amountMinor={sheet.amountMinor} />;
    case 'reprint':
      return <ReprintSheet receiptId={sheet.receiptId} display={sheet.display} />;
    case 'mail':
      return <MailSheet paper={sheet.paper} id={sheet.id} display={sheet.display} />;
    case 'describe':
      return <Describing />;
    case 'type-table':
      return <TypeTableSheet orderTypeId={sheet.orderTypeId} />;
    case 'delivery':
      return <DeliverySheet />;
    case 'promise':
      return <PromiseSheet />;
    case 'exempt':
      return <ExemptSheet />;
    case 'customer-record':
      return <CustomerSheet />;
    case 'more':
      return <MoreSheet />;
    case 'moves':
      return <MovesSheet />;
    case 'palette':
      return <PaletteSheet />;
    case 'tasks':
      return <TasksSheet />;
    case 'display':
      return <DisplaySheet />;
    case 'keys':
      return <KeysSheet />;
    case 'history':
      return <HistorySheet checkId={sheet.checkId} />;
    case 'training':
      return <TrainingSheet />;
    case 'sync':
      return <SyncSheet />;
    default:
      return null;
  }
}

/** Who an order is for: a guest in the house, or somebody on the phone who wants it brought. */
function Describing() {
  const check = useRead((models) => models.check);
  const type = useTypeInHand();
  // A type that another register changes meanwhile does not put another form under typing fingers.
  const [kind] = useState(check?.orderTypeKind ?? type?.kind);
  return kind === 'delivery' ? <CallerSheet /> : <DescribeSheet />;
}
