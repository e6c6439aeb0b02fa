import './notifications.css';

/** A mail as its reader sees it. The frame is a sandbox: nothing in it runs, and nothing leaves it. */
export function MailBody({ subject, html, text }: { subject: string; html?: string; text: string }) {
  return (
    <section aria-label="邮件">
      <h3>{subject}</h3>
      {html === undefined ? <pre className="mail-text">{text}</pre> : <iframe className="mail-frame" title={`邮件正文：${subject}`} sandbox="" srcDoc={html} />}
    </section>
  );
}
