import type { LineTax } from '../../checks/checks.table.ts';

const rate = (letter: string, name: string, ppm: number, inclusive: 0 | 1, stage = 0): LineTax => ({
  ...{ rateId: `tax_${letter}_${ppm}`, name, letter, ppm, inclusive },
  ...(stage === 0 ? {} : { stage }),
});

/** An amount, how it is taxed, and what each tax of it comes to by the rule that `source` names; minor units. */
export type Golden = {
  readonly where: string;
  readonly source: string;
  readonly taxes: readonly LineTax[];
  readonly rows: readonly {
    readonly amountMinor: number;
    readonly taxMinor: readonly number[];
    readonly grossMinor: number;
  }[];
};

const row = (amountMinor: number, taxMinor: readonly number[], grossMinor: number) => ({
  ...{ amountMinor, taxMinor, grossMinor },
});

/** Every figure here was worked out by hand from the rule in its source. */
export const GOLDEN: readonly Golden[] = [
  {
    where: 'United Kingdom, standard rate',
    source: 'HMRC VAT Notice 700, VAT fraction: at 20% the VAT is 1/6 of the price with VAT',
    taxes: [rate('A', 'VAT', 200_000, 1)],
    rows: [row(1350, [225], 1350), row(999, [167], 999), row(100, [17], 100), row(3, [1], 3)],
  },
  {
    where: 'United Kingdom, reduced rate',
    source: 'HMRC VAT Notice 700, VAT fraction: at 5% the VAT is 1/21 of the price with VAT',
    taxes: [rate('B', 'VAT', 50_000, 1)],
    rows: [row(2100, [100], 2100), row(1000, [48], 1000)],
  },
  {
    where: 'Germany, drinks',
    source: '§ 12 (1) UStG: 19%; § 10 UStG: the price contains it, 19/119',
    taxes: [rate('A', 'USt', 190_000, 1)],
    rows: [row(11_900, [1900], 11_900), row(450, [72], 450), row(1000, [160], 1000)],
  },
  {
    where: 'Germany, food',
    source: '§ 12 (2) UStG: 7%, contained as 7/107',
    taxes: [rate('B', 'USt', 70_000, 1)],
    rows: [row(10_700, [700], 10_700), row(1000, [65], 1000), row(1850, [121], 1850)],
  },
  {
    where: 'Switzerland, restaurant and takeaway',
    source: 'Art. 25 MWSTG from 2024 on: 8.1% and 2.6%, contained in the price',
    taxes: [rate('A', 'MWST', 81_000, 1)],
    rows: [row(10_810, [810], 10_810), row(2450, [184], 2450)],
  },
  {
    where: 'Switzerland, takeaway food',
    source: 'Art. 25 (2) MWSTG from 2024 on: 2.6%',
    taxes: [rate('B', 'MWST', 26_000, 1)],
    rows: [row(10_260, [260], 10_260), row(1000, [25], 1000)],
  },
  {
    where: 'France, meals',
    source: 'CGI art. 279: 10% on what is eaten at once, contained in the price',
    taxes: [rate('B', 'TVA', 100_000, 1)],
    rows: [row(1100, [100], 1100), row(2850, [259], 2850)],
  },
  {
    where: 'France, alcohol',
    source: 'CGI art. 278: 20%',
    taxes: [rate('A', 'TVA', 200_000, 1)],
    rows: [row(1200, [200], 1200), row(550, [92], 550)],
  },
  {
    where: 'France, food to be kept for later',
    source: 'CGI art. 278-0 bis: 5.5% on what is taken along and keeps, contained as 5.5/105.5',
    taxes: [rate('C', 'TVA', 55_000, 1)],
    rows: [row(1055, [55], 1055), row(1000, [52], 1000), row(890, [46], 890)],
  },
  {
    where: 'Austria, meals',
    source: '§ 10 (2) UStG 1994: 10%, contained as 1/11',
    taxes: [rate('B', 'USt', 100_000, 1)],
    rows: [row(1100, [100], 1100), row(1590, [145], 1590)],
  },
  {
    where: 'Austria, drinks',
    source: '§ 10 (1) UStG 1994: 20%, contained as 1/6',
    taxes: [rate('A', 'USt', 200_000, 1)],
    rows: [row(1200, [200], 1200), row(475, [79], 475)],
  },
  {
    where: 'Netherlands, meals',
    source: 'Wet OB 1968, art. 9 (2): 9%, contained as 9/109',
    taxes: [rate('B', 'BTW', 90_000, 1)],
    rows: [row(1090, [90], 1090), row(1250, [103], 1250)],
  },
  {
    where: 'Netherlands, alcohol',
    source: 'Wet OB 1968, art. 9 (1): 21%, contained as 21/121',
    taxes: [rate('A', 'BTW', 210_000, 1)],
    rows: [row(1210, [210], 1210), row(575, [100], 575)],
  },
  {
    where: 'Spain, restaurant',
    source: 'Ley 37/1992 del IVA, art. 91: 10%, contained as 1/11',
    taxes: [rate('B', 'IVA', 100_000, 1)],
    rows: [row(1100, [100], 1100), row(1345, [122], 1345)],
  },
  {
    where: 'Sweden, restaurant',
    source: 'Mervärdesskattelagen (2023:200) 9 kap.: 12%, contained as 12/112',
    taxes: [rate('B', 'Moms', 120_000, 1)],
    rows: [row(11_200, [1200], 11_200), row(13_500, [1446], 13_500)],
  },
  {
    where: 'Australia',
    source: 'A New Tax System (GST) Act 1999, s 9-75: 1/11 of the price',
    taxes: [rate('A', 'GST', 100_000, 1)],
    rows: [row(1100, [100], 1100), row(1995, [181], 1995)],
  },
  {
    where: 'New Zealand',
    source: 'Goods and Services Tax Act 1985, tax fraction 3/23 at 15%',
    taxes: [rate('A', 'GST', 150_000, 1)],
    rows: [row(2300, [300], 2300), row(1850, [241], 1850)],
  },
  {
    where: 'Ontario',
    source: 'Excise Tax Act (Canada), Part IX: 13% HST, on top',
    taxes: [rate('A', 'HST', 130_000, 0)],
    rows: [row(1000, [130], 1130), row(1999, [260], 2259)],
  },
  {
    where: 'Japan, food to take along',
    source: 'Consumption Tax Act: 8%, contained as 8/108; a fraction once per rate of an invoice',
    taxes: [rate('B', '消費税', 80_000, 1)],
    rows: [row(1080, [80], 1080), row(315, [23], 315)],
  },
  {
    where: 'New York City',
    source:
      'NYS Publication 718: 8.875% in the city, of 4% state, 4.5% city and 0.375% MCTD, on top',
    taxes: [rate('A', 'Sales tax', 88_750, 0)],
    rows: [row(1000, [89], 1089), row(10_000, [888], 10_888), row(2345, [208], 2553)],
  },
  {
    where: 'Chicago',
    source: '35 ILCS 120 and local ordinances: 6.25% state and 4% local, each on the price, on top',
    taxes: [rate('A', 'State', 62_500, 0), rate('B', 'Local', 40_000, 0)],
    rows: [row(1000, [63, 40], 1103), row(1240, [78, 50], 1368)],
  },
  {
    where: 'Québec until 2012',
    source: 'Act respecting the QST before 2013: 9.5% on the price with 5% GST',
    taxes: [rate('A', 'GST', 50_000, 0), rate('B', 'QST', 95_000, 0, 1)],
    rows: [row(10_000, [500, 998], 11_498), row(1999, [100, 199], 2298)],
  },
  {
    where: 'Québec since 2013',
    source: 'Revenu Québec: 5% GST and 9.975% QST, both on the price alone',
    taxes: [rate('A', 'GST', 50_000, 0), rate('B', 'QST', 99_750, 0)],
    rows: [row(10_000, [500, 998], 11_498), row(1999, [100, 199], 2298)],
  },
  {
    where: 'Prince Edward Island until 2013',
    source: 'Revenue Tax Act (PEI): 10% PST on the price with 5% GST',
    taxes: [rate('A', 'GST', 50_000, 0), rate('B', 'PST', 100_000, 0, 1)],
    rows: [row(10_000, [500, 1050], 11_550), row(2000, [100, 210], 2310)],
  },
];
