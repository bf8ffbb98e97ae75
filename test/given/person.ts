import { SESSION_COOKIE } from '@fallnetz/organisation';
import type { TestApi } from './api';

/** An answer of the API. */
export interface Answer<Body = Record<string, unknown>> {
  status: number;
  body: Body;
  headers: Record<string, unknown>;
  /** The body as it came. */
  bytes: Buffer;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who somebody is. */
export interface Account {
  id: string;
  name: string;
  email: string;
  organisationId: string;
}

/** Somebody with a session, asking the API. */
export class Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly organisationId: string;

  constructor(
    private readonly api: TestApi,
    readonly districtId: string,
    account: Account,
    readonly session: { token: string; csrf: string },
  ) {
    this.id = account.id;
    this.name = account.name;
    this.email = account.email;
    this.organisationId = account.organisationId;
  }

  get<Body = Record<string, unknown>>(url: string): Promise<Answer<Body>> {
    return this.ask<Body>('GET', url);
  }

  post<Body = Record<string, unknown>>(url: string, payload: object = {}): Promise<Answer<Body>> {
    return this.ask<Body>('POST', url, payload);
  }

  put<Body = Record<string, unknown>>(url: string, payload: object = {}): Promise<Answer<Body>> {
    return this.ask<Body>('PUT', url, payload);
  }

  patch<Body = Record<string, unknown>>(url: string, payload: object = {}): Promise<Answer<Body>> {
    return this.ask<Body>('PATCH', url, payload);
  }

  delete<Body = Record<string, unknown>>(url: string): Promise<Answer<Body>> {
    return this.ask<Body>('DELETE', url);
  }

  /** What makes a request this person's own. */
  get headers(): Record<string, string> {
    return { cookie: `${SESSION_COOKIE}=${this.session.token}`, 'x-csrf-token': this.session.csrf };
  }

  /** A file as it comes, byte by byte. */
  async download(url: string): Promise<{ status: number; headers: Record<string, unknown>; file: Buffer }> {
    const response = await this.api.app.inject({ method: 'GET', url, headers: this.headers });
    return { status: response.statusCode, headers: response.headers, file: response.rawPayload };
  }

  /** Any request; pass headers to leave out or change the usual ones. */
  async ask<Body>(
    method: Method,
    url: string,
    payload?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const response = await this.api.app.inject({
      method,
      url,
      payload,
      headers: { ...this.headers, ...headers },
    });
    const json = response.headers['content-type']?.toString().includes('json') ?? false;
    return {
      status: response.statusCode,
      headers: response.headers,
      body: (json ? response.json() : response.body) as Body,
      bytes: response.rawPayload,
    };
  }
}
