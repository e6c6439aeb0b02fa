import { Button } from 'antd';
import { useState } from 'react';
import type { Schemas, Tagged } from '@/shared/api/client';
import { useMay } from '@/shared/auth/session';
import { inOrder } from '@/shared/dossier/steps';
import type { CaseDetail } from './api';
import { StepPanel } from './StepPanel';
import { stepFields } from './steps';

type Props = { aid: Tagged<CaseDetail>; onDocumentsDue: () => void };

/** One button for each step that this user may take now; the server says which. */
export function StepButtons({ aid, onDocumentsDue }: Props) {
  const [chosen, setChosen] = useState<Schemas['AllowedAction']>();
  const mayIssue = useMay('documents.issue');
  const actions = inOrder(aid.value.allowedActions, stepFields);
  if (actions.length === 0) return null;
  return (
    <div className="page-tools" role="group" aria-label="可以办理的步骤">
      {actions.map((action, index) => (
        <Button key={action.code} type={index === 0 ? 'primary' : 'default'} danger={stepFields[action.code]?.danger} onClick={() => setChosen(action)}>
          {action.label}
        </Button>
      ))}
      {chosen && (
        <StepPanel
          key={chosen.code}
          aid={aid}
          action={chosen}
          onClose={() => setChosen(undefined)}
          onDone={() => {
            if (mayIssue && chosen.documents.length > 0) onDocumentsDue();
          }}
        />
      )}
    </div>
  );
}
