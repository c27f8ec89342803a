import type { OfficeOrderType } from '@galley/backoffice/contract';

/** What every part of the form of one order type takes. */
export type OrderTypePartProps = {
  readonly type: OfficeOrderType;
  readonly disabled: boolean;
  readonly onChange: (part: Partial<OfficeOrderType>) => void;
};

export const withType = (
  types: readonly OfficeOrderType[],
  at: number,
  part: Partial<OfficeOrderType>,
): OfficeOrderType[] => types.map((type, index) => (index === at ? { ...type, ...part } : type));

/** One place earlier in the list of the registers. */
export const earlier = (types: readonly OfficeOrderType[], at: number): OfficeOrderType[] => {
  const rest = types.filter((_, index) => index !== at);
  const moved = types[at];
  return moved === undefined ? rest : [...rest.slice(0, at - 1), moved, ...rest.slice(at - 1)];
};

export const newOrderType = (): OfficeOrderType => ({
  name: '',
  kind: 'takeaway',
  active: true,
  taxKind: 'takeaway',
  priceLevelId: null,
  papers: ['kitchen-chit', 'label', 'receipt'],
  prompts: {},
  prepMinutes: 15,
  wayMinutes: 0,
  slotMinutes: null,
  slotOrders: null,
  slotItems: null,
});
