import { todayInChina } from '@/shared/text/dates';
import type { FieldSpec, Option } from '@/shared/ui/Fields';

/** What only the server knows before a step is taken: whose turn it is, who may take over, what the table says. */
export type Prepared = { options?: Readonly<Record<string, readonly Option[]>>; initial?: Record<string, unknown>; note?: string };

/** What a step asks for, named as in the request's JSON. Which steps there are, and when, the procedure of the API says. */
export type StepFields = {
  fields: readonly FieldSpec[];
  /** The step fills a page of its own, at this address below the dossier's. */
  page?: string;
  /** The way on from where the dossier stands: its button comes first. */
  main?: boolean;
  danger?: boolean;
  /** The act's address where it is not the step's own name: two steps may be two answers of one act. */
  act?: string;
  initial?: Record<string, unknown>;
  toBody?: (values: Record<string, unknown>) => Record<string, unknown>;
  /** Photographs may come with it. */
  photos?: boolean;
  /** Asked of the server when the step's form opens. */
  prepare?: (id: string) => Promise<Prepared>;
};

export type StepForms = Readonly<Record<string, StepFields>>;

export const on = (label: string): FieldSpec => ({ name: 'on', label, kind: 'day', required: true });
export const area = (name: string, label: string, required = true, maxLength?: number): FieldSpec => ({ name, label, kind: 'area', required, maxLength });
export const lines = (text: unknown) => (typeof text === 'string' ? text.split('\n').map((line) => line.trim()).filter(Boolean) : []);

const rankOf = (step: StepFields | undefined) => (step?.main ? 0 : step?.danger ? 2 : 1);

/** The steps that have a form: the way on first, what ends the dossier last, otherwise as the procedure declares them. */
export const inOrder = <Step extends { code: string }>(steps: readonly Step[], forms: StepForms): Step[] =>
  steps.filter(({ code }) => code in forms).sort((a, b) => rankOf(forms[a.code]) - rankOf(forms[b.code]));

/** The fields with the choices that only the server knows. */
export const withOptions = (fields: readonly FieldSpec[], options: Readonly<Record<string, readonly Option[] | undefined>>): FieldSpec[] =>
  fields.map((field) => (typeof field.name === 'string' && options[field.name] ? { ...field, options: options[field.name] } : field));

export const initialOf = ({ fields, initial }: StepFields): Record<string, unknown> => ({
  ...(fields.some((field) => field.name === 'on') ? { on: todayInChina() } : {}),
  ...initial,
});

/** `requestSupplement` → `request-supplement`: the act's own address. */
export const actOf = (code: string) => code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
