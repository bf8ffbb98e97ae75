/** The advisory lock that holds the handler of the gated worker back. */
export const GATE = 471_100;
