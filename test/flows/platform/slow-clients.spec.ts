import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { startApi, type TestApi } from '../../given/api';
import { type GivenCase, givenCase } from '../../given/case';
import { eventually } from '../../given/eventually';
import { District } from '../../given/given';
import type { Person } from '../../given/person';

const MANY = 200;
const MINUTE = 60_000;

describe('clients that never come to an end', () => {
  let api: TestApi;
  let server: Server;
  const arrived: Socket[] = [];
  let district: District;
  let worker: Person;
  let file: GivenCase;

  beforeAll(async () => {
    // A single connection to the database: whoever held it would hold up everybody.
    api = await startApi({ DATABASE_POOL: '1' });
    server = api.app.getHttpServer();
    district = await District.create(api);
    worker = await district.person('case_manager');
    file = await givenCase(worker);
    server.on('connection', (socket: Socket) => arrived.push(socket));
    Object.assign(server, { connectionsCheckingInterval: 50 });
    await api.app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  const half = {
    headers: () => 'GET /api/cases HTTP/1.1\r\nHost: localhost\r\nX-Slow: ',
    body: () => request('POST /api/session', 'application/json', '{"email":'),
    upload: () =>
      request(`POST /api/cases/${file.id}/documents`, 'multipart/form-data; boundary=x', `--x\r\n${FILE_PART}%PDF-1.4`),
  };

  function request(line: string, type: string, body: string): string {
    const { cookie, 'x-csrf-token': token } = worker.headers;
    const head = [`${line} HTTP/1.1`, 'Host: localhost', `Cookie: ${cookie}`, `X-CSRF-Token: ${token}`];
    return [...head, `Content-Type: ${type}`, 'Content-Length: 5000', '', body].join('\r\n');
  }

  /** A client that sends this and no more. */
  async function slow(sent: string): Promise<Socket> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(sent);
    return socket;
  }

  it('are given minutes, never for ever', () => {
    expect(server).toMatchObject({ headersTimeout: MINUTE, requestTimeout: 5 * MINUTE, timeout: 5 * MINUTE });
  });

  it('hold up nobody meanwhile, and are told why they are hung up on', async () => {
    const kinds = Object.values(half).map((kind) => kind());
    const sent = Array.from({ length: MANY }, (_, n) => kinds[n % kinds.length]!);
    const clients = await Promise.all(sent.map(slow));
    await eventually(() =>
      expect(sum(arrived.map(({ bytesRead }) => bytesRead))).toBe(sum(sent.map(({ length }) => length))),
    );
    expect((await worker.get('/api/cases')).status).toBe(200);

    const { headersTimeout, requestTimeout } = server;
    Object.assign(server, { headersTimeout: 1, requestTimeout: 1 });
    for (const answer of await Promise.all(clients.map((client) => text(client))))
      expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*application\/problem\+json[^]*"code":"request\.too-slow"/);
    Object.assign(server, { headersTimeout, requestTimeout });
    const { rows } = await district.sql.query('select 1 from case_document where case_id = $1', [file.id]);
    expect(rows).toEqual([]);
  });

  it.each([
    ['no HTTP', 'nonsense\r\n\r\n', 400, 'request.malformed'],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'request.malformed',
    ],
    ['endless headers', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 413, 'request.too-large'],
  ])('%s is a problem too', async (_name, sent, status, code) => {
    const answer = await text(await slow(sent));
    expect(answer).toContain(`HTTP/1.1 ${status} `);
    expect(JSON.parse(answer.split('\r\n\r\n')[1]!)).toMatchObject({ status, code });
  });
});

const FILE_PART =
  'Content-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n';
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
