/** Texts of the declaration of allergens. */
export const allergenWords = {
  allergens: 'Allergens',
  allergensHelp: 'What nobody declared is shown as unknown, never as free of it.',
  allergenStates: {
    contains: 'Contains',
    may_contain: 'May contain',
    free: 'Free',
    unknown: 'Unknown',
  },
  allergenFold: (open: boolean) => (open ? 'Fold' : 'Change'),
  allergenSummary: (contains: string, may: string, unknown: number) =>
    [
      contains === '' ? '' : `Contains ${contains}`,
      may === '' ? '' : `may contain ${may}`,
      unknown === 0 ? '' : `${unknown} unknown`,
    ]
      .filter((part) => part !== '')
      .join(' · ') || 'Free of all of them',
  restIsFree: 'Declare the unknown ones free',
  choicesOf: 'Choices that go with it',
  allergenListTitle: 'List of the law',
  allergenLists: { country: 'Of the country', eu14: 'EU, 14', us9: 'US, 9' },
} as const;
