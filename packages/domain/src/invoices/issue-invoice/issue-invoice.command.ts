import { z } from 'zod';
import { idText, typedText } from '../../checks/schemas.ts';
import { INVOICE_FORMS } from '../invoices.table.ts';

/** `address`: as it is typed, one line of it a line. */
export const issueInvoiceCommand = z.object({
  checkId: idText,
  form: z.enum(INVOICE_FORMS),
  name: typedText.max(80),
  address: typedText.max(240),
  taxNumber: typedText.max(40).exactOptional(),
});
export type IssueInvoiceCommand = z.infer<typeof issueInvoiceCommand>;
