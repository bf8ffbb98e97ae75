import { Launcher } from './launcher';

/** npm start: the whole product with one command, until Ctrl+C. */
void new Launcher().run().then((code) => process.exit(code));
