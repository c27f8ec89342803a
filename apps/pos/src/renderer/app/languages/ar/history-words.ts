import { isolated } from '@galley/ui/languages';
import type { HistoryWords } from '../en/history-words.ts';

/** Texts of what happened to a check, and how it stood. */
export const historyWords: HistoryWords = {
  history: 'السجل',
  subtitle: 'ما حدث لهذا الحساب',
  asItIs: 'كما هو الآن',
  asOf: (time, step, of) => isolated`كما كان في ${time}، اللحظة ${step} من ${of}`,
  asOfHelp: 'حسب ساعات الأجهزة. الاسم والطاولة وعدد الضيوف كما هي الآن.',
  earlier: 'لحظة أسبق',
  later: 'لحظة لاحقة',
  now: 'الآن',
  moments: 'لحظات هذا الحساب',
  nothing: 'لم يكن عليه شيء حينها',
  approvedBy: (name) => isolated`وافق عليه ${name}`,
  reasonIs: (reason) => isolated`السبب: ${reason}`,
};
