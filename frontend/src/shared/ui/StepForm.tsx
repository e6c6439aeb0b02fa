import { Button, Drawer, Form, type FormInstance } from 'antd';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { dropDraft, loadDraft, saveDraft } from '@/shared/auth/drafts';
import { useUser } from '@/shared/auth/session';
import { moveOnEnter } from './moveOnEnter';
import { ProblemAlert } from './ProblemView';
import { useProblemForm } from './useProblemForm';

export type StepFormProps<Values extends object> = {
  /** Law and article under which the step is taken. */
  legalBasis?: string;
  /** What the step needs, from the procedure's declaration. */
  needs?: readonly string[];
  initialValues?: Partial<Values>;
  submitLabel: string;
  danger?: boolean;
  /** Sends the step; whatever it throws is shown beside the fields or as a sentence with its article. */
  onSubmit: (values: Values) => Promise<unknown>;
  onDone?: () => void;
  onCancel?: () => void;
  /** Under which the form keeps its draft on this computer; absent for forms of two fields. */
  draftKey?: string;
  form?: FormInstance<Values>;
  onValuesChange?: (changed: Partial<Values>, values: Values) => void;
  children: ReactNode;
};

const draftPause = 500;

/** The form of one step of a procedure (or of any other change). Children are `Form.Item`s named as in the request's JSON. */
export function StepForm<Values extends object>(props: StepFormProps<Values>) {
  const { legalBasis, needs = [], initialValues, submitLabel, danger, onSubmit, onDone, onCancel, draftKey, onValuesChange, children } = props;
  const [own] = Form.useForm<Values>();
  const form = props.form ?? own;
  const { problem, show, clear } = useProblemForm(form as FormInstance);
  const [busy, setBusy] = useState(false);
  const draft = useDraft<Values>(draftKey);
  // Prefixes the ids of the fields: a field `content` is not to answer for the page's own #content.
  const name = useId();

  const submit = async (values: Values) => {
    setBusy(true);
    clear();
    try {
      await onSubmit(values);
      draft.drop();
      onDone?.();
    } catch (error) {
      show(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Form<Values>
      form={form}
      name={name}
      layout="vertical"
      className="step-form"
      initialValues={{ ...initialValues, ...draft.found }}
      scrollToFirstError={{ focus: true, block: 'center' }}
      onKeyDown={moveOnEnter}
      onFinish={(values) => void submit(values)}
      onValuesChange={(changed: Partial<Values>, values: Values) => {
        draft.keep(values);
        onValuesChange?.(changed, values);
      }}
    >
      {legalBasis && <p className="legal-basis">依据：{legalBasis}</p>}
      {needs.length > 0 && <p className="step-needs">须有：{needs.join('；')}</p>}
      {draft.found && (
        <p className="page-note">
          已恢复上次未提交的草稿。
          <Button
            type="link"
            size="small"
            onClick={() => {
              draft.drop();
              form.resetFields();
              form.setFieldsValue(initialValues as Parameters<typeof form.setFieldsValue>[0]);
            }}
          >
            放弃草稿
          </Button>
        </p>
      )}
      {children}
      <ProblemAlert error={problem} onClose={clear} />
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" danger={danger} loading={busy}>
          {submitLabel}
        </Button>
        {onCancel && <Button onClick={onCancel}>取消</Button>}
      </div>
    </Form>
  );
}

function useDraft<Values extends object>(key: string | undefined) {
  const { id } = useUser();
  const [found, setFound] = useState(() => (key ? loadDraft<Values>(id, key) : undefined));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsaved = useRef<() => void>(undefined);
  useEffect(() => {
    // Who reloads within the pause loses nothing. Not when the form goes: it goes at the sign-out too, after the drafts were forgotten.
    const save = () => unsaved.current?.();
    window.addEventListener('pagehide', save);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('pagehide', save);
    };
  }, []);
  return {
    found,
    keep(values: Values) {
      if (!key) return;
      clearTimeout(timer.current);
      unsaved.current = () => {
        unsaved.current = undefined;
        saveDraft(id, key, values);
      };
      timer.current = setTimeout(unsaved.current, draftPause);
    },
    drop() {
      clearTimeout(timer.current);
      unsaved.current = undefined;
      if (key) dropDraft(id, key);
      setFound(undefined);
    },
  };
}

/** The same form in a drawer over the page that it changes. */
export function StepDrawer<Values extends object>({ title, open, onClose, ...form }: StepFormProps<Values> & { title: string; open: boolean; onClose: () => void }) {
  return (
    <Drawer title={title} open={open} onClose={onClose} size={560} destroyOnHidden mask={{ closable: false }} className="step-drawer">
      <StepForm<Values>
        {...form}
        onCancel={onClose}
        onDone={() => {
          onClose();
          form.onDone?.();
        }}
      />
    </Drawer>
  );
}
