import { useTranslation } from 'react-i18next';
import { DescriptionList, Notice, TextLink } from '../../ui';
import type { Operator } from './model';

const OMBUDSSTELLE = 'https://www.lbbp.nrw.de/ombudsstelle';

/** Whom to ask, per operator; says so plainly where nobody is named. */
export function Contact({ operators }: { operators: readonly Operator[] }) {
  const { t } = useTranslation('accessibility');
  return (
    <section className="panel stack" aria-labelledby="contact">
      <h2 id="contact">{t('contact.title')}</h2>
      {operators.length === 0 ? (
        <Notice tone="warning" title={t('contact.nobody')}>
          <p>{t('contact.nobodyText')}</p>
        </Notice>
      ) : null}
      {operators.map((operator) => (
        <OneContact key={operator.districtId} operator={operator} />
      ))}
    </section>
  );
}

function OneContact({ operator: { district, contact } }: { operator: Operator }) {
  const { t } = useTranslation('accessibility');
  if (!contact) {
    return (
      <Notice tone="warning" title={t('contact.none', { district })}>
        <p>{t('contact.noneText')}</p>
      </Notice>
    );
  }
  const { name, email, phone } = contact;
  const items = [
    { term: t('contact.operator'), value: district },
    { term: t('contact.name'), value: name },
    { term: t('contact.email'), value: <TextLink href={`mailto:${email}`}>{email}</TextLink> },
    ...(phone ? [{ term: t('contact.phone'), value: <TextLink href={telephone(phone)}>{phone}</TextLink> }] : []),
  ];
  return <DescriptionList items={items} />;
}

const telephone = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** Where to go when the operator does not help. */
export function Ombudsstelle({ operators }: { operators: readonly Operator[] }) {
  const { t } = useTranslation('accessibility');
  const address = operators.find(({ contact }) => contact?.ombudsstelle)?.contact?.ombudsstelle;
  return (
    <section className="panel stack" aria-labelledby="ombuds">
      <h2 id="ombuds">{t('ombuds.title')}</h2>
      <p>{t('ombuds.text')}</p>
      {address ? <p className="statement__address">{address}</p> : null}
      <p>
        <TextLink href={OMBUDSSTELLE}>{t('ombuds.link')}</TextLink>
      </p>
    </section>
  );
}
