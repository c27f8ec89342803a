import { badgeWords } from './words/badges.ts';
import { checksWords } from './words/checks.ts';
import { courseWords } from './words/courses.ts';
import { currencyPageWords } from './words/currencies.ts';
import { customersWords } from './words/customers.ts';
import { daysWords } from './words/days.ts';
import { deliveryWords } from './words/delivery.ts';
import { devicesWords } from './words/devices.ts';
import { drawerWords } from './words/drawers.ts';
import { giftPageWords } from './words/gift-cards.ts';
import { halvesWords } from './words/halves.ts';
import { kitchenNumberWords } from './words/kitchen-numbers.ts';
import { loyaltyWords } from './words/loyalty.ts';
import { menuWords } from './words/menu.ts';
import { modifierWords } from './words/modifiers.ts';
import { orderTypeWords } from './words/order-types.ts';
import { papersWords } from './words/papers.ts';
import { peopleWords } from './words/people.ts';
import { peripheralWords } from './words/peripherals.ts';
import { routingWords } from './words/routing.ts';
import { rowKindWords } from './words/row-kinds.ts';
import { serviceWords } from './words/service.ts';
import { sharedWords } from './words/shared.ts';
import { siteHubWords } from './words/site-hub.ts';
import { stationAlertWords } from './words/station-alerts.ts';
import { stripWords } from './words/strip.ts';
import { taxPageWords } from './words/taxes.ts';
import { timeClockWords } from './words/time-clock.ts';
import { tipPageWords } from './words/tips.ts';
import { todayWords } from './words/today.ts';

/** Every text of the back office. Other languages replace these modules' values, never their keys. */
export const words = {
  ...sharedWords,
  ...todayWords,
  ...checksWords,
  ...menuWords,
  ...halvesWords,
  ...peopleWords,
  ...badgeWords,
  ...devicesWords,
  ...rowKindWords,
  ...peripheralWords,
  ...courseWords,
  ...modifierWords,
  ...orderTypeWords,
  ...papersWords,
  ...drawerWords,
  ...siteHubWords,
  ...stripWords,
  ...timeClockWords,
  ...customersWords,
  ...deliveryWords,
  ...serviceWords,
  ...loyaltyWords,
  ...taxPageWords,
  ...currencyPageWords,
  ...giftPageWords,
  ...tipPageWords,
  ...daysWords,
  ...kitchenNumberWords,
  ...routingWords,
  ...stationAlertWords,
} as const;
