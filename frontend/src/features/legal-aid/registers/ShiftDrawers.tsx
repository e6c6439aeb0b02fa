import { useQuery } from '@tanstack/react-query';
import { App, Button, Divider, Drawer } from 'antd';
import { api, unwrap, type Schemas } from '@/shared/api/client';
import { problemOf } from '@/shared/api/problem';
import { todayInChina } from '@/shared/text/dates';
import { FieldList, type FieldSpec } from '@/shared/ui/Fields';
import { StepDrawer, StepForm } from '@/shared/ui/StepForm';
import { optionsOf } from '../labels';
import { dutyLawyersQuery, useForgetRegisters, versionHeader, type Shift } from './api';
import { consultationFields } from './consultationFields';
import { dutyPlaceLabels } from './labels';

const basis = '法律援助法第三十条';

function useShiftFields(): FieldSpec[] {
  const lawyers = useQuery(dutyLawyersQuery);
  return [
    { name: 'on', label: '值班日期', kind: 'day', required: true },
    { name: 'place', label: '值班地点', kind: 'choice', required: true, options: optionsOf(dutyPlaceLabels) },
    { name: 'practitionerId', label: '值班律师', kind: 'choice', required: true, options: lawyers.data ?? [] },
  ];
}

export function PlanShiftDrawer({ slot, onClose }: { slot: Partial<Schemas['DutyShiftBody']>; onClose: () => void }) {
  const fields = useShiftFields();
  const forget = useForgetRegisters();
  return (
    <StepDrawer<Schemas['DutyShiftBody']>
      title="安排值班"
      open
      onClose={onClose}
      legalBasis={basis}
      submitLabel="安排"
      initialValues={slot}
      onSubmit={(body) => unwrap(api.POST('/api/v1/legal-aid/duty-shifts', { body }))}
      onDone={() => void forget()}
    >
      <FieldList fields={fields} />
    </StepDrawer>
  );
}

/** One shift: what was advised on it; changed or cancelled as long as nothing was. */
export function ShiftDrawer({ shift, onClose }: { shift: Shift; onClose: () => void }) {
  const fields = useShiftFields();
  const forget = useForgetRegisters();
  const { message, modal } = App.useApp();
  const params = { path: { id: shift.id }, header: versionHeader(shift) };
  const done = (text: string) => {
    void forget();
    void message.success(text);
    onClose();
  };
  const cancel = async () => {
    try {
      await unwrap(api.DELETE('/api/v1/legal-aid/duty-shifts/{id}', { params }));
      done('班次已取消');
    } catch (error) {
      const { title, detail } = problemOf(error);
      modal.error({ title, content: detail });
    }
  };
  return (
    <Drawer title={`${shift.on} ${dutyPlaceLabels[shift.place]} ${shift.practitionerName}`} size={560} open onClose={onClose}>
      {shift.on > todayInChina() ? (
        <p className="page-note">值班日尚未到来，届时在此记录法律帮助。</p>
      ) : (
        <>
          <Divider titlePlacement="start">记录法律帮助</Divider>
          <StepForm<Schemas['ConsultationBody']>
            legalBasis={basis}
            submitLabel="记录"
            draftKey={`legal-aid.consultation.${shift.id}`}
            onSubmit={(body) => unwrap(api.POST('/api/v1/legal-aid/consultations', { body: { ...body, shiftId: shift.id } }))}
            onDone={() => done('法律帮助已记录')}
          >
            <FieldList fields={consultationFields} />
          </StepForm>
        </>
      )}
      {shift.consultations > 0 ? (
        <p className="page-note">已有法律帮助 {shift.consultations} 人次，班次不再改动。</p>
      ) : (
        <>
          <Divider titlePlacement="start">改动班次</Divider>
          <StepForm<Schemas['DutyShiftBody']>
            submitLabel="保存改动"
            initialValues={shift}
            onSubmit={(body) => unwrap(api.PUT('/api/v1/legal-aid/duty-shifts/{id}', { params, body }))}
            onDone={() => done('班次已改动')}
          >
            <FieldList fields={fields} />
          </StepForm>
          <Divider titlePlacement="start">取消班次</Divider>
          <Button danger onClick={() => void modal.confirm({ title: '取消这个班次？', content: `${shift.on} ${dutyPlaceLabels[shift.place]} ${shift.practitionerName}`, okText: '取消班次', cancelText: '保留', onOk: cancel })}>
            取消班次
          </Button>
        </>
      )}
    </Drawer>
  );
}
