import { FUND_TYPES, type FundType } from './funds.table.ts';

/**
 * Names a fund by whose it is: a drawer by its register, a bank by its server, safe and petty cash by the site. So
 * two registers that are cut off from each other mean the same one.
 */
export const fundId = (type: FundType, ownerId: string): string => `${type}/${ownerId}`;

export type Fund = { readonly type: FundType; readonly ownerId: string };

/** What a fund's id says; one that a later version made is a drawer of nobody. */
export const fundOf = (id: string): Fund => {
  const [word = '', ...owner] = id.split('/');
  const type = FUND_TYPES.find((one) => one === word);
  return type === undefined ? { type: 'drawer', ownerId: id } : { type, ownerId: owner.join('/') };
};

/** Drawers and banks are opened and closed; safe and petty cash go on from count to count. */
export const hasSessions = (id: string): boolean => ['drawer', 'bank'].includes(fundOf(id).type);
