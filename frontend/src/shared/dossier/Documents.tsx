import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useMay } from '@/shared/auth/session';
import { byWordsOrPinyin } from '@/shared/text/sound';
import { Mark } from '@/shared/ui/Mark';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { DocumentAct } from './DocumentAct';
import { documentsQuery, outstandingQuery, templatesQuery, type Document, type Order } from './documents';
import { DownloadButton } from './DownloadButton';
import { IssueDocument } from './IssueDocument';
import './dossier.css';

type Props = {
  id: string;
  /** Prefix of the module, whose documents may be written. */
  module: string;
  /** To whom documents are served, as a proposal. */
  recipient: string;
  /** Code of the module's 送达回证; absent where it has none. */
  receipt?: string;
};

/** 文书: issued ones with their numbers, voids kept with their reason, and what the steps taken still ask for. */
export function DocumentsTab({ id, module, recipient, receipt }: Props) {
  const documents = useQuery(documentsQuery(id));
  const mayIssue = useMay('documents.issue');
  const [order, setOrder] = useState<Order>();
  const [act, setAct] = useState<{ kind: 'void' | 'serve'; document: Document }>();
  const receiptOf = (document: Document, code: string): Order => ({
    matterId: id,
    code,
    fields: { 'service.documentName': document.title, ...(document.number ? { 'service.documentNumber': document.number } : {}) },
  });
  return (
    <>
      {mayIssue && <Choose id={id} module={module} onChoose={(code) => setOrder({ matterId: id, code })} />}
      <QueryView query={documents} empty="还没有文书">
        {(rows) => (
          <div className="scroll-x" tabIndex={0} role="region" aria-label="文书">
            <table className="steps">
              <thead>
                <tr>
                  {['序号', '文书', '文号', '成文日期', '印发人', '状态', '送达', '操作'].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  <tr key={row.id}>
                    <td className="figure">{index + 1}</td>
                    <td className="title-cell">{row.title}</td>
                    <td className="unbroken">{row.number ?? '—'}</td>
                    <td className="unbroken">
                      <DateText value={row.issuedOn} />
                    </td>
                    <td>{row.issuedByName}</td>
                    <td>{row.voidReason ? <Mark tone="grey">{`作废：${row.voidReason}`}</Mark> : '有效'}</td>
                    <td>
                      {row.services.map((service) => `${service.servedOn} ${service.methodName} ${service.recipientName}`).join('；') || <span className="absent">未送达</span>}
                    </td>
                    <td className="row-acts">
                      <DownloadButton path={`/api/v1/documents/${row.id}/content`} name={row.title} />
                      {mayIssue && !row.voidReason && row.number && (
                        <>
                          {receipt && (
                            <Button type="link" size="small" onClick={() => setOrder(receiptOf(row, receipt))} aria-label={`送达回证：${row.title}`}>
                              送达回证
                            </Button>
                          )}
                          <Button type="link" size="small" onClick={() => setAct({ kind: 'serve', document: row })} aria-label={`记载送达：${row.title}`}>
                            记载送达
                          </Button>
                        </>
                      )}
                      <VoidButton document={row} onVoid={() => setAct({ kind: 'void', document: row })} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </QueryView>
      {order && <IssueDocument order={order} onClose={() => setOrder(undefined)} />}
      {act && <DocumentAct {...act} matterId={id} recipient={recipient} onClose={() => setAct(undefined)} />}
    </>
  );
}

function VoidButton({ document, onVoid }: { document: Document; onVoid: () => void }) {
  const mayVoid = useMay('documents.void');
  return mayVoid && !document.voidReason ? (
    <Button type="link" size="small" danger onClick={onVoid} aria-label={`作废：${document.title}`}>
      作废
    </Button>
  ) : null;
}

/** What the steps taken ask for, one click each; what no step writes by the list. */
function Choose({ id, module, onChoose }: { id: string; module: string; onChoose: (code: string) => void }) {
  const templates = useQuery(templatesQuery(module));
  const due = useQuery(outstandingQuery(id)).data ?? [];
  return (
    <div className="page-tools" role="group" aria-label="制作文书">
      {due.length > 0 && <span>应当制作：</span>}
      {due.map(({ code, title }) => (
        <Button key={code} type="primary" ghost onClick={() => onChoose(code)}>
          {title}
        </Button>
      ))}
      <Select
        aria-label="制作其他文书"
        placeholder="制作其他文书"
        className="range-filter"
        showSearch={byWordsOrPinyin}
        value={null}
        onChange={(code: string | null) => code && onChoose(code)}
        options={templates.data?.filter(({ isOfAStep }) => !isOfAStep).map(({ code, name }) => ({ value: code, label: name }))}
      />
    </div>
  );
}
