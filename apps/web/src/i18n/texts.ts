/**
 * The shape an English catalogue must have: every key of the German one, as text.
 * A missing key is a type error; a surplus key too, because catalogues are object literals.
 */
export type Texts<T> = { [K in keyof T]: T[K] extends string ? string : Texts<T[K]> };
