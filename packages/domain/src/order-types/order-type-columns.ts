export const ORDER_TYPE_KINDS = ['dine_in', 'counter', 'takeaway', 'delivery', 'catering'] as const;
export type OrderTypeKind = (typeof ORDER_TYPE_KINDS)[number];

/** Papers that an order type prints by itself. */
export const TYPE_PAPERS = ['kitchen-chit', 'label', 'receipt'] as const;
export type TypePaper = (typeof TYPE_PAPERS)[number];

/** What a register asks for when an order of the type begins. */
export const PROMPTS = ['name', 'phone', 'address', 'marker', 'covers', 'time'] as const;
export type Prompt = (typeof PROMPTS)[number];
/** `must`: the order is not sent and not paid without it. */
export type Prompts = Partial<Readonly<Record<Prompt, 'ask' | 'must'>>>;
