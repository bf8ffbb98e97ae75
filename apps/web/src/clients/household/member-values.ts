import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Household = Schemas['HouseholdView'];
export type Member = Schemas['MemberView'];
export type Relation = Exclude<Member['relation'], 'self'>;
export type Custody = NonNullable<Member['custody']>;

export const relations = ['partner', 'child', 'parent', 'sibling', 'grandparent', 'relative', 'other'] as const;
export const custodies = ['yes', 'joint', 'no', 'unknown'] as const;

/** What is said about a member in relation to the person of the file. */
export interface MemberValues {
  relation: Relation | null;
  custody: Custody | null;
  livesTogether: boolean;
  birthYear: string;
  fromOn: string | null;
  toOn: string | null;
}

export const newMember: MemberValues = {
  relation: null,
  custody: null,
  livesTogether: true,
  birthYear: '',
  fromOn: null,
  toOn: null,
};

export function valuesOf(member: Member): MemberValues {
  return {
    relation: member.relation === 'self' ? null : member.relation,
    custody: member.custody,
    livesTogether: member.livesTogether,
    birthYear: member.clientId === null ? (member.birthYear?.toString() ?? '') : '',
    fromOn: member.fromOn,
    toOn: member.toOn,
  };
}

/** Custody is no question between partners. */
export const hasCustody = (relation: Relation | null): boolean => relation !== null && relation !== 'partner';

export function memberBody({ birthYear, relation, custody, ...rest }: MemberValues, isMinimal: boolean) {
  return {
    ...rest,
    relation: relation ?? undefined,
    custody: hasCustody(relation) ? custody : null,
    ...(isMinimal ? { birthYear: birthYear === '' ? null : Number(birthYear) } : {}),
  };
}

export const ofClient = (id: string) => ({ params: { path: { id } } });
