/** The role of a display that shows guests the check in hand. */
export const CUSTOMER_DISPLAY = 'customer-display';
