import { Breadcrumb } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';

type Props = {
  title: string;
  /** Pages above this one, outermost first. */
  path?: { title: string; to?: string }[];
  /** One sentence under the title: what the page is for, or what it leaves out. */
  note?: ReactNode;
  /** Filters and buttons, to the right of the title. */
  extra?: ReactNode;
  /** What it is printed on where that is no A4 sheet. */
  paper?: 'a3';
  children: ReactNode;
};

/** The frame of every page: title (also the window's), way back, tools, content. */
export function PageFrame({ title, path = [], note, extra, paper, children }: Props) {
  useEffect(() => {
    document.title = `${title} · 法治工作台`;
  }, [title]);
  return (
    <article className={paper ? `page paper-${paper}` : 'page'}>
      {path.length > 0 && (
        <Breadcrumb
          aria-label="当前位置"
          items={[...path.map(({ title: name, to }) => ({ title: to ? <Link to={to}>{name}</Link> : name })), { title }]}
        />
      )}
      <header className="page-head">
        <div className="page-title">
          <h1>{title}</h1>
          {note && <p className="page-note">{note}</p>}
        </div>
        {extra && <div className="page-tools">{extra}</div>}
      </header>
      {children}
    </article>
  );
}

/** A white panel on the grey page. */
export function Panel({ title, extra, children, flush = false }: { title?: ReactNode; extra?: ReactNode; children: ReactNode; flush?: boolean }) {
  return (
    <section className={flush ? 'panel panel-flush' : 'panel'}>
      {(title ?? extra) && (
        <header className="panel-head">
          <h2>{title}</h2>
          {extra && <div className="page-tools">{extra}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
