import type { QueryKey } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Schemas } from '@/shared/api/client';
import type { Option } from '@/shared/ui/Fields';
import { LinkButton } from '@/shared/ui/LinkButton';
import { StepPanel } from './StepPanel';
import { inOrder, type StepForms } from './steps';

type Action = Schemas['AllowedAction'];

type Props = {
  /** Where the API keeps the dossier. */
  path: string;
  etag: string;
  actions: readonly Action[];
  forms: StepForms;
  /** Choices of fields that only the server knows, by the field's name. */
  choices?: Readonly<Record<string, readonly Option[] | undefined>>;
  /** What an act changes besides its dossier. */
  forget: readonly QueryKey[];
  /** After a step that writes documents, for whoever issues them. */
  onDocuments?: () => void;
};

/** One button for each step that this user may take now; the server says which. */
export function StepButtons({ actions, forms, ...panel }: Props) {
  const [chosen, setChosen] = useState<Action>();
  const opener = useRef<HTMLElement>(null);
  const close = () => {
    flushSync(() => setChosen(undefined));
    opener.current?.focus(); // who works by keyboard goes on where he was
  };
  const steps = inOrder(actions, forms);
  const form = chosen && forms[chosen.code];
  if (steps.length === 0) return null;
  return (
    <div className="page-tools" role="group" aria-label="可以办理的步骤">
      {steps.map((action, index) => {
        const { page, danger } = forms[action.code] ?? {};
        if (page) return <LinkButton key={action.code} to={page}>{action.label}</LinkButton>;
        return (
          <Button
            key={action.code}
            type={index === 0 && !danger ? 'primary' : 'default'}
            danger={danger}
            onClick={({ currentTarget }) => {
              opener.current = currentTarget;
              setChosen(action);
            }}
          >
            {action.label}
          </Button>
        );
      })}
      {chosen && form && <StepPanel key={chosen.code} {...panel} action={chosen} step={form} onClose={close} />}
    </div>
  );
}
