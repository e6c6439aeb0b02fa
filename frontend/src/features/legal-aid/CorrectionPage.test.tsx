import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderPage } from '@/test/render';
import { json, problem, stubServer } from '@/test/server';
import { CorrectionPage } from './CorrectionPage';

const address = '/api/v1/legal-aid/cases/one';
const person = { id: 'p', name: '张叁', documentKind: 'citizenIdentityCard', documentNumber: '11010519491231002X', sex: 'female', birthDate: '1949-12-31' };

const aid = {
  id: 'one',
  number: '法援〔2022〕1号',
  origin: 'application',
  channel: 'phone',
  openedOn: '2022-03-01',
  applicants: [{ ...person, documentNumber: '1101**********002X', categories: ['elderly'] }],
  kind: 'civil',
  form: 'litigation',
  stage: 'firstInstance',
  cause: '追索劳动报酬',
  facts: '被拖欠工资，电话138****0000。',
  divisionCode: '360124102',
  opposingParties: [],
  means: { basis: 'commitment', committedOn: '2022-03-01' },
  duplicateReason: '另一用人单位，电话138****0000',
};

const plain = { applicants: [person], opposingParties: [], facts: '被拖欠工资，电话13800000000。', remarks: null, duplicateReason: '另一用人单位，电话13800000000' };

const stubs = {
  'GET /api/v1/organizations/divisions': () => json([{ id: 'd', code: '360124102', name: '温圳镇', kind: '镇' }]),
  [`POST ${address}/reveal`]: () => json(plain),
};

const open = () => renderPage(<CorrectionPage />, { at: '/legal-aid/cases/one/correction', path: '/legal-aid/cases/:id/correction' });

const correctName = async () => {
  const name = await screen.findByLabelText('姓名');
  await userEvent.clear(name);
  await userEvent.type(name, '张三');
  await userEvent.type(screen.getByLabelText('更正的理由'), '笔误');
};

test('the form holds what is registered, unmasked, and sends the whole of it', async () => {
  const requests = stubServer({ ...stubs, [`GET ${address}`]: () => json(aid, { ETag: '"1"' }), [`POST ${address}/correct-registration`]: () => new Response(null, { status: 204 }) });
  const { router } = open();
  await correctName();
  await userEvent.click(screen.getByText('更正', { selector: 'button span' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/legal-aid/cases/one'));
  const sent = requests.find((request) => request.url.endsWith('/correct-registration'));
  expect(await sent?.json()).toMatchObject({
    reason: '笔误',
    channel: 'phone',
    receivedOn: '2022-03-01',
    applicants: [{ name: '张三', documentNumber: person.documentNumber, categories: ['elderly'] }],
    subject: { cause: '追索劳动报酬', facts: plain.facts },
    duplicateReason: plain.duplicateReason,
  });
});

test('what a colleague changed meanwhile is refused, not overwritten, and what was typed stays', async () => {
  let reads = 0;
  const requests = stubServer({
    ...stubs,
    [`GET ${address}`]: () => json({ ...aid, cause: reads++ ? '工伤待遇' : aid.cause }, { ETag: `"${reads}"` }),
    [`POST ${address}/correct-registration`]: () => problem(412, { title: '案件已经被他人修改' }),
  });
  const { client } = open();
  await correctName();
  await client.invalidateQueries({ queryKey: ['legal-aid'] });
  expect(reads).toBe(2);
  await userEvent.click(screen.getByText('更正', { selector: 'button span' }));
  expect(await screen.findByText('案件已经被他人修改')).toBeVisible();
  const sent = requests.find((request) => request.url.endsWith('/correct-registration'));
  expect(sent?.headers.get('If-Match')).toBe('"1"');
  expect(screen.getByLabelText('更正的理由')).toHaveValue('笔误');
  expect(screen.getByLabelText('姓名')).toHaveValue('张三');
});
