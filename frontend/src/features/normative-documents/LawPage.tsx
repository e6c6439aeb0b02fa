import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { send, type Schemas, type Tagged } from '@/shared/api/client';
import { useMay } from '@/shared/auth/session';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepDrawer } from '@/shared/ui/StepForm';
import { DateText } from '@/shared/ui/Texts';
import { documentsQuery, lawQuery, lawVersionQuery, root } from './api';
import { rankLabels } from './labels';
import { VersionFields } from './VersionFields';
import './normative-documents.css';

type Law = Schemas['LawDetail'];

/** 一部上位法: its versions, the articles of the chosen one, and the documents that cite it. */
export function LawPage() {
  const { id = '' } = useParams();
  const law = useQuery(lawQuery(id));
  return <QueryView query={law}>{(found) => <Detail law={found} />}</QueryView>;
}

function Detail({ law: { value, etag } }: { law: Tagged<Law> }) {
  const [chosen, choose] = useUrlState('version');
  const [adding, setAdding] = useState(false);
  const mayManage = useMay('normative-documents.laws.manage');
  const version = chosen ?? value.currentVersionId ?? value.versions[0]?.id;
  return (
    <PageFrame
      title={`《${value.name}》`}
      path={[{ title: '上位法库', to: '/normative-documents/laws' }]}
      note={`${rankLabels[value.rank]} · ${value.maker}`}
      extra={
        <>
          <Link to={`/normative-documents/law-changes?lawId=${value.id}`}>变动和影响</Link>
          {mayManage && (
            <Button type="primary" onClick={() => setAdding(true)}>
              登记新版本
            </Button>
          )}
        </>
      }
    >
      <div className="columns">
        <Panel title="版本">
          <ul aria-label="版本">
            {value.versions.map((one) => (
              <li key={one.id}>
                <Button type="link" size="small" aria-current={one.id === version} disabled={one.id === version} onClick={() => choose(one.id)}>
                  {one.label}
                </Button>
                <DateText value={one.effectiveOn} /> 施行，{one.articles} 条
              </li>
            ))}
          </ul>
          <h3>引用它的文件</h3>
          <Citing id={value.id} />
        </Panel>
        {version && <Articles id={version} />}
      </div>
      {adding && <NewVersion law={value} etag={etag} onClose={() => setAdding(false)} />}
    </PageFrame>
  );
}

function Articles({ id }: { id: string }) {
  const version = useQuery(lawVersionQuery(id));
  return (
    <QueryView query={version}>
      {(found) => (
        <Panel title={found.label} extra={found.source && <span className="page-note">{found.source}</span>}>
          <p className="norm-text">{found.articles.map(({ provision, text }) => (provision === '全文' ? text : `${provision}　${text}`)).join('\n')}</p>
        </Panel>
      )}
    </QueryView>
  );
}

function Citing({ id }: { id: string }) {
  const documents = useInfiniteQuery(documentsQuery({ lawId: id }));
  return (
    <QueryView query={documents} empty="没有文件引用它">
      {({ pages }) => (
        <>
          <ul>
            {pages
              .flatMap((page) => page.items)
              .map((row) => (
                <li key={row.id}>
                  <Link to={`/normative-documents/documents/${row.id}`}>{row.name}</Link>
                </li>
              ))}
          </ul>
          <LoadMore query={documents} />
        </>
      )}
    </QueryView>
  );
}

function NewVersion({ law, etag, onClose }: { law: Law; etag: string; onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const record = async (body: Schemas['LawVersionDetails']) => {
    const answer = await send(`${root}/laws/${law.id}/versions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'If-Match': etag },
      body: JSON.stringify(body),
    });
    const { changes, tasks } = (await answer.json()) as Schemas['RecordedLaw'];
    await Promise.all([['normative-documents'], ['matters']].map((queryKey) => client.invalidateQueries({ queryKey })));
    void message.info(tasks > 0 ? `${tasks} 件引用变动条文的文件已列入清理。` : '没有文件引用变动的条文。');
    if (changes[0]) await navigate(`/normative-documents/law-changes/${changes[0]}`);
  };
  return (
    <StepDrawer<Schemas['LawVersionDetails']> title={`登记《${law.name}》的新版本`} open onClose={onClose} submitLabel="登记，查找受影响的文件" draftKey={`normative-documents.law.${law.id}`} onSubmit={record}>
      <VersionFields />
    </StepDrawer>
  );
}
