import type { InvoiceForm } from '@galley/domain';
import { Button, SegmentedControl, SideSheet, TextField } from '@galley/ui';
import { type FormEvent, useState } from 'react';
import { invoiceWords } from '../../app/invoice-words.ts';
import { words } from '../../app/words.ts';
import { issueInvoice } from '../../state/invoices.ts';
import { closeSheet } from '../../state/ui.store.ts';

const FORMS = (['invoice', 'hospitality'] as const).map((id) => ({
  id,
  label: invoiceWords.forms[id],
}));

/** Who the invoice of a settled check is for. */
export function InvoiceSheet({ checkId }: { readonly checkId: string }) {
  const [form, setForm] = useState<InvoiceForm>('invoice');
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [taxNumber, setTaxNumber] = useState('');
  const [busy, setBusy] = useState(false);
  const ready = name.trim() !== '' && address.trim() !== '' && !busy;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    setBusy(true);
    const more = taxNumber.trim() === '' ? {} : { taxNumber };
    if (await issueInvoice({ checkId, form, name, address, ...more })) closeSheet();
    setBusy(false);
  };
  return (
    <SideSheet
      open
      width="narrow"
      onClose={closeSheet}
      title={invoiceWords.invoice}
      closeLabel={words.close}
    >
      <form className="flex flex-col gap-5" onSubmit={(event) => void submit(event)}>
        <SegmentedControl
          label={invoiceWords.form}
          segments={FORMS}
          selected={form}
          onSelect={setForm}
        />
        <TextField
          label={invoiceWords.name}
          value={name}
          onChange={setName}
          maxLength={80}
          autoFocus
          testId="invoice-name"
        />
        <TextField
          label={invoiceWords.address}
          value={address}
          onChange={setAddress}
          maxLength={240}
          rows={3}
          testId="invoice-address"
        />
        <TextField
          label={invoiceWords.taxNumber}
          hint={invoiceWords.taxNumberHint}
          value={taxNumber}
          onChange={setTaxNumber}
          maxLength={40}
          testId="invoice-tax-number"
        />
        <Button type="submit" variant="primary" fullWidth disabled={!ready} testId="issue-invoice">
          {invoiceWords.issue}
        </Button>
      </form>
    </SideSheet>
  );
}
