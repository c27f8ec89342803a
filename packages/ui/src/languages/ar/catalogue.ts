import type { Catalogue } from '../telling.ts';
import { cardsSentences } from './cards-sentences.ts';
import { checksSentences } from './checks-sentences.ts';
import { devicesSentences } from './devices-sentences.ts';
import { guestsSentences } from './guests-sentences.ts';
import { hubSentences } from './hub-sentences.ts';
import { menuSentences } from './menu-sentences.ts';
import { peopleSentences } from './people-sentences.ts';
import { routingSentences } from './routing-sentences.ts';
import { pieces } from './sentence-pieces.ts';
import { titles } from './sentence-titles.ts';
import { tipsSentences } from './tips-sentences.ts';

/** All that this language knows of what a core says. */
export const catalogue: Catalogue = {
  sentences: {
    ...devicesSentences,
    ...checksSentences,
    ...cardsSentences,
    ...guestsSentences,
    ...menuSentences,
    ...routingSentences,
    ...tipsSentences,
    ...peopleSentences,
    ...hubSentences,
  },
  pieces,
  titles,
};
