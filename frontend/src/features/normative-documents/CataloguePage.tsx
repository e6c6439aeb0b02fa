import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useUrlFilters } from '@/shared/hooks/useUrlState';
import { todayInChina } from '@/shared/text/dates';
import { FilterBar, type FilterSpec } from '@/shared/ui/FilterBar';
import { LoadMore } from '@/shared/ui/LoadMore';
import { PageFrame } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { DateText } from '@/shared/ui/Texts';
import { catalogueQuery, type CatalogueFilter } from './api';
import { issuerKindLabels, optionsOf } from './labels';
import { Standing } from './Standing';
import './normative-documents.css';

const names = ['q', 'text', 'on', 'issuerKind'] as const satisfies readonly (keyof CatalogueFilter)[];

const filters: FilterSpec[] = [
  { kind: 'search', name: 'q', label: '检索目录', placeholder: '名称、文号、制定机关' },
  { kind: 'search', name: 'text', label: '检索正文', placeholder: '正文中的文字' },
  { kind: 'day', name: 'on', label: '在哪一天有效' },
  { kind: 'choice', name: 'issuerKind', label: '制定主体', options: optionsOf(issuerKindLabels) },
];

/** 现行有效规范性文件目录, for anybody; with a day, what was in force on it. */
export function CataloguePage() {
  const [url, setFilter] = useUrlFilters(names);
  const filter = { ...url, issuerKind: url.issuerKind && url.issuerKind in issuerKindLabels ? url.issuerKind : undefined } as CatalogueFilter;
  const catalogue = useInfiniteQuery(catalogueQuery(filter));
  const day = url.on ?? todayInChina();
  return (
    <main className="public-page">
      <PageFrame title="规范性文件目录" note={url.on ? `${day} 这一天有效的规范性文件` : `现行有效的规范性文件（${day}）`}>
        <FilterBar filters={filters} value={url} onChange={setFilter} />
        <QueryView query={catalogue} empty="没有符合条件的文件">
          {({ pages }) => (
            <>
              <div className="scroll-x" tabIndex={0} role="region" aria-label="规范性文件目录">
                <table className="steps">
                  <thead>
                    <tr>
                      {['序号', '名称', '文号', '制定机关', '施行日期', '有效期至', '效力'].map((head) => (
                        <th key={head} scope="col">
                          {head}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {pages
                      .flatMap((page) => page.items)
                      .map((row, index) => (
                        <tr key={row.id}>
                          <td className="figure">{index + 1}</td>
                          <td>
                            <Link to={`/normative-documents/catalogue/${row.id}`}>{row.name}</Link>
                            {row.snippet && <span className="snippet">{row.snippet}</span>}
                          </td>
                          <td className="unbroken">{row.documentNumber}</td>
                          <td>{row.issuerName}</td>
                          <td className="unbroken">
                            <DateText value={row.effectiveOn} />
                          </td>
                          <td className="unbroken">
                            <DateText value={row.validUntil} />
                          </td>
                          <td className="unbroken">
                            <Standing value={row.standing} />
                          </td>
                        </tr>
                      ))}
                  </tbody>
                </table>
              </div>
              <LoadMore query={catalogue} />
            </>
          )}
        </QueryView>
      </PageFrame>
    </main>
  );
}
