import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Group } from '@/shared/dossier/Group';
import { PageFrame, Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { catalogueEntryQuery } from './api';
import { Standing } from './Standing';
import './normative-documents.css';

/** One published document, for anybody. */
export function CatalogueEntryPage() {
  const { id = '' } = useParams();
  const entry = useQuery(catalogueEntryQuery(id));
  return (
    <main className="public-page">
      <QueryView query={entry}>
        {(found) => (
          <PageFrame title={found.name} path={[{ title: '规范性文件目录', to: '/normative-documents/catalogue' }]} note={found.issuerName}>
            <Panel>
              <div className="dossier-groups">
                <Group
                  title="公布"
                  rows={[
                    ['效力', <Standing key="standing" value={found.standing} />],
                    ['文号', found.documentNumber],
                    ['统一登记号', found.registrationNumber],
                    ['公布', <DateText key="published" value={found.publishedOn} />],
                    ['公布载体', found.publishedIn],
                    ['施行', <DateText key="effective" value={found.effectiveOn} />],
                    ['有效期至', found.validUntil && <DateText value={found.validUntil} />],
                    ['不再有效', found.endedOn && <DateText value={found.endedOn} />],
                    ['制定依据', found.bases.join('；')],
                  ]}
                />
              </div>
            </Panel>
            <Panel title="文本">
              <p className="norm-text">{found.text}</p>
            </Panel>
          </PageFrame>
        )}
      </QueryView>
    </main>
  );
}
