import { useTranslation } from 'react-i18next';
import { useWords } from './words';
import type { Entry, History } from './model';
import { percentOf, yearsOf, type Scale } from './scale';

interface BandsProps {
  history: History;
  entries: readonly Entry[];
  scale: Scale;
  on: string;
}

/** The entries of one history as bands over time; the same is in the table beneath. */
export function Bands({ history, entries, scale, on }: BandsProps) {
  const { t } = useTranslation('histories');
  const { valueOf, periodOf } = useWords();
  if (entries.length === 0) return null;
  const spoken = entries.map((entry) => `${valueOf(entry)}, ${periodOf(entry)}`).join('; ');
  const marker = `${percentOf(scale, on)}%`;
  return (
    <div className="bands" role="img" aria-label={t('drawing', { what: t(`history.${history}`), entries: spoken })}>
      {tracksOf(entries).map((track) => (
        <svg key={track[0]?.id} className="bands__track" width="100%" height="26" aria-hidden="true">
          {track.map((entry) => (
            <Band key={entry.id} entry={entry} end={endOf(entry, track)} scale={scale} on={on} />
          ))}
          <line className="bands__marker" x1={marker} x2={marker} y1="0" y2="26" />
        </svg>
      ))}
    </div>
  );
}

function Band({ entry, end, scale, on }: { entry: Entry; end: string | null; scale: Scale; on: string }) {
  const { valueOf } = useWords();
  const from = percentOf(scale, entry.validFrom ?? scale.from);
  const to = percentOf(scale, end ?? scale.to);
  const holds = (entry.validFrom ?? '') <= on && (end ?? '9999') >= on;
  return (
    <svg x={`${from}%`} width={`${Math.max(to - from, 0.6)}%`} y="2" height="22">
      <rect className={holds ? 'band band--held' : 'band'} width="100%" height="22" rx="3" />
      <text className="band__text" x="6" y="15">
        {valueOf(entry)}
      </text>
    </svg>
  );
}

/** The years over the bands. */
export function Axis({ scale }: { scale: Scale }) {
  return (
    <svg className="bands__axis" width="100%" height="18" aria-hidden="true">
      {yearsOf(scale).map((year) => (
        <text key={year} x={`${percentOf(scale, `${year}-01-01`)}%`} y="13">
          {year}
        </text>
      ))}
    </svg>
  );
}

/** One line for most histories; language has one per language and skill. */
function tracksOf(entries: readonly Entry[]): Entry[][] {
  const tracks = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = `${entry.language ?? ''}/${entry.skill ?? ''}`;
    tracks.set(key, [...(tracks.get(key) ?? []), entry]);
  }
  return [...tracks.values()];
}

/** A measured level ends where it is measured again. */
function endOf(entry: Entry, track: readonly Entry[]): string | null {
  if (entry.history !== 'language') return entry.validUntil;
  const later = track.flatMap(({ validFrom }) => (validFrom && validFrom > (entry.validFrom ?? '') ? [validFrom] : []));
  return later.sort()[0] ?? null;
}
