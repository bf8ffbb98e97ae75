export type BadgeTone = 'info' | 'success' | 'warning' | 'danger' | 'neutral';

/** A state in a word; the colour only repeats it. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: string }) {
  return <span className={`badge badge--${tone}`}>{children}</span>;
}
