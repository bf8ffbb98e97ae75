import { useLanguageName } from '../../clients/names';
import { formatDate } from '../../i18n/format';
import type { Slip } from '../choices';

type SlipOffer = Slip['offers'][number];
type Word = keyof Slip['labels'];

const lines = ['address', 'phone', 'email', 'website', 'opening', 'appointment', 'access'] as const;

/** The slip: every label in the person's language, with German beside it for whoever receives it. */
export function SlipPaper({ slip }: { slip: Slip }) {
  const { labels, offers, otherBody, heldOn, issuedBy } = slip;
  return (
    <article className="slip" lang={slip.language} dir={slip.direction}>
      <header>
        <h2 className="slip__title">{labels.title}</h2>
        <German slip={slip} word="title" />
      </header>
      {offers.map((offer) => (
        <OfferBlock key={offer.name + offer.provider} slip={slip} offer={offer} />
      ))}
      {otherBody ? (
        <section className="slip__offer">
          <h3>
            <bdi lang="de">{otherBody}</bdi>
          </h3>
          <Sentence slip={slip} word="askUs" />
        </section>
      ) : null}
      <footer className="slip__foot">
        {offers.length > 0 || otherBody ? <Sentence slip={slip} word="showThis" /> : null}
        <Sentence slip={slip} word="noName" />
        <Line slip={slip} word="issuedBy" value={issuedBy} />
        <Line slip={slip} word="date" value={formatDate(heldOn)} />
      </footer>
    </article>
  );
}

function OfferBlock({ slip, offer }: { slip: Slip; offer: SlipOffer }) {
  const languageName = useLanguageName();
  const spoken = offer.languages.map(languageName).join(', ');
  return (
    <section className="slip__offer">
      <h3>
        <bdi lang="de">{offer.name}</bdi>
      </h3>
      {offer.provider ? (
        <p>
          <bdi lang="de">{offer.provider}</bdi>
        </p>
      ) : null}
      {lines.map((word) => (offer[word] ? <Line key={word} slip={slip} word={word} value={offer[word]} /> : null))}
      {spoken ? <Line slip={slip} word="languages" value={spoken} /> : null}
      {offer.address || offer.phone ? null : <Sentence slip={slip} word="askUs" />}
    </section>
  );
}

function Line({ slip, word, value }: { slip: Slip; word: Word; value: string }) {
  return (
    <p className="slip__line">
      <strong>{slip.labels[word]}</strong>
      <German slip={slip} word={word} />
      <bdi className="slip__value">{value}</bdi>
    </p>
  );
}

function Sentence({ slip, word }: { slip: Slip; word: Word }) {
  return (
    <p>
      {slip.labels[word]} <German slip={slip} word={word} />
    </p>
  );
}

/** The German wording, unless the slip is German itself. */
function German({ slip, word }: { slip: Slip; word: Word }) {
  if (slip.language === 'de') return null;
  return (
    <span className="slip__german" lang="de" dir="ltr">
      {slip.germanLabels[word]}
    </span>
  );
}
