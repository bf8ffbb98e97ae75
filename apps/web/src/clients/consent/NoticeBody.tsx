interface NoticeBodyProps {
  /** Names the region for screen readers. */
  title: string;
  language: string;
  children: string;
}

/** A text of the organisation in its own language; long ones scroll, also by keyboard. */
export function NoticeBody({ title, language, children }: NoticeBodyProps) {
  return (
    <div className="legal-text" role="region" aria-label={title} tabIndex={0} lang={language} dir="auto">
      {children}
    </div>
  );
}
