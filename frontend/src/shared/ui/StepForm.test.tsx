import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Problem } from '@/shared/api/problem';
import { loadDraft } from '@/shared/auth/drafts';
import { renderPage } from '@/test/render';
import { clerk } from '@/test/server';
import { FieldList } from './Fields';
import { StepForm } from './StepForm';
import { pathOf } from './useProblemForm';

const fields = [{ name: 'reason', label: '不予援助的理由', kind: 'area', required: true } as const];

function show(onSubmit: () => Promise<unknown>, onDone?: () => void) {
  return renderPage(
    <StepForm<{ reason: string }> legalBasis="法律援助法第四十三条" submitLabel="不予援助" draftKey="refuse" onSubmit={onSubmit} onDone={onDone}>
      <FieldList fields={fields} />
    </StepForm>,
  );
}

test('nothing is sent while a required field is empty', async () => {
  const onSubmit = vi.fn(() => Promise.resolve());
  show(onSubmit);
  await userEvent.click(screen.getByRole('button', { name: '不予援助' }));
  expect(await screen.findByText('请填写不予援助的理由')).toBeVisible();
  expect(onSubmit).not.toHaveBeenCalled();
});

test('a field error from the server stands beside its field, not above the form', async () => {
  show(() => Promise.reject(new Problem(400, { title: '填写有误', errors: { reason: ['理由不能少于十个字'] } })));
  await userEvent.type(screen.getByLabelText('不予援助的理由'), '无');
  await userEvent.click(screen.getByRole('button', { name: '不予援助' }));
  expect(await screen.findByText('理由不能少于十个字')).toHaveClass('ant-form-item-explain-error');
  expect(screen.queryByText('填写有误')).toBeNull();
});

test('an error of a field that the form does not show is not lost', async () => {
  show(() => Promise.reject(new Problem(400, { title: '填写有误', errors: { other: ['别处有误'] } })));
  await userEvent.type(screen.getByLabelText('不予援助的理由'), '无');
  await userEvent.click(screen.getByRole('button', { name: '不予援助' }));
  expect(await screen.findByText('别处有误')).toBeVisible();
});

test('a broken rule is a sentence with its article', async () => {
  show(() => Promise.reject(new Problem(422, { title: '不予援助须说明理由', detail: '法律援助法第四十三条第二款' })));
  await userEvent.type(screen.getByLabelText('不予援助的理由'), '无');
  await userEvent.click(screen.getByRole('button', { name: '不予援助' }));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('不予援助须说明理由');
  expect(alert).toHaveTextContent('法律援助法第四十三条第二款');
});

test('what was typed is kept as a draft until it is sent', async () => {
  const onDone = vi.fn();
  show(() => Promise.resolve(), onDone);
  await userEvent.type(screen.getByLabelText('不予援助的理由'), '不属于范围');
  await waitFor(() => expect(loadDraft(clerk.id, 'refuse')).toEqual({ reason: '不属于范围' }), { timeout: 3000 });
  await userEvent.click(screen.getByRole('button', { name: '不予援助' }));
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  expect(loadDraft(clerk.id, 'refuse')).toBeUndefined();
});

test('names of the JSON lead to fields of nested lists', () => {
  expect(pathOf('applicants[0].idNumber')).toEqual(['applicants', 0, 'idNumber']);
});

test('Enter moves to the next field and never sends a half-filled form', async () => {
  const onSubmit = vi.fn(() => Promise.resolve());
  renderPage(
    <StepForm submitLabel="登记" onSubmit={onSubmit}>
      <FieldList fields={[{ name: 'name', label: '姓名', kind: 'text' }, { name: 'phone', label: '电话', kind: 'text' }]} />
    </StepForm>,
  );
  await userEvent.type(screen.getByLabelText('姓名'), '张三{Enter}');
  expect(screen.getByLabelText('电话')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(screen.getByRole('button', { name: '登记' })).toHaveFocus();
  expect(onSubmit).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(onSubmit).toHaveBeenCalled());
});
