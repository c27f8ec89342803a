import type { Fact, Failure } from '@galley/base';
import type { AllergenMenu, AllergyClash } from '../../allergies/clashes.ts';
import type { Availability } from '../../availability/project-availability.ts';
import type { NotAllowed } from '../../decision.ts';
import type { ModifierError, ModifierMenu } from '../../menu/choose-modifiers.ts';
import type { TypeMenu } from '../../order-types/type-menu.ts';
import type { LineRow, MenuItemRow, OrderTypeRow } from '../../rows.ts';
import type { TaxMenu } from '../../tax/line-taxes.ts';
import type { CheckClosed } from '../check-errors.ts';
import type { ChosenModifier, LineCombo } from '../checks.table.ts';
import type { WeighError } from '../weighing/weigh-line.ts';
import type { AgeCheckNeeded } from './age-check.ts';
import type { OpenItemError } from './open-item.ts';
import type { SellableError } from './sellable.ts';

/** What a line is made from. `item` is undefined when the menu has no such item. */
export type LineMenu = ModifierMenu & {
  readonly item: MenuItemRow | undefined;
  readonly taxes: TaxMenu;
  /** The kind whose tax rules it goes by. */
  readonly orderTypeKind: string;
  readonly orderTypeId?: string;
  /** Absent: all order types have the prices of the menu. */
  readonly types?: TypeMenu;
  /** Absent for what was recorded elsewhere: it was sold. */
  readonly availability?: Availability;
  /** Highest age that a guest of the check was seen to have. */
  readonly ageChecked?: number;
  /** Absent: nothing is known of anything. */
  readonly allergens?: AllergenMenu;
  /** What parts of meal deals are, with their prices by level; absent: no deals are sold. */
  readonly partOf?: (itemId: string) => PartMenu;
  /** It is rung as a part of a deal, at its share of the price. */
  readonly part?: {
    readonly combo: LineCombo;
    readonly unitMinor: number;
    /** Its share under each order type; absent: the same everywhere. */
    readonly unitUnder?: (type: OrderTypeRow) => number;
    readonly along: readonly ChosenModifier[];
  };
};

export type AddLineError =
  | NotAllowed
  | CheckClosed
  | ModifierError
  | WeighError
  | SellableError
  | OpenItemError
  | AgeCheckNeeded
  | AllergyClash
  | Failure<'no_tax_rate' | 'card_number' | 'not_replaceable'>;

/** `others`: the further lines of a meal deal, of which `line` is the first. */
export type AddedLine = {
  readonly line: LineRow;
  readonly facts: readonly Fact[];
  readonly others?: readonly LineRow[];
};

/** What changes in the menu of a deal for one of its parts. */
export type PartMenu = Pick<LineMenu, 'item' | 'types'>;
