/**
 * Files that work in the shared shops, in this order and after all others, so that a shop is open no longer
 * than it is used. Papers come before what cuts off: a register that a test has revived has no devices.
 */
export const SHARED_SHOPS: readonly string[] = [
  'device-process',
  'database-gone',
  'restarts',
  'customer-display',
  'office',
  'kitchen-screen',
  'allergies',
  'order',
  'changes',
  'void-after-part',
  'check-room',
  'register-keyboard',
  'register-touch',
  'training',
  'register-look',
  'devices',
  'joining',
  'papers',
  'scales',
  'money',
  'outages',
  'discounts',
  'languages',
  'moves',
  'register-room',
  'courses',
  'availability',
].map((name) => `${name}.e2e.ts`);
