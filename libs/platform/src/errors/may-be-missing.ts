import { ValidateIf } from 'class-validator';

/** A field that may be left out. Unlike `IsOptional` it lets no null through: nothing behind it expects one. */
export const MayBeMissing = () => ValidateIf((_: object, value: unknown) => value !== undefined);
