import type { ModbusWords } from '../en/modbus-words.ts';

export const modbusWords: ModbusWords = {
  name: 'الاسم',
  addProbe: 'إضافة مجسّ Modbus',
  addHelp: 'ميزان حرارة على خط Modbus. دليله يذكر الوحدة والسجل. جرّبه قبل إعداده.',
  add: 'إعداد',
  fields: {
    line: 'الخط: خادم أجهزة مثل 192.168.1.60:4001، أو منفذ تسلسلي مثل /dev/ttyUSB0',
    unitId: 'الوحدة',
    functionCode: 'نوع السجل',
    register: 'السجل، معدودًا من 0',
    decimals: 'المقياس',
    signed: 'قد ينزل تحت الصفر (بإشارة)',
    unit: 'الدرجات',
    everySeconds: 'السؤال كل هذا العدد من الثواني',
  },
  wrong: {
    line: 'اكتب العنوان والمنفذ، أو مسار منفذ تسلسلي.',
    unitId: 'الوحدات من 1 إلى 247.',
    register: 'السجلات من 0 إلى 65535.',
    everySeconds: 'من 1 إلى 600 ثانية.',
  },
  functionCodes: { 4: 'سجل إدخال (4)', 3: 'سجل حفظ (3)' },
  decimals: {
    0: 'درجات كاملة',
    1: 'أعشار الدرجة',
    2: 'أجزاء من مئة',
    3: 'أجزاء من ألف',
  },
  units: { C: 'مئوية', F: 'فهرنهايت', K: 'كلفن' },
};
