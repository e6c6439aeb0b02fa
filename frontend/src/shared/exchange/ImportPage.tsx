import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { download, save, send, type Schemas } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { countText } from '@/shared/text/money';
import { LinkButton } from '@/shared/ui/LinkButton';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import './exchange.css';

type ImportResult = Schemas['SheetImportResult'];

type Props = {
  title: string;
  /** The list that the rows come into: its name and page. */
  list: { title: string; to: string };
  /** Where the API keeps what is imported. */
  path: string;
  /** What the second column of the layout holds, which names a row beside its number. */
  second: string;
  forget: readonly QueryKey[];
};

async function importFile(path: string, file: File, dryRun: boolean): Promise<ImportResult> {
  const body = new FormData();
  body.append('file', file);
  const response = await send(`${path}/import?dryRun=${dryRun}`, { method: 'POST', body });
  return (await response.json()) as ImportResult;
}

/** Import from the ledger of another system: tried first, then done. */
export function ImportPage({ title, list, path, second, forget }: Props) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [file, setFile] = useState<File>();
  const trial = useMutation({ mutationFn: (chosen: File) => importFile(path, chosen, true) });
  const real = useMutation({ mutationFn: (chosen: File) => importFile(path, chosen, false), onSuccess: () => Promise.all(forget.map((queryKey) => client.invalidateQueries({ queryKey }))) });
  const result = real.data ?? trial.data;
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    trial.reset();
    real.reset();
    if (chosen) trial.mutate(chosen);
  };
  const fetchTemplate = () => download(`${path}/import-template.xlsx`).catch((error: unknown) => message.error(problemOf(error).title));
  return (
    <PageFrame
      title={title}
      path={[list]}
      note="从别的系统的台账导入。先试算，看清接受和退回的行，再正式导入；同一编号只导入一次。"
      extra={<Button onClick={() => void fetchTemplate()}>下载导入模板</Button>}
    >
      <Panel title="一、选择文件">
        <label className="file-field">
          <span>填好的导入模板（xlsx）</span>
          <input
            type="file"
            className="visually-hidden"
            accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            disabled={trial.isPending || real.isPending}
            onChange={({ target }) => {
              choose(target.files?.[0]);
              // Emptied, or the same file chosen again after a correction would be no change.
              target.value = '';
            }}
          />
          <span aria-hidden className="file-choose">
            {file ? '重新选择' : '选择文件'}
          </span>
          <span aria-hidden className="page-note">
            {file?.name ?? '未选择文件'}
          </span>
        </label>
      </Panel>
      <Panel title="二、试算结果">
        <div aria-live="polite">
          {!file && <p className="page-note">选择文件后自动试算，不改动任何数据。</p>}
          {trial.isPending && <p className="page-note">正在试算……</p>}
          {result && <Report result={result} second={second} />}
        </div>
        <ProblemAlert error={trial.error ?? real.error} />
      </Panel>
      {file && trial.data && (
        <Panel title="三、正式导入">
          {real.data ? (
            <div className="page-tools">
              <Alert role="status" type="success" showIcon title={`已导入：新建 ${countText(real.data.report.created)} 件，已在库 ${countText(real.data.report.alreadyPresent)} 件。`} />
              <LinkButton to={list.to}>查看{list.title}</LinkButton>
            </div>
          ) : (
            <Button type="primary" loading={real.isPending} disabled={trial.data.report.created === 0} onClick={() => real.mutate(file)}>
              {trial.data.report.created === 0 ? '没有可以新建的行' : `导入 ${countText(trial.data.report.created)} 件`}
            </Button>
          )}
        </Panel>
      )}
    </PageFrame>
  );
}

function Report({ result: { report, rejectedRowsFile }, second }: { result: ImportResult; second: string }) {
  return (
    <>
      <p>
        总行数 <strong className="figure">{countText(report.rowsIn)}</strong> ＝ 接受 <strong className="figure">{countText(report.accepted)}</strong> ＋ 退回{' '}
        <strong className="figure">{countText(report.rejected)}</strong> ＋ 空行 <strong className="figure">{countText(report.blank)}</strong>；接受的行中，
        {report.dryRun ? '可新建' : '新建'} {countText(report.created)} 件，已在库 {countText(report.alreadyPresent)} 件。
      </p>
      {report.unknownColumns.length > 0 && <Alert type="warning" showIcon title={`不认识的栏目没有读取：${report.unknownColumns.join('、')}`} />}
      {report.rejectedRows.length > 0 && (
        <>
          <div className="scroll-x" tabIndex={0} role="region" aria-label="退回的行，可滚动">
            <table className="steps">
              <caption>退回的行</caption>
              <thead>
                <tr>
                  <th scope="col">行号</th>
                  <th scope="col">原编号</th>
                  <th scope="col">{second}</th>
                  <th scope="col">退回原因</th>
                </tr>
              </thead>
              <tbody>
                {report.rejectedRows.map((row) => (
                  <tr key={row.number}>
                    <td className="figure">{row.number}</td>
                    <td>{row.cells[0]}</td>
                    <td>{row.cells[1]}</td>
                    <td>{row.reasons.join('；')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {rejectedRowsFile && (
            <Button className="after-table" onClick={() => save(workbook(rejectedRowsFile), '退回的行.xlsx')}>
              下载退回的行（xlsx）
            </Button>
          )}
        </>
      )}
    </>
  );
}

const workbook = (base64: string) =>
  new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
