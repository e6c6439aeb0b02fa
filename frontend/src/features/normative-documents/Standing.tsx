import type { Schemas } from '@/shared/api/client';
import { Mark } from '@/shared/ui/Mark';
import { standingLabels } from './labels';

const tones = {
  unpublished: 'grey',
  notYet: 'grey',
  inForce: 'green',
  expiring: 'amber',
  expired: 'grey',
  repealed: 'grey',
  superseded: 'grey',
  invalidated: 'grey',
} as const satisfies Record<Schemas['NormStanding'], string>;

/** 效力: a colour and a word. */
export function Standing({ value }: { value: Schemas['NormStanding'] }) {
  return <Mark tone={tones[value]}>{standingLabels[value]}</Mark>;
}
