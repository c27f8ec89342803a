import type { CheckView, InvoiceView } from '@galley/pos/contract';
import { Button, List, ListRow, Money, Notice } from '@galley/ui';
import { FileText, Printer } from 'lucide-react';
import { invoiceWords } from '../../app/invoice-words.ts';
import { words } from '../../app/words.ts';
import { MailPaper } from '../../parts/MailPaper.tsx';
import { useFormat } from '../../state/format.ts';
import { reprintInvoice, useInvoices } from '../../state/invoices.ts';
import { openSheet } from '../../state/ui.store.ts';

/** The invoice of a settled check, or the way to one. */
export function CheckInvoices({ check }: { readonly check: CheckView }) {
  const invoices = useInvoices(check.id);
  if (invoices === undefined || check.status !== 'settled') return null;
  const open = () => openSheet({ type: 'invoice', checkId: check.id });
  return (
    <section data-testid="invoices">
      <h3 className="text-label font-semibold text-ink-2">{invoiceWords.invoice}</h3>
      {invoices.some(({ surplus }) => surplus) ? (
        <Notice kind="warn" title={invoiceWords.madeTwice}>
          {invoiceWords.madeTwiceHelp}
        </Notice>
      ) : null}
      {invoices.length === 0 ? (
        <div className="pt-2">
          <Button
            size="small"
            icon={<FileText aria-hidden size="1.1em" />}
            onPress={open}
            testId="open-invoice"
          >
            {invoiceWords.make}
          </Button>
        </div>
      ) : (
        <List label={invoiceWords.invoice}>
          {invoices.map((invoice) => (
            <InvoiceRow key={invoice.id} invoice={invoice} />
          ))}
        </List>
      )}
    </section>
  );
}

function InvoiceRow({ invoice }: { readonly invoice: InvoiceView }) {
  const format = useFormat();
  const { id, display, name, form, surplus, issuedAt, totalMinor } = invoice;
  const what = surplus ? invoiceWords.takeBack : invoiceWords.forms[form];
  return (
    <ListRow
      start={<FileText aria-hidden className="text-ink-2" />}
      title={<span className="figures">{display}</span>}
      subtitle={`${name} · ${what} · ${format.time(issuedAt)}`}
      end={
        <span className="flex items-center gap-4">
          <Money minor={totalMinor} currency={format.currency} struck={surplus} />
          {surplus ? null : (
            <Button
              size="small"
              icon={<Printer aria-hidden size="1.1em" />}
              onPress={() => void reprintInvoice(id, display)}
              testId="reprint-invoice"
            >
              {words.reprint}
            </Button>
          )}
          {surplus ? null : <MailPaper paper="invoice" id={id} display={display} />}
        </span>
      }
      testId="invoice"
    />
  );
}
