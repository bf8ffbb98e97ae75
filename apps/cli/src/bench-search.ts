import { matchNames, NAME_PAIRS } from '@fallnetz/clients';
import { command } from './sentence';

/** npm run bench:search: what the search makes of every name pair, then by kind, as JSON lines, how many it found. */
void command(async () => {
  const judged = NAME_PAIRS.map((pair) => ({ ...pair, found: matchNames(pair.typed, pair.stored) !== null }));
  for (const { kind, stored, typed, same, found } of judged) {
    console.log(
      `${found === same ? ' ' : '!'} ${found ? 'found    ' : 'not found'}  ${same ? 'same ' : 'other'}  ${kind}: ${stored} ← ${typed}`,
    );
  }
  for (const kind of [...new Set(judged.map((pair) => pair.kind))])
    print(
      kind,
      judged.filter((pair) => pair.kind === kind),
    );
  print('all', judged);
});

interface Judged {
  same: boolean;
  found: boolean;
}

function print(kind: string, pairs: Judged[]): void {
  const same = pairs.filter((pair) => pair.same);
  const others = pairs.filter((pair) => !pair.same);
  const found = same.filter((pair) => pair.found).length;
  const falseHits = others.filter((pair) => pair.found).length;
  const rate = same.length === 0 ? {} : { same: same.length, found, rate: round(found / same.length) };
  const wrong = others.length === 0 ? {} : { other: others.length, false_hits: falseHits };
  console.log(JSON.stringify({ kind, ...rate, ...wrong }));
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}
