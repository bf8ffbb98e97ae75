import { useTranslation } from 'react-i18next';
import { $api } from '../../api/client';
import { useLanguageName } from '../../clients/names';
import { formatDate } from '../../i18n/format';
import { useTopicWord } from '../../organisation/topic/topics';
import { ButtonLink, DescriptionList, PageHeader, QueryResult, TextLink } from '../../ui';
import { useWord, type Offer } from '../choices';
import { usePlaces } from '../places';

/** One offer with everything known about it. */
export function OfferPage({ id }: { id: string }) {
  const offer = $api.useQuery('get', '/api/offers/{id}', { params: { path: { id } } });
  return <QueryResult query={offer}>{(data) => <OfferDetails offer={data} />}</QueryResult>;
}

function OfferDetails({ offer }: { offer: Offer }) {
  const { t } = useTranslation('referrals');
  const edit = <ButtonLink href={`/angebote/${offer.id}/bearbeiten`}>{t('offer.edit')}</ButtonLink>;
  return (
    <>
      <PageHeader
        title={offer.name}
        subtitle={offer.provider}
        path={[{ label: t('offers.title'), href: '/angebote' }]}
        actions={offer.may.change ? edit : null}
      />
      <About offer={offer} />
      <Contact offer={offer} />
    </>
  );
}

function About({ offer }: { offer: Offer }) {
  const { t } = useTranslation('referrals');
  const word = useWord();
  const topicWord = useTopicWord();
  const languageName = useLanguageName();
  const { nameOf } = usePlaces();
  const groups = offer.targetGroups.map((group) => word('targetGroup', group)).join(', ');
  const items = [
    { term: t('offers.kind'), value: word('kind', offer.kind) },
    { term: t('offers.places'), value: offer.ags.map(nameOf).join(', ') },
    {
      term: t('offers.topics'),
      value: offer.topics.map(topicWord).join(' · ') || t('offer.unknown'),
    },
    { term: t('offers.languages'), value: offer.languages.map(languageName).join(', ') || t('offer.unknown') },
    { term: t('offers.targetGroups'), value: groups || t('offer.everybody') },
    { term: t('offers.checkedOn'), value: offer.checkedOn ? formatDate(offer.checkedOn) : t('offers.neverChecked') },
  ];
  return (
    <section className="panel stack">
      <h2>{t('offer.about')}</h2>
      <DescriptionList items={items} />
    </section>
  );
}

function Contact({ offer }: { offer: Offer }) {
  const { t } = useTranslation('referrals');
  const website = offer.website ? (
    <TextLink href={offer.website} target="_blank">
      {offer.website}
    </TextLink>
  ) : null;
  const items = [
    { term: t('offer.address'), value: offer.address },
    { term: t('offer.phone'), value: offer.phone && <TextLink href={`tel:${offer.phone}`}>{offer.phone}</TextLink> },
    { term: t('offer.email'), value: offer.email && <TextLink href={`mailto:${offer.email}`}>{offer.email}</TextLink> },
    { term: t('offer.website'), value: website },
    { term: t('offer.opening'), value: offer.opening },
    { term: t('offer.appointment'), value: offer.appointment },
    { term: t('offer.access'), value: offer.access },
  ].filter(({ value }) => Boolean(value));
  return (
    <section className="panel stack">
      <h2>{t('offer.contact')}</h2>
      {items.length > 0 ? <DescriptionList items={items} /> : <p className="muted">{t('offer.noContact')}</p>}
    </section>
  );
}
