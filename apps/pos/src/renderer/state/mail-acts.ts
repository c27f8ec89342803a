import { report } from './orders.ts';
import { asPersonNow } from './perform.ts';

export const resolveMail = async (jobKey: string, action: 'retry' | 'dismiss'): Promise<void> => {
  const outcome = await asPersonNow()('resolveMail', { jobKey, action });
  if (!outcome.ok) report(outcome.error);
};
