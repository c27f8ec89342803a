import type { Lack } from './project-availability.ts';

/** Why something cannot be sold, as a sentence about it. */
export const lackText = (name: string, lack: Lack): string => {
  switch (lack.why) {
    case 'out':
      return `${name} is 86'd. Offer something else.`;
    case 'needs':
      return `${name} needs ${lack.name}, which is 86'd. Offer something else.`;
    case 'choices':
      return `Nothing is left of '${lack.name}' for ${name}. Offer something else.`;
    case 'portions':
      return `The last portion of ${name} is sold. Offer something else.`;
    case 'hours':
      return `${name} is not sold at this time. Offer something else.`;
  }
};
