import type { SiteRow } from '../rows.ts';
import type { FundRule } from './funds.table.ts';

/** Of a site that chose none: a real house answers for its cash, a demo or a replay asks nobody for a float. */
export const fundRuleOf = (
  row: { readonly funds: FundRule } | undefined,
  site: Pick<SiteRow, 'purpose'>,
): FundRule => row?.funds ?? (site.purpose === 'real' ? 'required' : 'off');
