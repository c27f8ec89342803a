/** Words of gift cards. */
export const giftPageWords = {
  giftIntro:
    'What guests paid for gift cards is owed to them: it is turnover once a card pays. Registers sell and load cards.',
  giftOwed: 'Owed on gift cards',
  giftExpired: 'Left on expired ones',
  giftRule: 'How long new cards are valid',
  giftMonths: 'Months',
  giftMonthsHint: 'Empty or 0: they do not expire. The law may ask for a least time.',
  giftRuleSaved: 'Gift card rule saved',
  saveGiftRule: 'Save rule',
  giftList: 'Gift cards',
  noGiftCards: 'No gift card was sold yet.',
  giftColumns: { code: 'Code', sold: 'Sold', by: 'By', until: 'Valid until', balance: 'Balance' },
  giftForever: 'No end',
  giftStatement: (code: string) => `Statement of ${code}`,
  giftEntries: { loaded: 'Put on', paid: 'Paid', given_back: 'Given back' },
  giftEntryColumns: { at: 'When', type: 'What', amount: 'Amount' },
} as const;
