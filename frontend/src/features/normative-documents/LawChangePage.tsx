import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { DossierHeader } from '@/shared/dossier/DossierHeader';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { lawChangeQuery } from './api';
import { changeKindLabels } from './labels';
import { SideBySide } from './SideBySide';
import { TaskTable } from './TaskTable';

/** 一次变动: the articles side by side, and the documents that it found. */
export function LawChangePage() {
  const { id = '' } = useParams();
  const change = useQuery(lawChangeQuery(id));
  return (
    <QueryView query={change}>
      {(found) => (
        <PageFrame title={`《${found.lawName}》${found.versionLabel}`} path={[{ title: '上位法变动', to: '/normative-documents/law-changes' }]}>
          <Panel>
            <DossierHeader
              facts={[
                ['变动', changeKindLabels[found.kind]],
                ['涉及的原规定', `《${found.citedLawName}》`],
                ['施行日期', <DateText key="effective" value={found.effectiveOn} />],
                ['受影响的文件', `${found.hits} 件`],
              ]}
            />
          </Panel>
          <Panel title="受影响的文件">
            <TaskTable filter={{ lawChangeId: found.id }} empty="没有有效的文件引用变动的条文" />
          </Panel>
          <Panel title="新旧条文对照">
            <SideBySide changes={found.changes} label="新旧条文对照" />
          </Panel>
        </PageFrame>
      )}
    </QueryView>
  );
}
