import { Client } from 'pg';

/** A statement as it went to the database. */
export interface Statement {
  name?: string;
  text: string;
  values: unknown[];
}

type Query = (...parameters: unknown[]) => unknown;

// Loaded before the real API (node --require): listens to what the app role sends, so that the bare server can run
// the very same statements. "start" begins a recording, "stop" answers with it.
let heard: Statement[] | undefined;
const prototype = Client.prototype as unknown as { query: Query };
const query = prototype.query;

prototype.query = function listen(this: Client, ...parameters) {
  if (heard && this.user === 'fallnetz_app') heard.push(statementOf(parameters));
  return query.apply(this, parameters);
};

process.on('message', (message: unknown) => {
  if (message === 'start') heard = [];
  if (message === 'stop') {
    process.send?.({ statements: heard });
    heard = undefined;
  }
});

function statementOf([first, second]: unknown[]): Statement {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] };
  const { name, text, values = [] } = first as Statement;
  return { name, text, values };
}
