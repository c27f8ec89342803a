import { z } from 'zod';
import { typedText } from '../../checks/schemas.ts';

const words = typedText.max(200).nullable();

/** What customer displays say; null: the words of their language. */
export const saveCustomerWordsCommand = z.object({ greeting: words, thanks: words });
export type SaveCustomerWordsCommand = z.infer<typeof saveCustomerWordsCommand>;
