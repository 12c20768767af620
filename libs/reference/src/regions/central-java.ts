/**
 * Which regencies and cities of Central Java border each other (last two digits of their codes), computed
 * from public boundaries with a tolerance of 0.004 degrees; checked against the neighbours that Pemalang
 * invites as its mandatory ones. Borders with other provinces are not known.
 */
const NEIGHBOURS = `
01: 02 05 29
02: 01 03 04 05 27 28 29
03: 02 04 26 27
04: 02 03 05 07 25 26
05: 01 02 04 06 07
06: 05 07 08
07: 04 05 06 08 23 24 25
08: 06 07 09 10 22 23 71
09: 08 10 11 13 14 15 22 72
10: 08 09 11
11: 09 10 12 13 72
12: 11 13
13: 09 11 12 14 72
14: 09 13 15
15: 09 14 16 18 19 21 22
16: 15 17 18
17: 16 18
18: 15 16 17 19 20
19: 15 18 20 21
20: 18 19 21
21: 15 19 20 22 74
22: 08 09 15 21 23 24 73 74
23: 07 08 22 24
24: 07 22 23 25 74
25: 04 07 24 26 75
26: 03 04 25 27 75
27: 02 03 26 28
28: 02 27 29 76
29: 01 02 28 76
71: 08
72: 09 11 13
73: 22
74: 21 22 24
75: 25 26
76: 28 29`;

const full = (code: string) => `33.${code}`;

/** The neighbours within Central Java, by full code. */
export const CENTRAL_JAVA_NEIGHBOURS: ReadonlyMap<string, readonly string[]> = new Map(
  NEIGHBOURS.trim()
    .split('\n')
    .map((line) => {
      const [code, ...neighbours] = line.split(/:? /);
      return [full(code!), neighbours.map(full)];
    }),
);
