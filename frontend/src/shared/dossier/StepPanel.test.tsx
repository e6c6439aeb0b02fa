import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Schemas } from '@/shared/api/client';
import { renderPage } from '@/test/render';
import { clerk, json, problem, stubServer } from '@/test/server';
import { StepPanel } from './StepPanel';

const issuing = { ...clerk, permissions: ['documents.issue'] };
const action = { code: 'submitDossier', label: '出具', legalBasis: '法律援助法第四十三条第一款', needs: [], documents: ['legal-aid.grant', 'legal-aid.refusal'] } as Schemas['AllowedAction'];
const field = { path: 'decision.legalBasis', label: '依据的法律条款', kind: 'text', required: true, columns: [] };
const templates = () => json(action.documents.map((code) => ({ code, name: code === 'legal-aid.grant' ? '给予法律援助决定书' : '不予法律援助决定书', module: 'legal-aid', version: 1, fields: [field] })));
const step = 'POST /api/v1/legal-aid/cases/a/submit-dossier';
const lacking = { title: '填写有误', errors: { 'documents[0].fields.decision.legalBasis': ['请填写依据的法律条款'] } };

const bodies = async (requests: Request[]) => Promise.all(requests.filter(({ method }) => method === 'POST').map((request) => request.json() as Promise<Record<string, unknown>>));
const take = async () => void fireEvent.click(await screen.findByText('出具', { selector: 'button span' }));
const show = (user = issuing) => renderPage(<StepPanel path="/api/v1/legal-aid/cases/a" etag={'"3"'} action={action} step={{ fields: [] }} forget={[]} onClose={() => undefined} />, { user });

test('the documents of a step go with it, and what one of them lacks is asked for beside it', async () => {
  const answers = [() => problem(400, lacking), () => new Response(null, { status: 204 })];
  const requests = stubServer({ 'GET /api/v1/document-templates': templates, [step]: () => answers.shift()!() });
  show();
  fireEvent.click(await screen.findByLabelText('给予法律援助决定书'));
  expect(screen.queryByLabelText('依据的法律条款')).toBeNull();
  await take();
  expect(await screen.findByText('请填写依据的法律条款')).toBeVisible();
  fireEvent.change(screen.getByLabelText('依据的法律条款'), { target: { value: '第三十一条' } });
  await take();
  await screen.findByText('已办理：出具，并出具文书');
  expect(await bodies(requests)).toMatchObject([
    { documents: [{ code: 'legal-aid.refusal', fields: {} }] },
    { documents: [{ code: 'legal-aid.refusal', fields: { 'decision.legalBasis': '第三十一条' } }] },
  ]);
});

test('who may not issue documents is not offered them', async () => {
  const requests = stubServer({ [step]: () => new Response(null, { status: 204 }) });
  show(clerk);
  await take();
  await screen.findByText('已办理：出具');
  expect(screen.queryByText('同时出具')).toBeNull();
  expect((await bodies(requests))[0]).not.toHaveProperty('documents');
});
