/** Words of what is counted and closed at the end of a day. */
export type ReportLabels = {
  readonly sale: string;
  readonly refunds: string;
  readonly turnover: string;
  readonly withoutReceipt: string;
  /** Above what came in other currencies. */
  readonly foreignCash: string;
  readonly takenOff: string;
  readonly discountsGiven: string;
  readonly comps: string;
  readonly voids: string;
  readonly cashMoves: string;
  readonly drops: string;
  readonly noSales: string;
  readonly serviceCharge: string;
  readonly tipsByCard: string;
  readonly tipsDeclared: string;
  readonly tipsPassed: string;
  readonly tipsPooled: string;
  readonly tipsPaidOut: string;
  readonly tipsOwed: string;
  readonly tips: string;
  readonly pendingCards: string;
  readonly notAnswered: string;
  readonly counted: string;
  readonly expected: string;
  readonly overShort: string;
  readonly receiptNumbers: string;
  readonly ofDate: string;
  readonly grandTotal: string;
  readonly changeFromSafe: string;
  readonly toBank: string;
  readonly topUp: string;
  readonly handOver: string;
  readonly safe: string;
  readonly petty: string;
  readonly bankOf: string;
  readonly givenTo: string;
  readonly dayReport: string;
  readonly notClosed: string;
  readonly passed: string;
  readonly supplements: string;
};

export const englishReportLabels: ReportLabels = {
  sale: 'Sales',
  refunds: 'Refunds',
  turnover: 'Turnover',
  withoutReceipt: 'On other receipts',
  foreignCash: 'Foreign cash',
  takenOff: 'Taken off',
  discountsGiven: 'Discounts',
  comps: 'On the house',
  voids: 'Voids',
  cashMoves: 'Cash',
  drops: 'Drops to safe',
  noSales: 'No sale',
  serviceCharge: 'Of it service charge',
  tipsByCard: 'Tips by card, no turnover',
  tipsDeclared: 'Cash, declared and kept',
  tipsPassed: 'Passed on',
  tipsPooled: 'Pools',
  tipsPaidOut: 'Paid out',
  tipsOwed: 'Owed by the house',
  tips: 'Tips',
  pendingCards: 'Cards without an answer',
  notAnswered: 'Neither paid nor unpaid',
  counted: 'Counted',
  expected: 'Expected',
  overShort: 'Over/short',
  receiptNumbers: 'Receipts',
  ofDate: 'Of',
  grandTotal: 'Total of all Zs',
  changeFromSafe: 'Change from safe',
  toBank: 'Bank deposit',
  topUp: 'Petty cash topped up',
  handOver: 'Handed over',
  safe: 'Safe',
  petty: 'Petty cash',
  bankOf: 'Bank of',
  givenTo: 'To',
  dayReport: 'Day report',
  notClosed: 'Without a Z',
  passed: 'Passed over',
  supplements: 'Supplements',
};

export const germanReportLabels: ReportLabels = {
  sale: 'Verkäufe',
  refunds: 'Erstattungen',
  turnover: 'Umsatz',
  withoutReceipt: 'Auf anderen Belegen',
  foreignCash: 'Fremdwährung',
  takenOff: 'Nachlässe',
  discountsGiven: 'Rabatte',
  comps: 'Aufs Haus',
  voids: 'Stornos',
  cashMoves: 'Bargeld',
  drops: 'In den Tresor',
  noSales: 'Ohne Verkauf',
  serviceCharge: 'Davon Bedienung',
  tipsByCard: 'Trinkgeld auf Karte, kein Umsatz',
  tipsDeclared: 'Bar, angegeben und behalten',
  tipsPassed: 'Weitergegeben',
  tipsPooled: 'Töpfe',
  tipsPaidOut: 'Ausgezahlt',
  tipsOwed: 'Schuldet das Haus',
  tips: 'Trinkgeld',
  pendingCards: 'Karten ohne Antwort',
  notAnswered: 'Weder bezahlt noch unbezahlt',
  counted: 'Gezählt',
  expected: 'Erwartet',
  overShort: 'Differenz',
  receiptNumbers: 'Belege',
  ofDate: 'Vom',
  grandTotal: 'Summe aller Z',
  changeFromSafe: 'Wechselgeld',
  toBank: 'Bankeinzahlung',
  topUp: 'Handkasse aufgefüllt',
  handOver: 'Übergabe',
  safe: 'Tresor',
  petty: 'Handkasse',
  bankOf: 'Kellnerbörse',
  givenTo: 'An',
  dayReport: 'Tagesbericht',
  notClosed: 'Ohne Z',
  passed: 'Übergangen',
  supplements: 'Nachträge',
};
