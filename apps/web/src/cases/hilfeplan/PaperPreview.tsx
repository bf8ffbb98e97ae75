import { useTranslation } from 'react-i18next';
import type { PlanPaper } from '../model';

type Word = PlanPaper['words']['title'];
type Measure = PlanPaper['otherMeasures'][number];

/** What will stand on the paper, in its order; the PDF says the same. */
export function PaperPreview({ paper }: { paper: PlanPaper }) {
  const { t } = useTranslation('hilfeplan');
  const { words, facts, goals, otherMeasures, signers } = paper;
  return (
    <section className="paper" aria-label={t('print.preview')} tabIndex={0}>
      <div className="stack" lang={paper.language} dir={paper.direction}>
        <p className="paper__title">
          <Both word={words.title} />
        </p>
        {paper.draft ? (
          <p>
            <strong>
              <Both word={words.draft} />
            </strong>
          </p>
        ) : null}
        <dl className="paper__facts">
          {facts.map(({ label, value }) => (
            <div key={label.german || label.own}>
              <dt>
                <Both word={label} />
              </dt>
              <dd>
                <Both word={value} />
              </dd>
            </div>
          ))}
        </dl>
        {goals.map(({ number, text, area, until, measures }) => (
          <div key={number} className="stack stack--tight">
            <h3>
              <Both word={words.goal} /> {number}
            </h3>
            <p dir="auto" className="paper__text">
              {text}
            </p>
            <p>
              <Both word={area} /> · <Both word={until} />
            </p>
            <PaperMeasures measures={measures} words={words} />
          </div>
        ))}
        {otherMeasures.length > 0 ? (
          <div className="stack stack--tight">
            <h3>
              <Both word={words.otherMeasures} />
            </h3>
            <PaperMeasures measures={otherMeasures} words={words} />
          </div>
        ) : null}
        <p>
          <Both word={words.agreement} />
        </p>
        <ul className="paper__signers">
          {signers.map((signer) => (
            <li key={signer.own}>
              <Both word={signer} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function PaperMeasures({ measures, words }: { measures: readonly Measure[]; words: PlanPaper['words'] }) {
  if (measures.length === 0) {
    return (
      <p>
        <Both word={words.noMeasure} />
      </p>
    );
  }
  return (
    <ul>
      {measures.map(({ text, who, due }, index) => (
        <li key={index}>
          <bdi>{text}</bdi> · {who ? <bdi>{who}</bdi> : <Both word={words.nobody} />} · <Both word={due} />
        </li>
      ))}
    </ul>
  );
}

/** The own wording, the German beside it. */
function Both({ word: { own, german } }: { word: Word }) {
  return (
    <>
      <bdi>{own}</bdi>{' '}
      {german ? (
        <bdi lang="de" className="muted">
          {german}
        </bdi>
      ) : null}
    </>
  );
}
