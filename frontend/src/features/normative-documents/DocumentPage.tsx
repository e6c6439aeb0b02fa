import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { download, type Tagged } from '@/shared/api/client';
import { AttachmentsTab } from '@/shared/dossier/Attachments';
import { DeadlinesTab } from '@/shared/dossier/Deadlines';
import { DossierHeader } from '@/shared/dossier/DossierHeader';
import { DossierTabs } from '@/shared/dossier/DossierTabs';
import { FlowTab } from '@/shared/dossier/Flow';
import { StepButtons } from '@/shared/dossier/StepButtons';
import { TimelineTab } from '@/shared/dossier/Timeline';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { LinkButton } from '@/shared/ui/LinkButton';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { documentQuery, documentsQuery, forget, handlersQuery, root, tasksQuery, type DocumentDetail } from './api';
import { CheckedText } from './CheckedText';
import { DocumentBasics } from './DocumentBasics';
import { issuerKindLabels, statusLabels, taskStatusLabels } from './labels';
import { Standing } from './Standing';
import { documentForms } from './steps';

/** 一案一档: a document from its draft to the end of its life. */
export function DocumentPage() {
  const { id = '' } = useParams();
  const document = useQuery(documentQuery(id));
  return <QueryView query={document}>{(found) => <Dossier document={found} />}</QueryView>;
}

const tabLabels = { basics: '基本信息', text: '文本', timeline: '时间轴', deadlines: '期限', cleanup: '清理', attachments: '材料', flow: '流程图' };

function Dossier({ document }: { document: Tagged<DocumentDetail> }) {
  const { value } = document;
  const [tab, setTab] = useUrlState('tab', tabLabels);
  const contents = {
    basics: <DocumentBasics document={value} />,
    text: <CheckedText text={value.text ?? ''} />,
    timeline: <TimelineTab id={value.id} />,
    deadlines: <DeadlinesTab deadlines={value.deadlines} />,
    cleanup: <Tasks id={value.id} />,
    attachments: <AttachmentsTab id={value.id} />,
    flow: <FlowTab path={root} id={value.id} status={value.status} />,
  } satisfies Record<keyof typeof tabLabels, React.ReactNode>;
  return (
    <PageFrame title={value.name} path={[{ title: '规范性文件', to: '/normative-documents/documents' }]} note={`${value.number} · ${value.issuerName}`}>
      <Panel>
        <DossierHeader
          matterId={value.id}
          closed={Boolean(value.closedOn)}
          facts={[
            ['阶段', statusLabels[value.status]],
            ['效力', <Standing key="standing" value={value.standing} />],
            ['文号', value.documentNumber ?? '未编号'],
            ['制定主体', issuerKindLabels[value.issuerKind]],
            ['承办人', value.handlerName ?? '未定'],
          ]}
          deadlines={value.deadlines}
        />
        <Steps document={document} />
      </Panel>
      <Panel flush>
        <DossierTabs labels={tabLabels} contents={contents} tab={tab ?? 'basics'} onChange={setTab} />
      </Panel>
    </PageFrame>
  );
}

/** Writing has a page of its own; every other step is a form over the dossier. */
function Steps({ document: { value, etag } }: { document: Tagged<DocumentDetail> }) {
  const may = (code: string) => value.allowedActions.some((action) => action.code === code);
  const people = useQuery({ ...handlersQuery('normative-documents.documents.draft'), enabled: may('reassign') });
  const others = useInfiniteQuery({ ...documentsQuery({ standing: 'inForce' }, '-publishedOn'), enabled: may('supersede') });
  return (
    <div className="page-tools">
      {may('reviseDraft') && (
        <LinkButton type={value.text ? 'default' : 'primary'} to={`/normative-documents/documents/${value.id}/draft`}>
          {value.text ? '修改草案' : '写入草案'}
        </LinkButton>
      )}
      {may('amend') && (
        <LinkButton type="primary" to={`/normative-documents/documents/${value.id}/draft`}>
          公布修改后的文本
        </LinkButton>
      )}
      <StepButtons
        path={`${root}/documents/${value.id}`}
        etag={etag}
        actions={value.allowedActions}
        forms={documentForms}
        choices={{
          handlerId: people.data?.map((person) => ({ value: person.id, label: `${person.displayName}（${person.organizationName}）` })),
          successorId: others.data?.pages.flatMap((page) => page.items).filter(({ id }) => id !== value.id).map(({ id, name }) => ({ value: id, label: name })),
        }}
        forget={forget}
      />
      {value.publishedOn && <Button onClick={() => void download(`${root}/documents/${value.id}/filing-package.zip`)}>下载备案材料</Button>}
    </div>
  );
}

function Tasks({ id }: { id: string }) {
  const tasks = useInfiniteQuery(tasksQuery({ documentId: id }));
  return (
    <QueryView query={tasks} empty="没有清理过">
      {({ pages }) => (
        <ul>
          {pages
            .flatMap((page) => page.items)
            .map((task) => (
              <li key={task.id}>
                <Link to={`/normative-documents/cleanup-tasks/${task.id}`}>{task.number}</Link>　{task.cause}　{taskStatusLabels[task.status]}
              </li>
            ))}
        </ul>
      )}
    </QueryView>
  );
}
