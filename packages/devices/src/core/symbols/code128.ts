/** Element widths of the 107 symbols; ISO/IEC 15417 table 1. The last one is the stop pattern. */
const patterns = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 ' +
  '122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 ' +
  '321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 ' +
  '211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 ' +
  '213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 ' +
  '121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 ' +
  '241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 ' +
  '412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 ' +
  '211214 211232 2331112'
).split(' ');

const startB = 104;
const startC = 105;
const toB = 100;
const toC = 99;
const stop = 106;

/** Symbol values for ASCII text: pairs of digits in set C where four or more stand together. */
export function code128Values(data: string): number[] {
  const values: number[] = [];
  let set: 'B' | 'C' | undefined;
  for (let at = 0; at < data.length; ) {
    const digits = /^\d*/.exec(data.slice(at))?.[0].length ?? 0;
    const pairs = set === 'C' ? digits >= 2 : digits >= 4;
    const wanted = pairs ? 'C' : 'B';
    if (set === undefined) values.push(pairs ? startC : startB);
    else if (set !== wanted) values.push(pairs ? toC : toB);
    set = wanted;
    values.push(pairs ? Number(data.slice(at, at + 2)) : data.charCodeAt(at) - 32);
    at += pairs ? 2 : 1;
  }
  return values;
}

/** Start, data, check symbol (weighted sum modulo 103) and stop, as element widths. */
export function code128Modules(data: string): number[] {
  return widthsOfValues(code128Values(data));
}

export function widthsOfValues(values: readonly number[]): number[] {
  const sum = values.reduce((total, value, at) => total + value * Math.max(1, at), 0);
  return [...values, sum % 103, stop].flatMap((value) => [...(patterns[value] ?? '')].map(Number));
}
