import { checkSheets } from './check-sheets.ts';
import { floorScreens } from './floor-screens.ts';
import { guestScreens } from './guest-screens.ts';
import { houseScreens } from './house-screens.ts';
import { itemSheets } from './item-sheets.ts';
import { moneyScreens } from './money-screens.ts';
import { orderScreens } from './order-screens.ts';
import { questionSheets } from './question-sheets.ts';
import type { Screen, Walk } from './screen.ts';
import { settledSheets } from './settled-sheets.ts';
import { tillScreens } from './till-screens.ts';

/** Every screen and sheet of the register in a lively shop, in this order; a manager is logged in. */
export const registerScreens = (walk: Walk): readonly Screen[] =>
  [
    orderScreens,
    itemSheets,
    checkSheets,
    questionSheets,
    guestScreens,
    moneyScreens,
    settledSheets,
    tillScreens,
    floorScreens,
    houseScreens,
  ].flatMap((screens) => screens(walk));
