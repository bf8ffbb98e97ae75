import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort, type DatabaseUrls } from '@fallnetz/platform';
import { BenchData, CASES_PER_WORKER } from './bench/data';
import { type Figures, load, type Shot } from './bench/load';
import { ApiProcess, BareProcess } from './bench/processes';
import { askedAs, type Measurement, MEASUREMENTS, type Worker, workers } from './bench/requests';
import { claimFolder, prepareDatabase, startOwnServer } from './database';
import { command } from './sentence';

const SIZES = [10_000, 100_000];
const LANES = 8;
/** `npm run bench -- "person search"` measures this alone. */
const ONLY = process.argv.slice(2);
/** Turns before the figures count: until then the engine is still compiling what a running server has long compiled. */
const WARM_UP = 6;
/** Many short turns instead of few long ones: the middle ratio of them moves less from run to run. */
const TURNS = 11;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 1);
const CSRF = 'measured';

/**
 * npm run bench: prints JSON lines {name, rows, p50_ms, p95_ms, per_second, ratio_to_bare} for each request, beside the
 * same SQL on bare node:http and pg in the same run, and the growth of its median from the small to the large district.
 */
void command(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fallnetz-bench-'));
  const release = claimFolder(folder);
  const server = await startOwnServer(folder);
  try {
    await new Bench(await prepareDatabase(server.ownerUrl, {})).run();
  } finally {
    await server.postgres.stop();
    release();
    await rm(folder, { recursive: true, force: true });
  }
});

class Bench {
  private readonly sql: Client;
  private readonly data: BenchData;
  private readonly medians = new Map<string, number>();

  constructor(private readonly urls: DatabaseUrls) {
    this.sql = new Client({ connectionString: urls.ownerUrl });
    this.data = new BenchData(this.sql);
  }

  async run(): Promise<void> {
    await this.sql.connect();
    try {
      await this.data.begin();
      for (const size of SIZES) {
        await this.data.growTo(size);
        await this.measureAll(size);
      }
    } finally {
      await this.sql.end();
    }
  }

  private async measureAll(size: number): Promise<void> {
    const api = await ApiProcess.start(this.urls, await freePort());
    const bare = await BareProcess.start(this.urls);
    const people = workers(LANES, size, CASES_PER_WORKER);
    const chosen = MEASUREMENTS.filter(({ name }) => ONLY.length === 0 || ONLY.includes(name));
    for (const measurement of chosen) await this.measure(measurement, { api, bare, people, size });
    await api.stop();
    await bare.stop();
  }

  private async measure(measurement: Measurement, { api, bare, people, size }: Round): Promise<void> {
    const shots: Shot[] = [];
    for (const worker of people) shots.push(await this.shotOf(measurement, worker));
    const recordings = [];
    for (const shot of shots)
      recordings.push(await api.record(async () => void (await load(api.port, [shot], { lanes: 1, seconds: 0 }))));
    await bare.load(recordings);
    const bareShots = recordings.map((_, at) => ({ method: 'GET', path: `/${at}`, headers: {} }));
    // In turn, A B A B, so that a drifting machine meets both alike.
    const pairs: { own: Figures; bare: Figures }[] = [];
    for (let turn = 0; turn < WARM_UP + TURNS; turn++) {
      const own = await load(api.port, shots, { lanes: LANES, seconds: SECONDS });
      pairs.push({ own, bare: await load(bare.port, bareShots, { lanes: LANES, seconds: SECONDS }) });
    }
    this.print(measurement.name, size, pairs.slice(WARM_UP));
  }

  private print(name: string, rows: number, pairs: { own: Figures; bare: Figures }[]): void {
    const middle = pairs.sort((a, b) => ratioOf(a) - ratioOf(b))[Math.floor(pairs.length / 2)];
    if (!middle) return;
    console.log(JSON.stringify({ name, rows, ...middle.own, ratio_to_bare: round(ratioOf(middle)) }));
    const before = this.medians.get(name);
    if (before)
      console.log(JSON.stringify({ name: `${name}, growth`, rows, growth_of_p50: round(middle.own.p50_ms / before) }));
    this.medians.set(name, middle.own.p50_ms);
  }

  private async shotOf(measurement: Measurement, worker: Worker): Promise<Shot> {
    const token = `bench-${measurement.name.replaceAll(' ', '-')}-${worker.index}`;
    await this.sql.query(
      `insert into session (token_hash, user_id, csrf_token, created_at, last_seen_at, expires_at)
       values ($1, $2, $3, now(), now(), now() + interval '1 hour')
       on conflict (token_hash) do update set user_id = excluded.user_id`,
      [createHash('sha256').update(token).digest(), askedAs(measurement, worker, this.data), CSRF],
    );
    const { method, path, body } = measurement.requestOf(worker);
    const headers = {
      cookie: `fallnetz_session=${token}`,
      'x-csrf-token': CSRF,
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    return { method, path, headers, body: body && JSON.stringify(body) };
  }
}

interface Round {
  api: ApiProcess;
  bare: BareProcess;
  people: Worker[];
  size: number;
}

function ratioOf({ own, bare }: { own: Figures; bare: Figures }): number {
  return own.per_second / bare.per_second;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
