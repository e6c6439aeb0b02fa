import type { Schemas } from '@/shared/api/client';
import type { Light } from '@/shared/ui/DeadlineLight';

/** A deadline whose matter closed before it ended needs no lamp of its own. */
export const lightOf = (light: Schemas['DeadlineView']['light']): Light => (light === 'closed' ? 'met' : light);
