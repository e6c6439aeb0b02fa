import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { send, type Schemas, type Tagged } from '@/shared/api/client';
import { useMay } from '@/shared/auth/session';
import { lines } from '@/shared/dossier/steps';
import { FieldList } from '@/shared/ui/Fields';
import { Panel } from '@/shared/ui/PageFrame';
import { QueryView } from '@/shared/ui/QueryView';
import { StepDrawer } from '@/shared/ui/StepForm';
import { root, wordsQuery } from './api';
import { categoryLabels } from './labels';
import './normative-documents.css';

type Rule = Schemas['WordRule'];
type Words = Tagged<Schemas['WordListView']>;

/** 提示词表: the words of each category, with the rule that they are measured by. */
export function WordsPanel() {
  const words = useQuery(wordsQuery);
  const mayManage = useMay('normative-documents.settings.manage');
  const [edited, edit] = useState<Rule>();
  return (
    <Panel title="提示词表" extra={words.data?.value.shipped && <span className="page-note">随附的词表，尚未修改</span>}>
      <QueryView query={words}>
        {(found) => (
          <>
            <ul className="hit-rules">
              {found.value.rules.map((rule) => (
                <li key={rule.category}>
                  <strong>{categoryLabels[rule.category]}</strong>{' '}
                  {mayManage && (
                    <Button type="link" size="small" aria-label={`修改${categoryLabels[rule.category]}的提示词`} onClick={() => edit(rule)}>
                      修改
                    </Button>
                  )}
                  <div>{rule.words.join('、')}</div>
                  {rule.except.length > 0 && <div className="page-note">不提示：{rule.except.join('、')}</div>}
                  <div className="page-note">
                    {rule.rule}（{rule.legalBasis}）
                  </div>
                </li>
              ))}
            </ul>
            {edited && <RuleDrawer words={found} rule={edited} onClose={() => edit(undefined)} />}
          </>
        )}
      </QueryView>
    </Panel>
  );
}

type Values = { legalBasis: string; rule: string; words: string; except?: string };

function RuleDrawer({ words: { value, etag }, rule, onClose }: { words: Words; rule: Rule; onClose: () => void }) {
  const client = useQueryClient();
  const save = (values: Values) => {
    const changed: Rule = { category: rule.category, legalBasis: values.legalBasis, rule: values.rule, words: lines(values.words), except: lines(values.except) };
    return send(`${root}/words`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-Match': etag },
      body: JSON.stringify({ rules: value.rules.map((one) => (one.category === rule.category ? changed : one)) }),
    });
  };
  return (
    <StepDrawer<Values>
      title={`${categoryLabels[rule.category]}的提示词`}
      open
      onClose={onClose}
      submitLabel="保存"
      initialValues={{ legalBasis: rule.legalBasis, rule: rule.rule, words: rule.words.join('\n'), except: rule.except.join('\n') }}
      onSubmit={save}
      onDone={() => void client.invalidateQueries({ queryKey: ['normative-documents'] })}
    >
      <FieldList
        fields={[
          { name: 'words', label: '提示用语', kind: 'area', required: true, maxLength: 9000, help: '一行一个，两个字起' },
          { name: 'except', label: '不提示的说法', kind: 'area', maxLength: 9000, help: '含有提示用语但不必提示的，一行一个' },
          { name: 'rule', label: '规则', kind: 'area', required: true, maxLength: 500 },
          { name: 'legalBasis', label: '依据', kind: 'text', required: true, maxLength: 300 },
        ]}
      />
    </StepDrawer>
  );
}
