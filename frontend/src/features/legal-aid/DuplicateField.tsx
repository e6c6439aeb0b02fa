import { useState } from 'react';
import { Problem } from '@/shared/api/problem';
import { loadDraft } from '@/shared/auth/drafts';
import { useUser } from '@/shared/auth/session';
import { Field } from '@/shared/ui/Fields';
import { Panel } from '@/shared/ui/PageFrame';

/** Watches for the refusal of a second case of the same person and cause; from then on the form asks for the reason. */
export function useDuplicate(draftKey?: string, given?: string | null) {
  const { id } = useUser();
  const [found, setFound] = useState(() => Boolean(given ?? (draftKey && loadDraft<{ duplicateReason: string }>(id, draftKey)?.duplicateReason)));
  const watch = async <T,>(call: Promise<T>): Promise<T> => {
    try {
      return await call;
    } catch (error) {
      if (error instanceof Problem && error.code === 'legal-aid.duplicate') setFound(true);
      throw error;
    }
  };
  return { found, watch };
}

export function DuplicateField() {
  return (
    <Panel title="同一当事人的同一事项已有在办案件">
      <Field name="duplicateReason" label="另立案件的理由" kind="area" required maxLength={500} />
    </Panel>
  );
}
