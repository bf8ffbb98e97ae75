import { Client } from 'pg';

/** The login roles of a request, see `LOGIN_ROLES`. */
export type Role = 'fallnetz_app' | 'fallnetz_system';

/** A statement as it went to the database. */
export interface Statement {
  /** The session is looked up by another role than the one that answers the request. */
  role: Role;
  name?: string;
  text: string;
  values: unknown[];
}

type Query = (...parameters: unknown[]) => unknown;

// Loaded before the real API (node --require): listens to what a request sends, so that the bare server can run
// the very same statements. "start" begins a recording, "stop" answers with it.
let heard: Statement[] | undefined;
const prototype = Client.prototype as unknown as { query: Query };
const query = prototype.query;

prototype.query = function listen(this: Client, ...parameters) {
  heard?.push({ role: this.user as Role, ...statementOf(parameters) });
  return query.apply(this, parameters);
};

process.on('message', (message: unknown) => {
  if (message === 'start') heard = [];
  if (message === 'stop') {
    process.send?.({ statements: heard });
    heard = undefined;
  }
});

function statementOf([first, second]: unknown[]): Omit<Statement, 'role'> {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] };
  const { name, text, values = [] } = first as Statement;
  return { name, text, values };
}
