// Adds the platform packages that npm left out of package-lock.json: node scripts/complete-lockfile.mjs
// npm writes down only those it finds in the registry it asks. A mirror that lacks packages for foreign platforms makes
// a lockfile that "npm ci" refuses on every machine. Run this after "npm install" when "npm ci" says "Missing: … from lock file".
import { readFileSync, writeFileSync } from 'node:fs';

const OS = {
  android: 'android',
  darwin: 'darwin',
  freebsd: 'freebsd',
  linux: 'linux',
  openharmony: 'openharmony',
  win32: 'win32',
};
const CPU = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];
const LIBC = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = Object.values(lock.packages).flatMap((parent) =>
  Object.entries(parent.optionalDependencies ?? {})
    .filter(([name]) => !lock.packages[`node_modules/${name}`])
    .map(([name, version]) => [`node_modules/${name}`, entryOf(parent, name, version)]),
);
const [[top, project], ...rest] = Object.entries(lock.packages);
rest.push(...missing);
rest.sort(([one], [other]) => (one < other ? -1 : 1));
lock.packages = Object.fromEntries([[top, project], ...rest]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(missing.map(([path]) => path).join('\n') || 'nothing was missing');

function entryOf(parent, name, version) {
  const parts = name.split('/').at(-1).split('-');
  const os = parts.find((part) => part in OS);
  const cpu = CPU.find((one) => parts.includes(one));
  if (!os || !cpu || !/^\d/.test(version)) throw new Error(`${name}@${version} is no platform package`);
  const libc = os === 'linux' ? LIBC[parts.at(-1)] : undefined;
  return {
    version,
    cpu: [cpu],
    ...(parent.dev && { dev: true }),
    ...(libc && { libc: [libc] }),
    optional: true,
    os: [OS[os]],
  };
}
