/** A mail's words in one language. */
export interface MailText {
  subject: string;
  body: string;
}

/** A mail says that something waits and where; what it is stands behind the login. */
export function mailTexts(link: string): Record<'de' | 'en', MailText> {
  return {
    de: {
      subject: 'Fallnetz: Es gibt etwas Neues für Sie',
      body: `Guten Tag,\n\nin Fallnetz wartet eine Nachricht auf Sie:\n${link}\n\nDiese E-Mail wurde automatisch erstellt und enthält aus Gründen des Datenschutzes keine Einzelheiten.\n`,
    },
    en: {
      subject: 'Fallnetz: something new for you',
      body: `Hello,\n\na message is waiting for you in Fallnetz:\n${link}\n\nThis e-mail was created automatically. To protect personal data it contains no details.\n`,
    },
  };
}
