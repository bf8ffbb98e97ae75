import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type HandoverItem = Schemas['HandoverItemView'];
export type Handover = Schemas['HandoverView'];
export type HandoverCase = Schemas['HandoverCaseView'];
export type HandoverPackage = Schemas['HandoverPackageView'];
export type PackageItem = Schemas['PackageItemView'];
export type Move = Schemas['MoveView'];
export type IncomingMove = Schemas['IncomingMoveView'];
export type KnownPersons = Schemas['KnownPersonsView'];

/** One case within one hand-over. */
export interface PartPath {
  id: string;
  partId: string;
}

export const handoverReasons = ['absence', 'left', 'ill', 'workload', 'other'] as const;
