import type { Permission } from './staff.table.ts';

/** What a permission lets a person do, to follow "may": the one table of its words. */
export const PERMISSION_WORDS: Readonly<Record<Permission, string>> = {
  sell: 'sell',
  remove_line: 'remove lines',
  void_line: 'void lines',
  approve_void: 'approve voids',
  refund: 'give refunds',
  approve_refund: 'approve refunds',
  open_drawer: 'open the drawer',
  reprint_receipt: 'print receipts again',
  bump: 'bump tickets',
  view_sales: 'see sales',
  edit_menu: 'change the menu',
  edit_staff: 'change people and PINs',
  type_weight: 'type weights by hand',
  edit_devices: 'set up devices',
  mark_out: "say what is 86'd",
  open_item: 'sell items at a price of their own',
  discount: 'give discounts and comps',
  approve_discount: 'approve discounts and comps',
  correct_punches: 'correct punches of the time clock',
  edit_customers: 'erase customers',
  close_day: 'count drawers and close the day',
  train: 'start training',
  release_guest: 'let a guest go while a card payment is pending',
  approve_delivery: 'deliver below the minimum and outside the zones',
};
