import { formatNumber } from '../../i18n/format';

const KB = 1024;

/** 340 KB, 1,2 MB. */
export function fileSize(bytes: number): string {
  if (bytes < KB * KB) return `${formatNumber(Math.max(1, Math.round(bytes / KB)))} KB`;
  return `${formatNumber(Math.round((bytes / KB / KB) * 10) / 10)} MB`;
}
