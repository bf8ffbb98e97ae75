import type { components } from '../../api/schema';

export type Notice = components['schemas']['NoticeView'];
export type Kind = Notice['kind'];

export const kinds: readonly Kind[] = ['art_13_notice', 'consent'];

/** A text in one language with everything it has been. */
export interface NoticeText {
  language: string;
  newest: Notice;
  earlier: readonly Notice[];
}

/** The texts of one kind, German first. The server sends the newest version of a language first. */
export function textsOf(notices: readonly Notice[], kind: Kind): NoticeText[] {
  const ofKind = notices.filter((notice) => notice.kind === kind);
  const newest = ofKind.filter(({ language }, at) => ofKind.findIndex((other) => other.language === language) === at);
  return newest
    .map((first) => ({
      language: first.language,
      newest: first,
      earlier: ofKind.filter((other) => other.language === first.language && other !== first),
    }))
    .sort((a, b) => Number(b.language === 'de') - Number(a.language === 'de') || a.language.localeCompare(b.language));
}
