import { isolated } from '@galley/ui/languages';
import type { KitchenWords } from '../en/kitchen-words.ts';

/** Texts about what a register asks of the kitchen. */
export const kitchenWords: KitchenWords = {
  rush: 'استعجال المطبخ',
  rushBack: 'إلغاء الاستعجال',
  rushing: (title) => isolated`المطبخ يقدّم ${title} على غيره`,
  rushedBack: (title) => isolated`${title}: أُلغي الاستعجال`,
  rushed: 'مستعجل',
  atPass: (title) => isolated`عند نافذة التسليم: ${title}`,
  taken: 'استُلم',
  notShown: (title, stations) => isolated`ليس على شاشة ${stations}: ${title}`,
  printedInstead: 'طُبع بدلاً من ذلك. خذ التذكرة إلى هناك.',
  tellKitchen: 'أبلغ المطبخ.',
  more: (n) => isolated`${n} أخرى`,
};
