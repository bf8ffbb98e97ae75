import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { $api, api } from '../../api/client';
import {
  Actions,
  Button,
  ButtonLink,
  EditForm,
  PageHeader,
  QueryResult,
  useEdits,
  useSave,
  type Edits,
  type Save,
} from '../../ui';
import type { Offer } from '../choices';
import { newOffer, offerValues, type OfferValues } from './offer-values';
import { OfferFields } from './OfferFields';
import { isKeyOf } from '../../i18n/own-key';

/** Adds an offer to the directory. */
export function NewOfferPage() {
  const { t } = useTranslation('referrals');
  const edits = useEdits<OfferValues>('own/offer/new', newOffer);
  const goTo = useGoToOffer();
  const save = useSave(
    // Without topics the server takes the usual ones of the kind.
    ({ topics, ...body }: OfferValues) =>
      api.POST('/api/offers', { body: { ...body, topics: topics.length > 0 ? topics : undefined } }),
    {
      success: t('offer.saved'),
      refresh: [['get', '/api/offers']],
      onSaved: ({ data }) => {
        edits.clear();
        goTo(data?.id ?? '');
      },
    },
  );
  return (
    <>
      <PageHeader title={t('offer.addTitle')} path={[{ label: t('offers.title'), href: '/angebote' }]} />
      <OfferForm edits={edits} save={save} backHref="/angebote" fresh={async () => undefined} />
    </>
  );
}

/** Changes an offer; somebody who was faster is shown, not overwritten. */
export function EditOfferPage({ id }: { id: string }) {
  const offer = $api.useQuery('get', '/api/offers/{id}', { params: { path: { id } } });
  return <QueryResult query={offer}>{(data) => <EditOffer offer={data} />}</QueryResult>;
}

function EditOffer({ offer }: { offer: Offer }) {
  const { t } = useTranslation('referrals');
  const { id, name } = offer;
  const path = { params: { path: { id } } };
  const edits = useEdits(`own/offer/${id}`, offerValues(offer), offer.version);
  const goTo = useGoToOffer();
  const save = useSave(
    (values: OfferValues) => api.PATCH('/api/offers/{id}', { ...path, body: { ...values, version: edits.version } }),
    {
      success: t('offer.saved'),
      refresh: [
        ['get', '/api/offers'],
        ['get', '/api/offers/{id}'],
      ],
      onSaved: () => {
        edits.clear();
        goTo(id);
      },
    },
  );
  const fresh = async () => {
    const { data } = await api.GET('/api/offers/{id}', path);
    return data && { values: offerValues(data), version: data.version };
  };
  const crumbs = [
    { label: t('offers.title'), href: '/angebote' },
    { label: name, href: `/angebote/${id}` },
  ];
  return (
    <>
      <PageHeader title={t('offer.editTitle', { name })} path={crumbs} />
      <OfferForm edits={edits} save={save} backHref={`/angebote/${id}`} fresh={fresh} />
    </>
  );
}

interface OfferFormProps {
  edits: Edits<OfferValues>;
  save: Save<OfferValues>;
  backHref: string;
  fresh: () => Promise<{ values: OfferValues; version: number } | undefined>;
}

function OfferForm({ edits, save, backHref, fresh }: OfferFormProps) {
  const { t } = useTranslation('referrals');
  const ui = useTranslation('ui').t;
  const fieldLabel = (field: string) => (isKeyOf(newOffer, field) ? t(`offer.${field}`) : field);
  return (
    <section className="panel">
      <EditForm
        save={save}
        onSubmit={() => save.run(edits.values)}
        edits={edits}
        fresh={fresh}
        fieldLabel={fieldLabel}
        aria-label={t('offer.about')}
      >
        <OfferFields values={edits.values} set={edits.set} />
        <Actions>
          <ButtonLink href={backHref}>{ui('cancel')}</ButtonLink>
          <Button type="submit" tone="primary" isPending={save.isSaving}>
            {ui('save')}
          </Button>
        </Actions>
      </EditForm>
    </section>
  );
}

function useGoToOffer(): (id: string) => void {
  const navigate = useNavigate();
  return (id) => void navigate({ href: `/angebote/${id}` });
}
