/** Words of the loyalty programme and of customers' points. */
export const loyaltyWords = {
  programmeTitle: 'Loyalty programme',
  programmeIntro:
    'A settled check with a customer earns points; at a check they take something off. What was earned before a change stays as it was.',
  programmeActive: 'Points are earned and can be used',
  pointsPerUnit: (unit: string) => `Points for each ${unit} spent`,
  pointsPerUnitHint: 'Discounts and fees do not count',
  pointWorth: 'One point takes off',
  leastPoints: 'Fewest points to use at once',
  saveProgramme: 'Save programme',
  programmeSaved: 'Loyalty programme saved',
  pointsTitle: 'Points',
  pointsBalance: (points: string) => `${points} points`,
  noPoints: 'None earned yet',
  pointsEntry: {
    earned: 'Earned by a check',
    given_back: 'Given back',
    corrected: 'Corrected',
    used: 'Used at a check',
    taken_back: 'Taken back by a refund',
  },
  correctPoints: 'Correct by',
  correctPointsHint: 'Below 0 takes points off',
  correctReason: 'Why',
  correctPointsNow: 'Correct points',
  pointsCorrected: 'Points corrected',
} as const;
