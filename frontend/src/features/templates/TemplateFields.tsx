import { Drawer } from 'antd';
import type { Template } from './api';

/** What may be written between braces in the template. */
export function TemplateFields({ template, onClose }: { template: Template | undefined; onClose: () => void }) {
  return (
    <Drawer title={`${template?.name ?? ''}：可填字段`} size={560} open={template !== undefined} onClose={onClose}>
      <table className="steps">
        <thead>
          <tr>
            <th scope="col">字段</th>
            <th scope="col">含义</th>
            <th scope="col">必填</th>
          </tr>
        </thead>
        <tbody>
          {template?.fields.map((field) => (
            <tr key={field.path}>
              <td>
                <code>{field.path}</code>
              </td>
              <td>{field.label}</td>
              <td>{field.required ? '是' : '否'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Drawer>
  );
}
