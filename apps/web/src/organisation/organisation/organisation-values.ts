import type { components } from '../../api/schema';

export type Organisation = components['schemas']['OrganisationView'];
export type Municipality = components['schemas']['MunicipalityView'];
export type OrganisationKind = Organisation['kind'];
export type Regime = Organisation['regime'];

export const KINDS: readonly OrganisationKind[] = [
  'municipality',
  'freier_traeger',
  'koordinierende_stelle',
  'auslaenderbehoerde',
  'other',
];
export const REGIMES: readonly Regime[] = ['dsgvo_dsg_nrw', 'dsgvo_bdsg', 'kdg', 'dsg_ekd'];

/** What the form of an organisation holds. */
export interface OrganisationValues {
  name: string;
  kind: OrganisationKind | null;
  regime: Regime | null;
  dataProtectionOfficer: string;
  supervisoryBody: string;
}

export const newOrganisation: OrganisationValues = {
  name: '',
  kind: null,
  regime: null,
  dataProtectionOfficer: '',
  supervisoryBody: '',
};

export function valuesOf(organisation: Organisation): OrganisationValues {
  const { name, kind, regime, dataProtectionOfficer, supervisoryBody } = organisation;
  return { name, kind, regime, dataProtectionOfficer, supervisoryBody };
}
