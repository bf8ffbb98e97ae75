import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInUse, lockFolder } from './folder-lock';
import { processIdentity } from './processes';

describe('lockFolder', () => {
  let folder: string;
  const another = process.ppid;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'fallnetz-lock-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const leftBy = (pid: number, identity: string): void => writeFileSync(join(folder, 'lock'), `${pid} ${identity}\n`);

  it('gives the folder free again without a trace', () => {
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a folder that a running process holds', () => {
    leftBy(another, processIdentity(another));
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('takes over from a process that is gone', () => {
    leftBy(2 ** 22 + 1, '');
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is not fooled by a process that was given the same number later', () => {
    leftBy(another, 'another-boot:1');
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes over what cannot be read as a lock', () => {
    writeFileSync(join(folder, 'lock'), '');
    lockFolder(folder)();
    expect(readdirSync(folder)).toEqual([]);
  });
});
