import { canonicalJson } from '@galley/base';
import type { SplitBy, SplitPartView } from '@galley/pos/contract';
import { useEffect, useState } from 'react';
import { rpc } from './rpc.ts';

type Known = { readonly wish: string; readonly parts: readonly SplitPartView[] | null };

/** What each check of a split would come to as the check stands now; undefined: not heard yet, null: not so. */
export const useSplitParts = (
  checkId: string,
  by: SplitBy,
): readonly SplitPartView[] | null | undefined => {
  const [known, setKnown] = useState<Known>();
  const wish = canonicalJson({ checkId, by });
  useEffect(() => {
    const params = JSON.parse(wish) as { checkId: string; by: SplitBy };
    const take = (parts: Known['parts']) => setKnown({ wish, parts });
    return rpc().watch('splitParts', params, take, () => take(null));
  }, [wish]);
  return known?.wish === wish ? known.parts : undefined;
};
