import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderPage } from '@/test/render';
import { clerk, json, problem, stubServer } from '@/test/server';
import { saveDraft } from '@/shared/auth/drafts';
import { ApplicationPage } from './ApplicationPage';

const divisions = { 'GET /api/v1/organizations/divisions': () => json([{ id: 'd', code: '360124102', name: '温圳镇', kind: '镇' }]) };
const cases = '/api/v1/legal-aid/cases';

const draft = {
  channel: 'phone',
  receivedOn: '2022-03-01',
  applicants: [{ name: '张三', documentKind: 'citizenIdentityCard', documentNumber: '11010519491231002X', sex: 'female', birthDate: '1949-12-31' }],
  subject: { kind: 'civil', form: 'litigation', stage: 'firstInstance', cause: '追索劳动报酬', facts: '被拖欠工资。', divisionCode: '360124102' },
  means: { basis: 'commitment', committedOn: '2022-03-01' },
};

test('typing the number fills in sex and birth date', async () => {
  stubServer(divisions);
  renderPage(<ApplicationPage />);
  fireEvent.change(screen.getByLabelText('证件号码'), { target: { value: '11010519491231002X' } });
  await waitFor(() => expect(screen.getByLabelText('出生日期')).toHaveValue('1949-12-31'));
  expect(screen.getByText('女')).toBeInTheDocument();
  expect(await screen.findByText('号码所属地区：北京市（110105）')).toBeInTheDocument();
});

test('a draft comes back, is sent as the API takes it, and leads to the dossier', async () => {
  saveDraft(clerk.id, 'legal-aid.application', draft);
  const requests = stubServer({ ...divisions, [`POST ${cases}`]: () => json({ id: 'new' }) });
  const { router } = renderPage(<ApplicationPage />);
  await userEvent.click(screen.getByText('登记申请', { selector: 'button span' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/legal-aid/cases/new'));
  const sent = requests.find((request) => request.method === 'POST');
  expect(await sent?.json()).toMatchObject(draft);
});

test('what does not go with the kind of case is not offered, and not kept', async () => {
  saveDraft(clerk.id, 'legal-aid.application', { ...draft, subject: { ...draft.subject, form: 'criminalDefence', stage: 'secondInstance' } });
  stubServer(divisions);
  renderPage(<ApplicationPage />);
  await waitFor(() => expect(screen.queryByText(/刑事辩护|criminalDefence/)).toBeNull());
  expect(screen.getByText('二审')).toBeInTheDocument();
  await userEvent.click(screen.getByLabelText('办案阶段'));
  expect(await screen.findByTitle('仲裁')).toBeInTheDocument();
  expect(screen.queryByTitle('侦查')).toBeNull();
});

test('a field error of the second applicant stands beside that field', async () => {
  saveDraft(clerk.id, 'legal-aid.application', { ...draft, applicants: [...draft.applicants, { name: '李四', documentKind: 'passport', documentNumber: '1' }] });
  stubServer({ ...divisions, [`POST ${cases}`]: () => problem(400, { title: '填写有误', errors: { 'applicants[1].documentNumber': ['号码太短'] } }) });
  renderPage(<ApplicationPage />);
  await userEvent.click(screen.getByText('登记申请', { selector: 'button span' }));
  const message = await screen.findByText('号码太短');
  expect(message.closest('fieldset')).toHaveTextContent('申请人 2');
});

test('a second case of the same person and cause asks for the reason', async () => {
  saveDraft(clerk.id, 'legal-aid.application', draft);
  stubServer({ ...divisions, [`POST ${cases}`]: () => problem(422, { title: '同一当事人的同一事项已有在办案件', code: 'legal-aid.duplicate' }) });
  renderPage(<ApplicationPage />);
  expect(screen.queryByLabelText('另立案件的理由')).toBeNull();
  await userEvent.click(screen.getByText('登记申请', { selector: 'button span' }));
  expect(await screen.findByLabelText('另立案件的理由')).toBeVisible();
});
