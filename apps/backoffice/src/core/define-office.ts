import type { CoreDefinition } from '@galley/shell/contract';
import type { BackOfficeContract } from '../contract/index.ts';
import { saveAllergenListHandler, saveAllergensHandler } from './acts/allergens.handlers.ts';
import {
  markAvailableHandler,
  markUnavailableHandler,
  saveIngredientHandler,
  setPortionsHandler,
  useIngredientsHandler,
} from './acts/availability.handlers.ts';
import { setBadgeHandler } from './acts/badge.handler.ts';
import {
  saveCoursesHandler,
  saveStationCoursesHandler,
  setCategoryCourseHandler,
} from './acts/courses.handlers.ts';
import { resolveHandler } from './acts/estate.handler.ts';
import { loginHandler, logoutHandler } from './acts/login.handler.ts';
import {
  arrangeItemsHandler,
  importMenuHandler,
  removeItemHandler,
  restoreItemHandler,
  saveCategoryHandler,
  saveItemHandler,
} from './acts/menu.handlers.ts';
import { modifierHandlers } from './acts/modifiers.handlers.ts';
import {
  saveItemPriceHandler,
  saveModifierPriceHandler,
  saveOrderTypesHandler,
  savePriceLevelsHandler,
} from './acts/order-types.handlers.ts';
import {
  removePaperTemplateHandler,
  saveCustomerWordsHandler,
  savePaperTemplateHandler,
} from './acts/papers.handlers.ts';
import { saveEmployeeHandler, setPinHandler } from './acts/people.handlers.ts';
import {
  findDevicesHandler,
  removePeripheralHandler,
  savePeripheralHandler,
  tryDeviceHandler,
} from './acts/peripherals.handlers.ts';
import { settleMoveHandler } from './acts/settle-move.handler.ts';
import {
  createDeviceCodeHandler,
  revokeDeviceHandler,
  saveHubOrderHandler,
} from './acts/site-hub.handlers.ts';
import { saveReasonHandler, saveRoleLimitHandler } from './acts/taking-off.handlers.ts';
import { saveExchangeRateHandler } from './currencies/currencies.handlers.ts';
import { forgetCustomerHandler, saveCustomerHandler } from './customers/customers.handlers.ts';
import { saveFundRuleHandler } from './days/days.handlers.ts';
import { saveZonesHandler } from './delivery/delivery.handlers.ts';
import { saveGiftRuleHandler } from './gift-cards/gift-cards.handlers.ts';
import { correctPointsHandler, saveProgrammeHandler } from './loyalty/loyalty.handlers.ts';
import type { Office } from './office.ts';
import { officeQueries } from './queries.ts';
import { routingHandlers } from './routing/routing.handlers.ts';
import { saveServiceChargesHandler } from './service-charges/service-charges.handlers.ts';
import { stationAlertHandlers } from './station-alerts/station-alerts.handlers.ts';
import { keepFavouriteHandler, setSuggestionsHandler } from './strip/strip.handlers.ts';
import { promiseOrderHandler } from './tasks/promise-order.handler.ts';
import { keepMakingHandler, noteTaskHandler, settleFloorHandler } from './tasks/tasks.handlers.ts';
import { saveTaxesHandler } from './taxes/taxes.handlers.ts';
import {
  correctPunchHandler,
  saveBreakTypeHandler,
  saveJobHandler,
  setPersonJobsHandler,
} from './time-clock/time-clock.handlers.ts';
import { saveTipPoolsHandler } from './tips/tips.handlers.ts';

/** The back office's commands and queries over one replica. */
export const defineOffice = (office: Office): CoreDefinition<BackOfficeContract> => ({
  commands: {
    login: loginHandler(office),
    logout: logoutHandler(office),
    saveItem: saveItemHandler(office),
    removeItem: removeItemHandler(office),
    arrangeItems: arrangeItemsHandler(office),
    restoreItem: restoreItemHandler(office),
    saveCategory: saveCategoryHandler(office),
    importMenu: importMenuHandler(office),
    saveAllergens: saveAllergensHandler(office),
    saveAllergenList: saveAllergenListHandler(office),
    markUnavailable: markUnavailableHandler(office),
    markAvailable: markAvailableHandler(office),
    setPortions: setPortionsHandler(office),
    saveIngredient: saveIngredientHandler(office),
    useIngredients: useIngredientsHandler(office),
    ...modifierHandlers(office),
    keepFavourite: keepFavouriteHandler(office),
    setSuggestions: setSuggestionsHandler(office),
    saveOrderTypes: saveOrderTypesHandler(office),
    savePriceLevels: savePriceLevelsHandler(office),
    saveItemPrice: saveItemPriceHandler(office),
    saveModifierPrice: saveModifierPriceHandler(office),
    saveZones: saveZonesHandler(office),
    saveServiceCharges: saveServiceChargesHandler(office),
    saveTaxes: saveTaxesHandler(office),
    saveProgramme: saveProgrammeHandler(office),
    correctPoints: correctPointsHandler(office),
    saveCourses: saveCoursesHandler(office),
    saveStationCourses: saveStationCoursesHandler(office),
    setCategoryCourse: setCategoryCourseHandler(office),
    ...routingHandlers(office),
    ...stationAlertHandlers(office),
    saveEmployee: saveEmployeeHandler(office),
    setPin: setPinHandler(office),
    setBadge: setBadgeHandler(office),
    saveRoleLimit: saveRoleLimitHandler(office),
    saveReason: saveReasonHandler(office),
    saveCustomer: saveCustomerHandler(office),
    forgetCustomer: forgetCustomerHandler(office),
    correctPunch: correctPunchHandler(office),
    saveJob: saveJobHandler(office),
    saveBreakType: saveBreakTypeHandler(office),
    setPersonJobs: setPersonJobsHandler(office),
    resolve: resolveHandler(office),
    saveExchangeRate: saveExchangeRateHandler(office),
    saveGiftRule: saveGiftRuleHandler(office),
    saveTipPools: saveTipPoolsHandler(office),
    saveFundRule: saveFundRuleHandler(office),
    promiseOrder: promiseOrderHandler(office),
    settleMove: settleMoveHandler(office),
    noteTask: noteTaskHandler(office),
    keepMaking: keepMakingHandler(office),
    settleFloor: settleFloorHandler(office),
    savePeripheral: savePeripheralHandler(office),
    removePeripheral: removePeripheralHandler(office),
    findDevices: findDevicesHandler(office),
    tryDevice: tryDeviceHandler(office),
    savePaperTemplate: savePaperTemplateHandler(office),
    removePaperTemplate: removePaperTemplateHandler(office),
    saveCustomerWords: saveCustomerWordsHandler(office),
    saveHubOrder: saveHubOrderHandler(office),
    createDeviceCode: createDeviceCodeHandler(office),
    revokeDevice: revokeDeviceHandler(office),
  },
  queries: officeQueries(office),
});
