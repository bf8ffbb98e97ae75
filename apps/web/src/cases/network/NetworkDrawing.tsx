import { useTranslation } from 'react-i18next';
import type { NetworkEntry } from '../model';
import { centre, layOut, linesOf, rings, size, type Node } from './layout';
import { qualities } from './network-values';

/** Three circles around the client; shape and line say what the relation is like, the number leads to the list. */
export function NetworkDrawing({ entries }: { entries: readonly NetworkEntry[] }) {
  const { t } = useTranslation('network');
  const nodes = layOut(entries);
  const summary = useSummary(entries);
  return (
    <figure className="network__figure">
      <svg
        className="network__drawing"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={t('drawing', { summary })}
      >
        {rings.map((radius) => (
          <circle key={radius} className="network__ring" cx={centre} cy={centre} r={radius} />
        ))}
        {nodes.map(({ entry, x, y }) => (
          <line key={entry.id} className={`network__line--${entry.quality}`} x1={centre} y1={centre} x2={x} y2={y} />
        ))}
        <circle className="network__client" cx={centre} cy={centre} r="32" />
        <text className="network__client-name" x={centre} y={centre + 4}>
          {t('client')}
        </text>
        {nodes.map((node) => (
          <Somebody key={node.entry.id} {...node} />
        ))}
      </svg>
      <figcaption>
        <p>{summary}</p>
        <Legend />
      </figcaption>
    </figure>
  );
}

function useSummary(entries: readonly NetworkEntry[]): string {
  const { t } = useTranslation('network');
  const number = (quality: NetworkEntry['quality']) => entries.filter((entry) => entry.quality === quality).length;
  return t('summary', {
    helpful: number('helpful'),
    ambivalent: number('ambivalent'),
    burdening: number('burdening'),
  });
}

function Somebody({ entry: { label, quality }, number, x, y }: Node) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <Shape quality={quality} />
      <text className="network__number" y="4">
        {number}
      </text>
      <text className="network__name" y="25">
        {linesOf(label).map((line, at) => (
          <tspan key={line} x="0" dy={at === 0 ? 0 : 14}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function Shape({ quality }: { quality: NetworkEntry['quality'] }) {
  const className = `network__shape network__shape--${quality}`;
  if (quality === 'helpful') return <circle className={className} r="12" />;
  if (quality === 'ambivalent') return <path className={className} d="M0-15 15 0 0 15-15 0Z" />;
  return <rect className={className} x="-12" y="-12" width="24" height="24" />;
}

function Legend() {
  const { t } = useTranslation('network');
  return (
    <ul className="network__legend" aria-label={t('legend')}>
      {qualities.map((quality) => (
        <li key={quality} className="row">
          <svg viewBox="-30 -16 60 32" aria-hidden="true">
            <line className={`network__line--${quality}`} x1="-30" x2="30" y1="0" y2="0" />
            <Shape quality={quality} />
          </svg>
          {t(`quality.${quality}`)}
        </li>
      ))}
    </ul>
  );
}
