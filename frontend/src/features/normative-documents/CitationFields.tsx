import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Form, Select } from 'antd';
import { byWordsOrPinyin } from '@/shared/text/sound';
import { lawQuery, lawsQuery, lawVersionQuery } from './api';

export type Citation = { lawId: string; lawVersionId?: string | null; provisions: string[] };

type Props = { name: string; label: string; required?: boolean };

/** 制定依据, to the article: the law, its version and the articles, which are offered from the law library. */
export function CitationFields({ name, label, required = false }: Props) {
  const laws = useInfiniteQuery(lawsQuery());
  const options = laws.data?.pages.flatMap((page) => page.items).map((law) => ({ value: law.id, label: law.name })) ?? [];
  return (
    <Form.List name={name} rules={required ? [{ validator: (_rule, rows?: unknown[]) => (rows?.length ? Promise.resolve() : Promise.reject(new Error(`请写明${label}`))) }] : []}>
      {(rows, { add, remove }, { errors }) => (
        <>
          {rows.map((row, index) => (
            <fieldset key={row.key} className="party">
              <legend>
                {label} {index + 1}
              </legend>
              <Form.Item name={[row.name, 'lawId']} label="上位法" rules={[{ required: true, message: '请选择上位法' }]}>
                <Select options={options} showSearch={byWordsOrPinyin} placeholder="上位法库中的法律、法规、规章、文件" />
              </Form.Item>
              <Form.Item noStyle shouldUpdate={(before: Record<string, Citation[]>, after: Record<string, Citation[]>) => before[name]?.[row.name]?.lawId !== after[name]?.[row.name]?.lawId || before[name]?.[row.name]?.lawVersionId !== after[name]?.[row.name]?.lawVersionId}>
                {({ getFieldValue }) => {
                  const chosen = getFieldValue([name, row.name]) as Citation | undefined;
                  return chosen?.lawId ? <Provisions name={row.name} lawId={chosen.lawId} versionId={chosen.lawVersionId ?? undefined} /> : null;
                }}
              </Form.Item>
              <Button size="small" onClick={() => remove(row.name)}>
                删去这一部
              </Button>
            </fieldset>
          ))}
          <Form.ErrorList errors={errors} />
          <Button onClick={() => add({ provisions: [] })}>添加{label}</Button>
        </>
      )}
    </Form.List>
  );
}

function Provisions({ name, lawId, versionId }: { name: number; lawId: string; versionId?: string }) {
  const law = useQuery(lawQuery(lawId));
  const version = versionId ?? law.data?.value.currentVersionId ?? undefined;
  const articles = useQuery({ ...lawVersionQuery(version ?? ''), enabled: version !== undefined });
  return (
    <div className="form-grid">
      <Form.Item name={[name, 'lawVersionId']} label="版本" extra="不选则为最新版本">
        <Select allowClear placeholder="最新版本" options={law.data?.value.versions.map((one) => ({ value: one.id, label: `${one.label}（${one.effectiveOn}施行）` }))} />
      </Form.Item>
      <Form.Item name={[name, 'provisions']} label="条款" extra="引用整部法的不填；可以写到款，如“第二十一条第一款”">
        <Select mode="tags" placeholder="第…条" options={articles.data?.articles.filter(({ provision }) => provision !== '全文').map(({ provision }) => ({ value: provision, label: provision }))} />
      </Form.Item>
    </div>
  );
}

/** The rows that the API gives, one for each provision, put together law by law as the form has them. */
export function citationsOf(bases: readonly { lawId: string; lawVersionId: string; provision?: string | null }[]): Citation[] {
  const found = new Map<string, Citation>();
  for (const basis of bases) {
    const key = `${basis.lawId}/${basis.lawVersionId}`;
    const citation = found.get(key) ?? { lawId: basis.lawId, lawVersionId: basis.lawVersionId, provisions: [] };
    if (basis.provision) citation.provisions.push(basis.provision);
    found.set(key, citation);
  }
  return [...found.values()];
}
