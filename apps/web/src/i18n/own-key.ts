/** Whether an object has this key of its own; `in` would also find what every object inherits, e.g. "constructor". */
export const isKeyOf = <Of extends object>(of: Of, key: unknown): key is keyof Of & string =>
  typeof key === 'string' && Object.hasOwn(of, key);
