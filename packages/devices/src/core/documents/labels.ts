/** Every fixed word on paper. A language is one such object. */
export type PaperLabels = {
  readonly receipt: string;
  readonly refundReceipt: string;
  readonly guestCheck: string;
  readonly notAReceipt: string;
  readonly refundOf: string;
  readonly taxNumber: string;
  readonly register: string;
  readonly server: string;
  readonly table: string;
  readonly covers: string;
  readonly seat: string;
  readonly callNumber: string;
  readonly subtotal: string;
  readonly total: string;
  readonly refundTotal: string;
  readonly amountDue: string;
  readonly change: string;
  readonly tip: string;
  readonly tax: string;
  readonly net: string;
  readonly gross: string;
  readonly reason: string;
  readonly refundedBy: string;
  readonly approvedBy: string;
  readonly course: string;
  readonly rush: string;
  readonly allergy: string;
  readonly voided: string;
  readonly stopMaking: string;
  readonly copy: string;
  readonly possibleDuplicate: string;
  readonly training: string;
  readonly replay: string;
};

export const englishLabels: PaperLabels = {
  receipt: 'Receipt',
  refundReceipt: 'Refund',
  guestCheck: 'Guest check',
  notAReceipt: 'Not a receipt',
  refundOf: 'For receipt',
  taxNumber: 'Tax no.',
  register: 'Register',
  server: 'Server',
  table: 'Table',
  covers: 'Covers',
  seat: 'Seat',
  callNumber: 'Your number',
  subtotal: 'Subtotal',
  total: 'Total',
  refundTotal: 'Refunded',
  amountDue: 'Amount due',
  change: 'Change',
  tip: 'Tip',
  tax: 'Tax',
  net: 'Net',
  gross: 'Gross',
  reason: 'Reason',
  refundedBy: 'Refunded by',
  approvedBy: 'Approved by',
  course: 'Course',
  rush: 'RUSH',
  allergy: 'ALLERGY',
  voided: 'VOID',
  stopMaking: 'Stop making',
  copy: 'COPY',
  possibleDuplicate: 'REPRINT - MAY BE A DUPLICATE',
  training: 'TRAINING - NOT A SALE',
  replay: 'REPLAYED - NOT A SALE',
};
