import { databaseUrls } from './roles';

const OWNER = 'postgres://owner:a%20secret@db.example.org:5433/fallnetz?sslmode=require';

describe('databaseUrls', () => {
  it('derives the login roles on the same server, the same every time, different from each other', () => {
    const { appUrl, systemUrl } = databaseUrls(OWNER);
    expect(appUrl).toMatch(/^postgres:\/\/fallnetz_app:[\w-]{43}@db\.example\.org:5433\/fallnetz\?sslmode=require$/);
    expect(databaseUrls(OWNER)).toEqual({ ownerUrl: OWNER, appUrl, systemUrl });
    expect(new URL(appUrl).password).not.toBe(new URL(systemUrl).password);
  });

  it('leaves given addresses alone', () => {
    const given = { appUrl: 'postgres://app:one@x/y', systemUrl: 'postgres://sys:two@x/y' };
    expect(databaseUrls('postgres://owner@x/y', given)).toMatchObject(given);
  });

  it('cannot derive from nothing', () => {
    expect(() => databaseUrls('postgres://owner@x/y')).toThrow('DATABASE_APP_URL');
  });
});
