import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { renderPage } from '@/test/render';
import { clerk, json, stubServer } from '@/test/server';
import { CaseListPage } from './CaseListPage';

const list = '/api/v1/legal-aid/cases';
const row = {
  id: 'a', number: '进法援〔2022〕1号', applicantName: '张三', kind: 'civil', cause: '追索劳动报酬', origin: 'application', status: 'handling',
  categories: ['migrant'], organizationId: 'o', divisionCode: '360124102', openedOn: '2022-01-04', recoveredAmount: 0, nextDueOn: '2022-01-10', nextDueLabel: '指派', nextDueLight: 'red',
};

function show(at: string, permissions: string[] = []) {
  const requests = stubServer({
    [`GET ${list}`]: (request) => json(new URL(request.url).searchParams.get('after') ? { items: [{ ...row, id: 'b', number: '进法援〔2022〕2号' }], nextCursor: null } : { items: [row], nextCursor: 'c2' }),
    [`GET ${list}/count`]: () => json({ count: 2, persons: 1, recoveredAmount: 12000 }),
    'GET /api/v1/organizations/divisions': () => json([]),
  });
  renderPage(<CaseListPage />, { at, user: { ...clerk, permissions } });
  return requests;
}

const asked = (requests: Request[], path: string) => requests.map((request) => new URL(request.url)).filter((url) => url.pathname === path);

test('filters and order of the address go to the list, and the same filters to the count', async () => {
  const requests = show('/?kind=civil&status=nonsense&overdue=true&sort=openedOn');
  await screen.findByText('进法援〔2022〕1号');
  const query = asked(requests, list)[0]?.searchParams;
  expect([query?.get('kind'), query?.get('status'), query?.get('overdue'), query?.get('sort')]).toEqual(['civil', null, 'true', 'openedOn']);
  const counted = asked(requests, `${list}/count`)[0]?.searchParams;
  expect([counted?.get('kind'), counted?.get('overdue'), counted?.get('sort')]).toEqual(['civil', 'true', null]);
});

test('cases and persons are told apart, and an overdue case says so in words', async () => {
  show('/');
  expect(await screen.findByText('2 件，1 人，挽回损失 1.2 万元')).toBeVisible();
  expect((await screen.findAllByText('超期'))[0]).toBeVisible(); // in its column and, on a narrow screen, under the name
});

test('more rows come by the cursor', async () => {
  const requests = show('/');
  await userEvent.click(await screen.findByText('展开更多'));
  expect(await screen.findByText('进法援〔2022〕2号')).toBeVisible();
  expect(asked(requests, list)[1]?.searchParams.get('after')).toBe('c2');
});

test('who may not register or export sees no such button', async () => {
  show('/', ['legal-aid.cases.read']);
  await screen.findByText('进法援〔2022〕1号');
  expect(screen.queryByText('登记申请')).toBeNull();
  expect(screen.queryByText('导出当前筛选')).toBeNull();
});
