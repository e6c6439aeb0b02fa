import { Field } from '@/shared/ui/Fields';

/** A version of a law with its full text, named as in the request; `at` is where the version stands in it. */
export function VersionFields({ at = [] }: { at?: string[] }) {
  const name = (field: string) => [...at, field];
  return (
    <>
      <div className="form-grid">
        <Field name={name('label')} label="版本" kind="text" required maxLength={100} help="如 2021年修订" />
        <Field name={name('adoptedOn')} label="通过、公布之日" kind="day" required />
        <Field name={name('effectiveOn')} label="施行之日" kind="day" required />
        <Field name={name('source')} label="公布载体或者网址" kind="text" maxLength={500} />
      </div>
      <Field name={name('text')} label="全文" kind="area" required maxLength={1000000} help="每条以“第…条”起行；编、章、节的标题可以保留。不分条的全文作为一段" />
    </>
  );
}
