/** Words of people's badges. */
export const badgeWords = {
  badge: 'Badge',
  badgeSet: 'Has one',
  badgeNone: 'None',
  setBadge: 'Set badge',
  badgeCode: 'Badge',
  badgeHint:
    'Present the badge to the reader, or type its code. It opens the register and approves, as the PIN does.',
  badgeSaved: (name: string) => `${name} has a badge`,
  badgeRemoved: (name: string) => `The badge of ${name} opens nothing any more`,
  removeBadge: 'It was lost',
  removeBadgeSure: 'Take it away?',
} as const;
