import type { Schemas } from '@/shared/api/client';

const marks = { green: '●', yellow: '◆', red: '×', closed: '—' } satisfies Record<Schemas['ContractLamp'], string>;
const tones = { green: 'light-green', yellow: 'light-yellow', red: 'light-red', closed: 'light-closed' } satisfies Record<Schemas['ContractLamp'], string>;

/** The most urgent of expiry, milestone and filing: a colour, a shape and a word. */
export function ContractLamp({ lamp, text }: { lamp: Schemas['ContractLamp']; text: string }) {
  return (
    <span className={`light ${tones[lamp]}`}>
      <span aria-hidden="true">{marks[lamp]}</span> {text}
    </span>
  );
}
