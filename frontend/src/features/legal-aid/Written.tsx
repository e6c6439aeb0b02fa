import { api, unwrap, type Schemas } from '@/shared/api/client';
import { useMay } from '@/shared/auth/session';
import { MaskedText } from '@/shared/ui/MaskedText';

type Plain = Schemas['RevealedPersonalData'];

/** The personal data of a case in full, for a reason that the audit log keeps. */
export const revealCase = (id: string, reason: string) => unwrap(api.POST('/api/v1/legal-aid/cases/{id}/reveal', { params: { path: { id } }, body: { reason } }));

/** What somebody wrote into the dossier. Numbers of persons in it are masked like those beside their names, and revealed like them. */
export function Written({ caseId, text, label, pick }: { caseId: string; text: string; label: string; pick: (plain: Plain) => string | null | undefined }) {
  const mayReveal = useMay('legal-aid.cases.reveal');
  if (!text.includes('*')) return text;
  return <MaskedText masked={text} label={label} onReveal={mayReveal ? async (reason) => pick(await revealCase(caseId, reason)) ?? '—' : undefined} />;
}
