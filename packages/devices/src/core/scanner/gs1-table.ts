/**
 * Application identifiers of the GS1 General Specifications, section 3. One line an AI or range: `AI parts`.
 * A part is a charset (N digits, X of set 82, Y of set 39, Z base64url) and a length (`14`, `..20`); checks follow by
 * comma: `csum` check digit, `date` YYMMDD (`date0` allows day 00, the end of the month), `time` HHMM, `hour` HH,
 * `minsec` MMSS, `zero` only 0 or 1.
 * `n` at the end of an AI is a digit 0 to 5 (0 to 9 for amounts) that tells the decimals.
 */
const lines = `
00 N18,csum|01 N14,csum|02 N14,csum|03 N14,csum|10 X..20|11 N6,date0|12 N6,date0|13 N6,date0|15 N6,date0|16 N6,date0
17 N6,date0|20 N2|30 N..8|21 X..20|22 X..20|235 X..28|240 X..30|241 X..30|242 N..6|243 X..20|250 X..30|251 X..30
253 N13,csum X0..17|254 X..20|255 N13,csum N0..12
310n N6|311n N6|312n N6|313n N6|314n N6|315n N6|316n N6|320n N6|321n N6|322n N6|323n N6|324n N6|325n N6|326n N6
327n N6|328n N6|329n N6|330n N6|331n N6|332n N6|333n N6|334n N6|335n N6|336n N6|337n N6|340n N6|341n N6|342n N6
343n N6|344n N6|345n N6|346n N6|347n N6|348n N6|349n N6|350n N6|351n N6|352n N6|353n N6|354n N6|355n N6|356n N6
357n N6|360n N6|361n N6|362n N6|363n N6|364n N6|365n N6|366n N6|367n N6|368n N6|369n N6|37 N..8
390n N..15|391n N3 N..15|392n N..15|393n N3 N..15|394n N4|395n N6
400 X..30|401 X..30|402 N17,csum|403 X..30|410 N13,csum|411 N13,csum|412 N13,csum|413 N13,csum|414 N13,csum
415 N13,csum|416 N13,csum|417 N13,csum|420 X..20|421 N3 X..9|422 N3|423 N3 N0..12|424 N3|425 N3 N0..12|426 N3
427 X..3|4300 X..35|4301 X..35|4302 X..70|4303 X..70|4304 X..70|4305 X..70|4306 X..70|4307 X2|4308 X..30|4309 N20
4310 X..35|4311 X..35|4312 X..70|4313 X..70|4314 X..70|4315 X..70|4316 X..70|4317 X2|4318 X..20|4319 X..30
4320 X..35|4321 N1,zero|4322 N1,zero|4323 N1,zero|4324 N6,date0 N4,time|4325 N6,date0 N4,time|4326 N6,date
4330 N6 X0..1|4331 N6 X0..1|4332 N6 X0..1|4333 N6 X0..1
7001 N13|7002 X..30|7003 N6,date N4,time|7004 N..4|7005 X..12|7006 N6,date|7007 N6,date N0..6|7008 X..3|7009 X..10
7010 X..2|7011 N6,date N0..4|7020 X..20|7021 X..20|7022 X..20|7023 X..30|7030 N3 X..27|7031 N3 X..27|7032 N3 X..27
7033 N3 X..27|7034 N3 X..27|7035 N3 X..27|7036 N3 X..27|7037 N3 X..27|7038 N3 X..27|7039 N3 X..27|7040 N1 X3
710 X..20|711 X..20|712 X..20|713 X..20|714 X..20|715 X..20|716 X..20|7230 X2 X..28|7231 X2 X..28|7232 X2 X..28
7233 X2 X..28|7234 X2 X..28|7235 X2 X..28|7236 X2 X..28|7237 X2 X..28|7238 X2 X..28|7239 X2 X..28|7240 X..20
7241 N2|7242 X..25
8001 N14|8002 X..20|8003 N1 N13,csum X0..16|8004 X..30|8005 N6|8006 N14,csum N4|8007 X..34|8008 N6,date N2,hour N0..4,minsec
8009 X..50|8010 Y..30|8011 N..12|8012 X..20|8013 X..25|8017 N18,csum|8018 N18,csum|8019 N..10|8020 X..25
8026 N14,csum N4|8030 Z..90|8110 X..70|8111 N4|8112 X..70|8200 X..70
90 X..30|91 X..90|92 X..90|93 X..90|94 X..90|95 X..90|96 X..90|97 X..90|98 X..90|99 X..90
`;

export type AiCheck = 'csum' | 'date' | 'date0' | 'time' | 'hour' | 'minsec' | 'zero';
export type AiPart = {
  readonly charset: 'N' | 'X' | 'Y' | 'Z';
  readonly min: number;
  readonly max: number;
  readonly check: AiCheck | undefined;
};
export type AiRule = {
  readonly ai: string;
  readonly parts: readonly AiPart[];
  /** Digits after the point, told by the AI's last digit; undefined where the value is no decimal number. */
  readonly decimals: number | undefined;
  /** True for AIs that end by their length: no separator stands behind them (General Specifications 7.8.5). */
  readonly fixed: boolean;
};

const fixedPrefixes = new Set(
  '00 01 02 03 04 11 12 13 14 15 16 17 18 19 20 31 32 33 34 35 36 41'.split(' '),
);

function readPart(text: string): AiPart {
  const match = /^([NXYZ])(?:(\d*)\.\.)?(\d+)(?:,(\w+))?$/.exec(text);
  const [, charset = 'X', least, most = '0', check] = match ?? [];
  const max = Number(most);
  const min = least === undefined ? max : Number(least === '' ? 1 : least);
  return {
    charset: charset as AiPart['charset'],
    min,
    max,
    check: check as AiCheck | undefined,
  };
}

function readLine(line: string): AiRule[] {
  const [name = '', ...parts] = line.split(' ');
  const rule = { parts: parts.map(readPart), fixed: fixedPrefixes.has(name.slice(0, 2)) };
  if (!name.endsWith('n')) return [{ ...rule, ai: name, decimals: undefined }];
  const places =
    name.startsWith('39') && !/^39[45]/.test(name) ? 10 : name.startsWith('394') ? 4 : 6;
  return Array.from({ length: places }, (_, decimals) => ({
    ...rule,
    ai: `${name.slice(0, -1)}${decimals}`,
    decimals,
  }));
}

/** Every known AI by its digits. */
export const aiRules: ReadonlyMap<string, AiRule> = new Map(
  lines
    .trim()
    .split(/[|\n]/)
    .flatMap(readLine)
    .map((rule) => [rule.ai, rule]),
);

/** The AI that a text begins with: AIs are 2 to 4 digits, and none is the beginning of another. */
export function aiAt(text: string): AiRule | undefined {
  for (const length of [2, 3, 4]) {
    const rule = aiRules.get(text.slice(0, length));
    if (rule) return rule;
  }
  return undefined;
}
