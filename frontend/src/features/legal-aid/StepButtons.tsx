import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { send, type Schemas, type Tagged } from '@/shared/api/client';
import { FieldList } from '@/shared/ui/Fields';
import { StepDrawer } from '@/shared/ui/StepForm';
import { candidatesQuery, forgetCases, handlersQuery, type CaseDetail } from './api';
import { actOf, initialOf, stepFields, withOptions } from './steps';

type Action = Schemas['AllowedAction'];
type Props = { aid: Tagged<CaseDetail> };

/** One button for each step that this user may take now; the server says which. */
export function StepButtons({ aid }: Props) {
  const [chosen, setChosen] = useState<Action>();
  const actions = aid.value.allowedActions.filter((action) => action.code in stepFields);
  return (
    <div className="page-tools" role="group" aria-label="可以办理的步骤">
      {actions.map((action, index) => (
        <Button key={action.code} type={index === 0 ? 'primary' : 'default'} danger={stepFields[action.code]?.danger} onClick={() => setChosen(action)}>
          {action.label}
        </Button>
      ))}
      {chosen && <StepOf key={chosen.code} aid={aid} action={chosen} onClose={() => setChosen(undefined)} />}
    </div>
  );
}

type Values = Record<string, unknown>;

function StepOf({ aid, action, onClose }: Props & { action: Action; onClose: () => void }) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { id } = aid.value;
  const candidates = useQuery({ ...candidatesQuery(id), enabled: action.code === 'assign' });
  const handlers = useQuery({ ...handlersQuery, enabled: action.code === 'reassign' });
  const step = stepFields[action.code];
  if (!step) return null;
  const options = {
    practitionerId: candidates.data?.map((one, index) => ({ value: one.practitionerId, label: candidateText(one, index) })),
    handlerId: handlers.data?.map(({ id: value, displayName }) => ({ value, label: displayName })),
  };
  return (
    <StepDrawer<Values>
      title={action.label}
      open
      onClose={onClose}
      legalBasis={action.legalBasis}
      needs={action.needs}
      submitLabel={action.label}
      danger={step.danger}
      initialValues={initialOf(step)}
      draftKey={`legal-aid.${id}.${action.code}`}
      onSubmit={async (values) => {
        await send(`/api/v1/legal-aid/cases/${id}/${actOf(action.code)}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'If-Match': aid.etag },
          body: JSON.stringify(step.toBody?.(values) ?? values),
        });
        void message.success(`已办理：${action.label}`);
        void forgetCases(client);
      }}
    >
      <FieldList fields={withOptions(step.fields, options)} />
    </StepDrawer>
  );
}

const candidateText = ({ name, institutionName, load, fits }: Schemas['AidCandidate'], index: number) =>
  `${name}（${institutionName}，本年 ${load} 件${fits ? '，专长相符' : ''}）${index === 0 ? ' · 轮派建议' : ''}`;
