import { randomUUID } from 'node:crypto';
import { ROLE_NAMES, type Role } from '@fallnetz/organisation';
import { startApi, type TestApi } from '../given/api';
import { District } from '../given/given';
import { ACCESS_MATRIX } from './access-matrix';
import { type Route, routesOf } from './routes';

describe('the access matrix', () => {
  let api: TestApi;
  let district: District;
  let routes: Route[];

  beforeAll(async () => {
    api = await startApi();
    district = await District.create(api);
    routes = routesOf(api.app);
  });
  afterAll(async () => {
    await district.close();
    await api.close();
  });

  it('names every route and no other', () => {
    expect(Object.keys(ACCESS_MATRIX).sort()).toEqual(routes.map(({ name }) => name).sort());
  });

  it('finds no route that declares nothing', () => {
    expect(routes.filter(({ isPublic, permissions }) => !isPublic && permissions.length === 0)).toEqual([]);
  });

  const addressOf = ({ path }: Route) => path.replace(/:[a-zA-Z]+/g, () => randomUUID());

  it('refuses everybody without a session', async () => {
    const open: string[] = [];
    for (const route of routes.filter(({ name }) => ACCESS_MATRIX[name] !== 'public')) {
      const { statusCode } = await api.app.inject({ method: route.method, url: addressOf(route) });
      if (statusCode !== 401) open.push(`${route.name}: ${statusCode}`);
    }
    expect(open).toEqual([]);
  });

  it('refuses every change that another site could have caused', async () => {
    const person = await district.person('case_manager');
    const changing = routes.filter(({ name, method }) => method !== 'GET' && ACCESS_MATRIX[name] !== 'public');
    const open: string[] = [];
    for (const route of changing) {
      const token = { 'x-csrf-token': '' };
      const { body } = await person.ask<{ code?: string }>(route.method, addressOf(route), undefined, token);
      if (body.code !== 'session.csrf') open.push(`${route.name}: ${body.code ?? ''}`);
    }
    expect(open).toEqual([]);
    expect(changing.length).toBeGreaterThan(100);
  });

  it.each(ROLE_NAMES)('lets %s in where it says so and nowhere else', async (role: Role) => {
    const wrong: string[] = [];
    for (const route of routes) {
      const entry = ACCESS_MATRIX[route.name];
      // Some routes end the session, so everybody comes with a new one.
      const person = await district.person(role);
      const payload = route.method === 'GET' || route.method === 'DELETE' ? undefined : {};
      const { status, body } = await person.ask<{ code?: string } | undefined>(route.method, addressOf(route), payload);
      const isRefused = status === 403 && body?.code === 'access.denied';
      const isWelcome = entry === 'public' || (Array.isArray(entry) && entry.includes(role));
      if (isRefused === isWelcome || status >= 500) wrong.push(`${route.name}: ${status} ${body?.code ?? ''}`);
    }
    expect(wrong).toEqual([]);
  });
});
