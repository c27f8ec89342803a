import type { TroubleWords } from '../en/trouble-words.ts';

export const troubleWords: TroubleWords = {
  failures: {
    wrong_pin: 'الرقم السري خاطئ.',
    not_logged_in: 'لم يُنفّذ: من ضغطه لم يعد مسجّل الدخول.',
  },
  printCauses: {
    unreachable: 'لا يمكن الوصول إلى الطابعة',
    'no-answer': 'الطابعة لا تجيب',
    'connection-lost': 'فُقد الاتصال',
    'timed-out': 'استغرقت الطابعة وقتًا طويلًا',
    'one-way-line': 'الطابعة لا تستطيع الإجابة',
    'paper-out': 'لا ورق',
    'cover-open': 'الغطاء مفتوح',
    'cutter-error': 'القاطع عالق',
    'printer-error': 'في الطابعة عطل',
    offline: 'الطابعة غير متصلة',
    shutdown: 'أُطفئ الصندوق',
    'no-permission': 'لا يجوز لهذا المستخدم فتح الطابعة',
    'in-use': 'برنامج آخر يستعمل الطابعة',
    'no-owner': 'كان الصندوق مشغولًا',
    busy: 'الطابعة مشغولة بورقة أخرى',
    'no-device-process': 'يُعاد تشغيل الأجهزة',
    'register-restarted': 'أُعيد تشغيل الصندوق',
  },
};
