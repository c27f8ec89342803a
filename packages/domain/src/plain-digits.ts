/** Noughts of the scripts that digits are typed in: Arabic, Persian, Devanagari, Bengali, full width. */
const NOUGHTS = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];

/** Digits of any of these scripts as 0 to 9. */
export const plainDigits = (text: string): string =>
  text.replace(/\p{Nd}/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const nought = NOUGHTS.find((first) => code >= first && code < first + 10);
    return nought === undefined ? sign : String(code - nought);
  });
