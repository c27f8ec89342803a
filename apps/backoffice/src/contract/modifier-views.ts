export type OfficeModifier = {
  readonly id: string;
  readonly name: string;
  readonly kitchenName: string | null;
  readonly priceMinor: number;
  /** Groups that are asked for once it is chosen. */
  readonly groupIds: readonly string[];
  /** It is a part of a meal deal: this item. */
  readonly itemId: string | null;
};

export type OfficeModifierGroup = {
  readonly id: string;
  readonly name: string;
  readonly min: number;
  /** 0: no limit. */
  readonly max: number;
  readonly free: number;
  /** Of an item in halves it is asked for each half. */
  readonly halves: boolean;
  readonly preModifierIds: readonly string[];
  readonly modifiers: readonly OfficeModifier[];
  /** Names of the items and modifiers that ask for it. */
  readonly usedBy: readonly string[];
};

export type OfficePreModifier = {
  readonly id: string;
  readonly name: string;
  readonly kitchenName: string | null;
  /** Millionths of the modifier's price. */
  readonly pricePpm: number;
  readonly leavesOff: boolean;
  readonly coveredByFree: boolean;
};

export type OfficeModifiers = {
  readonly groups: readonly OfficeModifierGroup[];
  readonly preModifiers: readonly OfficePreModifier[];
  /** Items that can be parts of meal deals. */
  readonly partItems: readonly { readonly id: string; readonly name: string }[];
};

/** Without an id it is new. */
type Wanted<T> = Omit<T, 'id'> & { readonly id?: string };

export type ModifierCommands = {
  /** A group with the whole list of its modifiers, in order; those that are left out are taken off. */
  saveModifierGroup: {
    input: Wanted<Omit<OfficeModifierGroup, 'usedBy' | 'modifiers' | 'halves'>> & {
      /** Absent: as it is. */
      readonly halves?: boolean;
      readonly modifiers: readonly Wanted<OfficeModifier>[];
    };
    output: { groupId: string };
  };
  /** Takes it off with its modifiers, and off whatever asked for it. */
  removeModifierGroup: { input: { groupId: string }; output: null };
  /** All pre-modifiers of the house at once; those that are left out are taken off. */
  savePreModifiers: {
    input: { preModifiers: readonly Wanted<OfficePreModifier>[] };
    output: null;
  };
};

export type ModifierQueries = {
  modifiers: { params: Record<string, never>; result: OfficeModifiers };
};
