/** What the network says when the database is not there, or no longer. */
const NETWORK = /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|E(HOST|NET)UNREACH|ENOTFOUND|EAI_AGAIN)$/;

/**
 * What PostgreSQL says: the connection broke (08), no room (53), stopping or starting (57P0*), a statement that took too
 * long (57014), a stand-by that only reads (25006).
 */
const SQLSTATE = /^(08...|53...|57P0.|57014|25006)$/;

/** What pg and its pool say without a code, as of pg 8.23. */
const SAID = [
  'timeout exceeded when trying to connect',
  'Connection terminated',
  'Query read timeout',
  'Client was closed and is not queryable',
  'Client has encountered a connection error and is not queryable',
];

/** True when a request failed because the database is away, and not because of what was asked. */
export function isOutage({ code = '', message = '' }: { code?: string; message?: string }): boolean {
  return NETWORK.test(code) || SQLSTATE.test(code) || SAID.some((said) => message.startsWith(said));
}
