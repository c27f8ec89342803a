/**
 * A GS1 date YYMMDD as `YYYY-MM-DD`. The century is that which lies nearest to `thisYear`: more than 50 years ahead is
 * the last century, 50 or more behind is the next (General Specifications 7.12). Day 00 is the month's last day where
 * `allowDay0`. Undefined for what is no date; never rolled over.
 */
export function readGs1Date(
  text: string,
  thisYear: number,
  allowDay0: boolean,
): string | undefined {
  const match = /^(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!match) return undefined;
  const year = fullYear(Number(match[1]), thisYear);
  const month = Number(match[2]);
  const given = Number(match[3]);
  if (month < 1 || month > 12) return undefined;
  const last = daysIn(year, month);
  const day = given === 0 && allowDay0 ? last : given;
  if (day < 1 || day > last) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}

function fullYear(yy: number, thisYear: number): number {
  const century = Math.floor(thisYear / 100) * 100;
  const ahead = yy - (thisYear % 100);
  if (ahead >= 51) return century - 100 + yy;
  return ahead <= -50 ? century + 100 + yy : century + yy;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
