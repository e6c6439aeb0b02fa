import { useQueryClient, type QueryKey } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { send, type Schemas } from '@/shared/api/client';
import { FieldList, type Option } from '@/shared/ui/Fields';
import { StepDrawer } from '@/shared/ui/StepForm';
import { actOf, initialOf, inOrder, withOptions, type StepForms } from './steps';

type Action = Schemas['AllowedAction'];
type Values = Record<string, unknown>;

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
};

/** One button for each step that this user may take now; the server says which. */
export function StepButtons({ path, etag, actions, forms, choices = {}, forget }: Props) {
  const [chosen, setChosen] = useState<Action>();
  const client = useQueryClient();
  const { message } = App.useApp();
  const steps = inOrder(actions, forms);
  const form = chosen && forms[chosen.code];
  if (steps.length === 0) return null;

  const take = async (action: Action, values: Values) => {
    await send(`${path}/${forms[action.code]?.act ?? actOf(action.code)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'If-Match': etag },
      body: JSON.stringify({ ...forms[action.code]?.initial, ...(forms[action.code]?.toBody?.(values) ?? values) }),
    });
    void message.success(`已办理：${action.label}`);
    await Promise.all([...forget, ['matters'], ['documents']].map((queryKey) => client.invalidateQueries({ queryKey })));
  };

  return (
    <div className="page-tools" role="group" aria-label="可以办理的步骤">
      {steps.map((action, index) => (
        <Button key={action.code} type={index === 0 && !forms[action.code]?.danger ? 'primary' : 'default'} danger={forms[action.code]?.danger} onClick={() => setChosen(action)}>
          {action.label}
        </Button>
      ))}
      {chosen && form && (
        <StepDrawer<Values>
          key={chosen.code}
          title={chosen.label}
          open
          onClose={() => setChosen(undefined)}
          legalBasis={chosen.legalBasis}
          needs={chosen.needs}
          submitLabel={chosen.label}
          danger={form.danger}
          initialValues={initialOf(form)}
          draftKey={form.fields.length > 2 ? `${path}.${chosen.code}` : undefined}
          onSubmit={(values) => take(chosen, values)}
        >
          <FieldList fields={withOptions(form.fields, choices)} />
        </StepDrawer>
      )}
    </div>
  );
}
