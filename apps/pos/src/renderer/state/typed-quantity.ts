export type TypedQuantity = {
  /** How many are rung of what is tapped or found next. */
  readonly quantity: number;
  /** What is searched for. */
  readonly query: string;
};

/** `3x`, `3 × lemon`, `12*204`: how many, then what; without the sign it is a search. */
export const typedQuantity = (typed: string): TypedQuantity => {
  const match = /^\s*(\d{1,3})\s*[x×*]\s*(.*)$/iu.exec(typed);
  const quantity = Number(match?.[1] ?? 0);
  return quantity > 0
    ? { quantity, query: match?.[2]?.trim() ?? '' }
    : { quantity: 1, query: typed.trim() };
};
