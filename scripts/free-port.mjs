// Prints a port on 127.0.0.1 that nobody uses at this moment.
import { createServer } from 'node:net';

/** A port on 127.0.0.1 that nobody uses at this moment. */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

if (process.argv[1] === import.meta.filename) console.log(await freePort());
